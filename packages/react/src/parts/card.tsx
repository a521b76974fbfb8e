'use client'

import type { Screen } from '@portico/core'
import { useEffect, useRef } from 'react'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'

export interface CardState {
  screen: Screen
  pending: boolean
}

/**
 * The sheet a screen stands on, named by its title. Renders `<section data-auth="card" data-screen>`.
 *
 * When the screen changes, focus goes to the new title; not on the first one, which the page has just begun with.
 */
export function Card(props: PartProps<'section', CardState>) {
  const { view, titleId } = useRoot('Card')
  const { screen, pending } = view
  const seen = useRef(screen)

  useEffect(() => {
    if (seen.current === screen) return
    const restored = seen.current === 'restoring'
    seen.current = screen
    if (!restored) document.getElementById(titleId)?.focus()
  }, [screen, titleId])

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
