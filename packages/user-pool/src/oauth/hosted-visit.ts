import { sha256, toBase64Url, toHex, utf8 } from '../bytes.ts'
import type { SamlVisit } from '../federation/saml-sign-out.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { readCookie, writeCookie } from '../wire/cookie.ts'

/** Somebody whom the hosted pages know in one browser: no question is asked twice in an hour. */
export interface HostedVisit {
  sub: string
  /** Epoch seconds. */
  authTime: number
  /** Epoch milliseconds. */
  expiresAt: number
  /** What else ends with it. */
  saml?: SamlVisit
}

const cookie = 'cognito'
const seconds = 3600

/** Begins a visit; gives the cookie to set. */
export async function openVisit(pool: Pool, { sub }: Person, saml?: SamlVisit): Promise<string> {
  const now = pool.clock()
  for (const [id, { expiresAt }] of pool.visits.all()) if (expiresAt <= now) pool.visits.delete(id)
  const secret = toBase64Url(pool.random.bytes(32))
  pool.visits.set(await hashOf(secret), {
    sub,
    authTime: Math.floor(now / 1000),
    expiresAt: now + seconds * 1000,
    ...(saml && { saml }),
  })
  return writeCookie(pool, cookie, secret, seconds)
}

/** Whom the hosted pages know in the browser that sends this. */
export async function readVisit(pool: Pool, request: Request) {
  const secret = readCookie(request, cookie)
  const visit = secret ? pool.visits.get(await hashOf(secret)) : undefined
  const person = visit && pool.people.get(visit.sub)
  const isGood = visit && visit.expiresAt > pool.clock() && person?.enabled
  return isGood ? { person, authTime: visit.authTime, saml: visit.saml } : undefined
}

/** Ends it; gives the cookie to set. */
export async function endVisit(pool: Pool, request: Request): Promise<string> {
  const secret = readCookie(request, cookie)
  if (secret) pool.visits.delete(await hashOf(secret))
  return writeCookie(pool, cookie, '', 0)
}

const hashOf = async (secret: string) => toHex(await sha256(utf8(secret)))
