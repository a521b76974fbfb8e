import { useState } from 'react'
import { password, presets } from '../presets.ts'
import { AppCode } from './app-code.tsx'
import { chosen } from './chosen-pool.ts'

/** A drawer with the pools of this server: each is the same door, set up another way. */
export function Pools() {
  const [open, setOpen] = useState(false)
  return (
    <aside className="drawer pools" aria-label="Development pools">
      <button
        type="button"
        aria-expanded={open}
        aria-controls="pools"
        onClick={() => setOpen(!open)}
      >
        Pools
      </button>
      <div id="pools" hidden={!open}>
        <p className="fine">
          The same door over pools set up in other ways. Everybody’s password is <b>{password}</b>.
        </p>
        <ul>
          <Pool name="" title="Meridian’s own" people={{}} />
          {Object.entries(presets).map(([name, { title, people }]) => (
            <Pool key={name} name={name} title={title} people={people} />
          ))}
        </ul>
      </div>
    </aside>
  )
}

interface PoolProps {
  name: string
  title: string
  people: Readonly<Record<string, string>>
}

function Pool({ name, title, people }: PoolProps) {
  const here = name === chosen.name
  return (
    <li>
      <a href={addressOf(name)} aria-current={here ? 'page' : undefined}>
        {title}
      </a>
      {Object.entries(people).map(([person, what]) => (
        <span key={person} className="place">
          <b>{person}@example.com</b> {what}
        </span>
      ))}
      {here && 'annie' in people && <AppCode />}
    </li>
  )
}

/** The same page, over another pool. */
function addressOf(name: string) {
  const search = new URLSearchParams(location.search)
  search.delete('pool')
  if (name) search.set('pool', name)
  return `/${search.size > 0 ? `?${search}` : ''}`
}
