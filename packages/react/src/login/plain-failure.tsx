'use client'

import type { AuthError } from '@portico/core'
import type { ReactNode } from 'react'
import { AlertIcon, OfflineIcon } from '../icons.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'

interface PlainFailureProps extends Pick<AuthError, 'code' | 'reference'> {
  children: ReactNode
}

/** What went wrong, on a card that is no screen of the door. */
export function PlainFailure({ code, reference, children }: PlainFailureProps) {
  const { messages } = useRoot('LoginPage')
  return (
    <div data-auth="failure" data-code={code} role="alert">
      {code === 'offline' ? <OfflineIcon /> : <AlertIcon />}
      <span>
        {children}
        {reference && (
          <small data-auth="reference">{say(messages, 'failure.reference', { reference })}</small>
        )}
      </span>
    </div>
  )
}
