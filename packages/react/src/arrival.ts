import type { Screen } from '@portico/core'
import { useEffect, useRef } from 'react'

/**
 * Once somebody has signed in, the card with the focus is gone: gives it to the page's main heading, so that
 * keyboards and screen readers go on from there. A restored session moves nothing.
 */
export function useArrival(screen: Screen) {
  const seen = useRef(screen)
  useEffect(() => {
    const before = seen.current
    seen.current = screen
    if (screen !== 'signedIn' || before === 'signedIn' || before === 'restoring') return
    if (document.activeElement !== document.body) return
    const place =
      document.querySelector<HTMLElement>('h1') ?? document.querySelector<HTMLElement>('main')
    place?.setAttribute('tabindex', '-1')
    place?.focus({ preventScroll: true })
  }, [screen])
}
