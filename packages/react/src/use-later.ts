'use client'

import { useEffect, useState } from 'react'

/**
 * What `load` brings, once the page stands: `undefined` until it is there, `null` where it cannot be had (offline,
 * say). Unlike `lazy`, it leaves what a server printed in peace, and what is there already is never taken away.
 *
 * @param load stays the same from one drawing to the next.
 */
export function useLater<T>(load: () => Promise<T>): T | null | undefined {
  const [loaded, setLoaded] = useState<{ value: T | null }>()
  useEffect(() => {
    let isHere = true
    const bring = (value: T | null) => {
      if (isHere) setLoaded({ value })
    }
    load().then(bring, () => bring(null))
    return () => {
      isHere = false
    }
  }, [load])
  return loaded?.value
}
