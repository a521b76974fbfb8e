import type { Pool } from '../pool.ts'

/** A cookie for the pool's own pages and for no script, to be set; with no seconds, to be forgotten. @see RFC 6265, 4.1 */
export function writeCookie(
  { address }: Pick<Pool, 'address'>,
  name: string,
  value: string,
  seconds: number,
): string {
  const { pathname, protocol } = new URL(address)
  const secure = protocol === 'https:' ? '; Secure' : ''
  // A strict one would stay behind when another site sends somebody back here.
  return `${name}=${value}; Max-Age=${seconds}; Path=${pathname}; HttpOnly; SameSite=Lax${secure}`
}

/** What a cookie of this name says; `undefined` when there is none. @see RFC 6265, 4.2 */
export function readCookie({ headers }: Pick<Request, 'headers'>, name: string) {
  const pairs = (headers.get('cookie') ?? '').split(';').map(pair => pair.trim())
  return pairs.find(pair => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

/**
 * Whether what the pool answers can set cookies. Where it runs in a page it cannot, and needs none: there is one browser,
 * the one that it is in. @see Fetch Standard, forbidden response-header name
 */
export const canSetCookies = (): boolean =>
  new Response(null, { headers: { 'set-cookie': 'a=b' } }).headers.has('set-cookie')
