'use client'

import type { Screen } from '@portico/core'
import { useEffect, useRef } from 'react'

/**
 * Coming in or going out, what had the focus is gone: gives it to the heading of what is there now, the page's
 * or the door's, so that keyboards and screen readers go on from there. A restored session moves nothing.
 */
export function useArrival(screen: Screen, titleId: string) {
  const seen = useRef(screen)
  useEffect(() => {
    const before = seen.current
    seen.current = screen
    if (before === 'restoring' || document.activeElement !== document.body) return
    const cameIn = screen === 'signedIn' && before !== 'signedIn'
    const wentOut = before === 'signedIn' && screen !== 'signedIn'
    if (!cameIn && !wentOut) return
    const place = wentOut
      ? document.getElementById(titleId)
      : (document.querySelector<HTMLElement>('h1') ?? document.querySelector<HTMLElement>('main'))
    place?.setAttribute('tabindex', '-1')
    place?.focus({ preventScroll: true })
  }, [screen, titleId])
}
