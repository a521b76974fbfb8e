'use client'

import type { AuthView } from '@portico/core'
import { useState } from 'react'

/**
 * Names what is asked now: the screen, and how often it has turned to another subject, such as the next question of a
 * challenge. With another name, fields are empty again and focus goes to the title.
 */
export function useRound(view: AuthView): string {
  const { screen } = view
  const subject = subjectOf(view)
  const [seen, setSeen] = useState({ screen, subject, round: 0 })
  if (seen.screen !== screen) setSeen({ screen, subject, round: 0 })
  else if (seen.subject !== subject) setSeen({ screen, subject, round: seen.round + 1 })
  return `${screen} ${seen.round}`
}

/** What tells two turns of the same screen apart. Another code for the same purpose is no other turn. */
function subjectOf(view: AuthView): unknown {
  if (view.screen === 'custom') return view.parameters
  return 'purpose' in view ? view.purpose : null
}
