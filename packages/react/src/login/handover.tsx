'use client'

import { AuthError } from '@portico/core'
import { useEffect, useRef, useState } from 'react'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'
import { leadsAway } from './grant.ts'
import { PlainCard } from './plain-card.tsx'
import { PlainFailure } from './plain-failure.tsx'

interface HandoverProps {
  /** Asks for the address that takes them back. */
  ask(): Promise<string>
  leaveForGood(address: string): void
}

/** Somebody is signed in: takes them back to the application, or says why that cannot be. */
export function Handover({ ask, leaveForGood }: HandoverProps) {
  const { app, messages } = useRoot('LoginPage')
  const [failure, setFailure] = useState<AuthError | null>(null)
  // Asked once for each press, however often this is set up.
  const asked = useRef<Promise<string>>(null)
  const [tries, setTries] = useState(1)

  useEffect(() => {
    let isHere = tries > 0
    asked.current ??= ask()
    asked.current.then(
      address => {
        if (!isHere) return
        if (leadsAway(address)) leaveForGood(address)
        else setFailure(new AuthError('rejected', { reference: 'invalid_redirect' }))
      },
      cause => isHere && setFailure(AuthError.from(cause)),
    )
    return () => {
      isHere = false
    }
  }, [ask, leaveForGood, tries])

  if (failure) {
    const again = () => {
      asked.current = null
      setFailure(null)
      setTries(tries + 1)
    }
    return <Stuck failure={failure} onAgain={again} />
  }
  const title = app
    ? say(messages, 'login.returning.app', { app })
    : say(messages, 'login.returning')
  return (
    <PlainCard title={title}>
      <p data-auth="wait" role="status">
        {say(messages, 'redirecting.title')}
      </p>
    </PlainCard>
  )
}

interface StuckProps {
  failure: AuthError
  onAgain(): void
}

function Stuck({ failure: { code, reference }, onAgain }: StuckProps) {
  const { auth, messages } = useRoot('LoginPage')
  const isKnown = code === 'offline' || code === 'unavailable' || code === 'tooManyAttempts'
  return (
    <PlainCard title={say(messages, 'login.stuck.title')}>
      <PlainFailure code={code} reference={reference}>
        {say(messages, isKnown ? `error.${code}` : 'login.stuck')}
      </PlainFailure>
      <button type="button" data-auth="accept" onClick={onAgain}>
        {say(messages, 'login.again')}
      </button>
      <div data-auth="ways">
        <button
          type="button"
          data-auth="go"
          data-to="back"
          onClick={() => auth.send({ type: 'signOut' })}
        >
          {say(messages, 'go.back')}
        </button>
      </div>
    </PlainCard>
  )
}
