'use client'

import { useEffect, useState } from 'react'
import { authorizeAddress } from './grant.ts'

/** Why nobody can be taken back, whatever they sign in with. */
export interface Refusal {
  /** @see RFC 6749, 4.1.2.1 */
  error: string
  /** Where the application is told so; absent where it is not known, or the address is not its own. */
  location?: string
}

interface Asking {
  domain: string
  fetch: typeof globalThis.fetch
}

/**
 * Asks the authorization endpoint, before anybody has typed a password for it, whether the request leads anywhere.
 * `null` where it does, and where the endpoint cannot say: then it is found out on the way back.
 */
export async function askAhead(
  { domain, fetch }: Asking,
  request: URLSearchParams,
): Promise<Refusal | null> {
  const response = await fetch(authorizeAddress(domain), {
    method: 'POST',
    credentials: 'include',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(request),
  }).catch(() => null)
  if (response?.status !== 400) return null
  const answer: unknown = await response.json().catch(() => null)
  const { error, error_description: why, location } = Object(answer) as Record<string, unknown>
  if (typeof error !== 'string') return null
  console.warn(`The authorization endpoint takes no such request (${error}): ${String(why)}`)
  return { error, ...(typeof location === 'string' && { location }) }
}

/** What {@link askAhead} says of a request, once it is known; `null` until then, and where there is none. */
export function useRefusal(
  { domain, fetch }: Asking,
  request: URLSearchParams | null,
): Refusal | null {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    if (!request) return
    let isHere = true
    void askAhead({ domain, fetch }, request).then(answer => isHere && setRefusal(answer))
    return () => {
      isHere = false
    }
  }, [domain, fetch, request])
  return refusal
}
