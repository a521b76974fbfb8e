'use client'

import { useEffect } from 'react'
import * as Auth from '../parts.ts'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'
import type { Errand } from './errand.ts'
import { PlainCard } from './plain-card.tsx'

interface NoDoorProps {
  kind: Exclude<Errand['kind'], 'signIn'>
  /** For `provider` and `signOut`: where that is done. */
  onward: string
  leave(address: string): void
}

/** Nobody signs in here: they are led on, are leaving, or came without an application. */
export function NoDoor({ kind, onward, leave }: NoDoorProps) {
  const { auth, messages } = useRoot('LoginPage')
  useEffect(() => {
    if (kind === 'signOut' || kind === 'signedOut') void auth.client.signOut()
    if (kind === 'provider' || kind === 'signOut') leave(onward)
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
  if (kind === 'signedOut') {
    return (
      <PlainCard
        title={say(messages, 'login.signedOut.title')}
        hint={say(messages, 'login.signedOut.hint')}
      />
    )
  }
  return <PlainCard title={say(messages, 'redirecting.title')} />
}
