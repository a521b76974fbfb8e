'use client'

import { useEffect } from 'react'
import * as Auth from '../parts.ts'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'
import type { Refusal } from './ask-ahead.ts'
import { leadsAway } from './grant.ts'
import { PlainCard } from './plain-card.tsx'
import { PlainFailure } from './plain-failure.tsx'

interface RefusedProps {
  refusal: Refusal
  leaveForGood(address: string): void
}

/** Nobody could be taken back: the application is told so, or else the person. */
export function Refused({ refusal: { error, location }, leaveForGood }: RefusedProps) {
  const { messages, titleId } = useRoot('LoginPage')
  const home = location !== undefined && leadsAway(location) ? location : undefined
  useEffect(() => {
    if (home) leaveForGood(home)
  }, [home, leaveForGood])

  const hasWords = Boolean(messages['login.refused.title'])
  useEffect(() => {
    // The form that had the focus is gone.
    if (hasWords && document.activeElement === document.body) {
      document.getElementById(titleId)?.focus({ preventScroll: true })
    }
  }, [hasWords, titleId])

  // The words of what is rarely seen come a moment after the page.
  if (!hasWords) return <Auth.Page />
  if (home) return <PlainCard title={say(messages, 'redirecting.title')} />
  return (
    <PlainCard title={say(messages, 'login.refused.title')}>
      <PlainFailure code="rejected" reference={error}>
        {say(messages, 'login.refused')}
      </PlainFailure>
    </PlainCard>
  )
}
