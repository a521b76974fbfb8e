'use client'

import { useEffect } from 'react'
import * as Auth from '../parts.ts'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'
import type { Errand } from './errand.ts'
import { PlainCard } from './plain-card.tsx'

interface NoDoorProps {
  kind: Exclude<Errand['kind'], 'signIn'>
  /** For `provider`: where that is reached. */
  onward: string
  /** For `signOut`: where they can sign in again, when an application asked for it. */
  back: string | null
  leave(address: string): void
}

/** Nobody signs in here: they are led on, are leaving, or came without an application. */
export function NoDoor({ kind, onward, back, leave }: NoDoorProps) {
  const { auth, messages } = useRoot('LoginPage')
  useEffect(() => {
    if (kind === 'provider') leave(onward)
    if (kind === 'signOut') void auth.client.signOut()
  }, [kind, onward, leave, auth])

  // The words of what is rarely seen come a moment after the page.
  if (!messages['login.lost.title']) return <Auth.Page />
  if (kind === 'none') {
    return (
      <PlainCard
        title={say(messages, 'login.lost.title')}
        hint={say(messages, 'login.lost.hint')}
      />
    )
  }
  if (kind === 'provider') {
    return <PlainCard title={say(messages, 'redirecting.title')} />
  }
  const again = back && (
    <a data-auth="link" href={back}>
      {say(messages, 'go.signIn')}
    </a>
  )
  return (
    <PlainCard
      title={say(messages, 'login.signedOut.title')}
      hint={again || say(messages, 'login.signedOut.hint')}
    />
  )
}
