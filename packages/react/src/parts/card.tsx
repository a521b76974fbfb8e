'use client'

import type { Screen } from '@portico/core'
import { useEffect, useRef } from 'react'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { useRound } from '../round.ts'

export interface CardState {
  screen: Screen
  pending: boolean
}

/**
 * The sheet a screen stands on, named by its title. Renders `<section data-auth="card" data-screen>`.
 *
 * When the screen changes, or asks the next question, focus goes to the new title; not on the first one, which the page has just begun with.
 */
export function Card(props: PartProps<'section', CardState>) {
  const { view, titleId } = useRoot('Card')
  const { screen, pending } = view
  const round = useRound(view)
  const seen = useRef({ screen, round })

  useEffect(() => {
    const before = seen.current
    seen.current = { screen, round }
    if (before.round === round || before.screen === 'restoring') return
    document.getElementById(titleId)?.focus()
  }, [screen, round, titleId])

  return drawPart(
    'section',
    'card',
    props,
    { screen, pending },
    {
      'aria-labelledby': titleId,
      'aria-busy': pending,
    },
  )
}
