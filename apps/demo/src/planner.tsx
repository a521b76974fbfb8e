import type { Auth } from '@portico/react'
import { useState } from 'react'
import { Access } from './access.tsx'
import mark from './brand/mark.svg'
import markDark from './brand/mark-dark.svg'
import { Meetings } from './meetings.tsx'
import { Zones } from './zones.tsx'

/** Meridian itself: what stands behind the door. */
export function Planner({ session, signOut, getAccessToken }: Auth.Inside) {
  const { user } = session
  const [writes, setWrites] = useState(0)
  return (
    <div className="planner">
      <header className="bar">
        <span className="brand">
          <picture>
            <source media="(prefers-color-scheme: dark)" srcSet={markDark} />
            <img src={mark} alt="" width="28" height="28" />
          </picture>
          Meridian
        </span>
        <span className="who">
          <span className="initial" aria-hidden="true">
            {[...user.label][0]?.toUpperCase()}
          </span>
          <span className="address" title={user.attributes.email}>
            {user.attributes.email ?? user.username}
          </span>
          <button type="button" className="quiet" onClick={signOut}>
            Sign out
          </button>
        </span>
      </header>
      <main>
        <h1>
          {greeting()}, {user.label.split(' ')[0]}
        </h1>
        <p className="lead">Everyone’s day on one line, so nobody is asked to meet at midnight.</p>
        <Zones />
        <Meetings key={writes} getAccessToken={getAccessToken} />
        <Access expiresAt={session.expiresAt} onWrite={() => setWrites(writes + 1)} />
      </main>
    </div>
  )
}

function greeting() {
  const hour = new Date().getHours()
  if (hour < 5) return 'Still up'
  return hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening'
}
