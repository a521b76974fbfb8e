import { sha256, toBase64Url, toHex, utf8 } from '../bytes.ts'
import type { Pool } from '../pool.ts'
import { canSetCookies, readCookie, writeCookie } from '../wire/cookie.ts'

/**
 * Ties an errand to the browser that sets out on it: gives the cookie to set, and what is kept of it. Each errand has
 * one of its own, so that tabs do not get in each other's way.
 *
 * @see RFC 6749, 10.12
 */
export async function tieToBrowser(
  pool: Pool,
  id: string,
  seconds: number,
): Promise<{ cookie: string; browser: string }> {
  const secret = toBase64Url(pool.random.bytes(32))
  return {
    cookie: writeCookie(pool, nameFor(id), secret, seconds),
    browser: toHex(await sha256(utf8(secret))),
  }
}

/** Whether a request comes from the browser that an errand is tied to. */
export async function isFromBrowser(
  request: Pick<Request, 'headers'>,
  id: string,
  browser: string,
): Promise<boolean> {
  if (!canSetCookies()) return true
  const secret = readCookie(request, nameFor(id))
  return secret !== undefined && toHex(await sha256(utf8(secret))) === browser
}

/** Has the browser forget it; gives the cookie to set. */
export const untie = (pool: Pool, id: string): string => writeCookie(pool, nameFor(id), '', 0)

const nameFor = (id: string) => `cognito-errand-${id.slice(0, 16)}`
