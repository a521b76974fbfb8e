import { type AuthClient, AuthError } from '@portico/core'

/** Gives the address that takes somebody who signed in back to the application. */
export type Grant = (request: URLSearchParams, client: AuthClient) => Promise<string>

interface Granting {
  domain: string
  fetch: typeof globalThis.fetch
}

/**
 * Asks the authorization endpoint for the way back, with what the person signed in with.
 *
 * @throws {AuthError} `offline` | `unavailable`: worth trying again; `rejected` with the endpoint's `error` as its reference
 */
export function askEndpoint({ domain, fetch }: Granting): Grant {
  return async (request, client) => {
    const token = await client.getAccessToken()
    if (token === null) throw new AuthError('rejected', { reference: 'login_required' })
    const response = await fetch(authorizeAddress(domain), {
      method: 'POST',
      credentials: 'include',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(request),
    }).catch(cause => {
      throw new AuthError('offline', { cause })
    })
    const answer: unknown = await response.json().catch(() => null)
    const { location, error } = Object(answer) as Record<string, unknown>
    if (response.ok && typeof location === 'string') return location
    throw typeof error === 'string'
      ? new AuthError('rejected', { reference: error })
      : new AuthError('unavailable')
  }
}

/** The authorization endpoint, asked for this. @see RFC 6749, 3.1 */
export function authorizeAddress(domain: string, request?: URLSearchParams): string {
  const address = `${domain.replace(/\/+$/, '')}/oauth2/authorize`
  return request ? `${address}?${request}` : address
}

/** The sign-out endpoint, asked for this. @see OpenID Connect RP-Initiated Logout 1.0, 2 */
export function logoutAddress(domain: string, request: URLSearchParams): string {
  return `${domain.replace(/\/+$/, '')}/logout?${request}`
}

/** Whether an address leads to a page or into an app, and runs nothing in this one. */
export function leadsAway(address: string): boolean {
  if (!URL.canParse(address, location.href)) return false
  const { protocol } = new URL(address, location.href)
  return !/^(javascript|data|blob|vbscript|about|file):$/.test(protocol)
}
