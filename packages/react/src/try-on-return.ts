'use client'

import { useEffect } from 'react'
import { useRoot } from './root.tsx'

/**
 * Says yes for the person when they come back to the page from elsewhere, once each time: they went to follow a link.
 *
 * @param wanted whether this screen waits for that.
 */
export function useTryOnReturn(wanted: boolean) {
  const { auth } = useRoot('Accept')
  useEffect(() => {
    if (!wanted) return
    let wasAway = document.hidden
    const look = () => {
      const returned = wasAway && !document.hidden
      wasAway = document.hidden
      if (returned && auth.can({ type: 'accept' })) auth.send({ type: 'accept' })
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [wanted, auth])
}
