'use client'

import { useEffect, useState } from 'react'

/**
 * Whole seconds until `time`, counted down once a second; 0 when it is past.
 *
 * @param time epoch milliseconds.
 * @param now the clock that `time` was read from.
 */
export function useSecondsUntil(time: number, now: () => number): number {
  const left = () => Math.max(0, Math.ceil((time - now()) / 1_000))
  const [seconds, setSeconds] = useState(left)
  const [counted, setCounted] = useState(time)
  if (counted !== time) {
    setCounted(time)
    setSeconds(left())
  }
  const over = seconds === 0
  useEffect(() => {
    if (over) return
    const tick = () => setSeconds(Math.max(0, Math.ceil((time - now()) / 1_000)))
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [time, now, over])
  return seconds
}

/** `84` → `1:24`. */
export function clockTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
