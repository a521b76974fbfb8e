import { sha256, toBase64Url, toHex, utf8 } from '../bytes.ts'
import type { AuthorizeRequest } from '../oauth/authorize-request.ts'
import type { Pool } from '../pool.ts'
import type { OidcQuestion } from './oidc.ts'

/** Somebody on their way to a provider, and what they are to come back for. */
export interface Errand {
  request: AuthorizeRequest
  /** The provider's id. */
  provider: string
  /** What a real OpenID provider was asked. */
  oidc?: OidcQuestion
  /** The id of the request that a real SAML provider is to answer. */
  samlRequest?: string
  /** Epoch milliseconds. */
  expiresAt: number
  /** Whether somebody came back with it. */
  isOver?: boolean
}

const lifetime = 10 * 60_000

/** Sends somebody on; gives the text that the provider hands back. */
export async function openErrand(pool: Pool, given: Omit<Errand, 'expiresAt'>): Promise<string> {
  const now = pool.clock()
  for (const [id, { expiresAt }] of pool.errands.all()) {
    if (expiresAt <= now) pool.errands.delete(id)
  }
  const text = toBase64Url(pool.random.bytes(32))
  pool.errands.set(await hashOf(text), { ...given, expiresAt: now + lifetime })
  return text
}

/** The errand of this text; `undefined` when there is none, or it took too long. */
export async function readErrand(pool: Pool, text: string): Promise<Errand | undefined> {
  const errand = pool.errands.get(await hashOf(text))
  return errand && !errand.isOver && errand.expiresAt > pool.clock() ? errand : undefined
}

/** The same, once: it is over by being asked for. */
export async function takeErrand(pool: Pool, text: string): Promise<Errand | undefined> {
  const errand = await readErrand(pool, text)
  if (errand) pool.errands.set(await hashOf(text), { ...errand, isOver: true })
  return errand
}

/** Where the application of this errand is, over or not; `undefined` when that is no page, or nobody was sent on. */
export async function originOfErrand(pool: Pool, text: string): Promise<string | undefined> {
  const errand = pool.errands.get(await hashOf(text))
  if (!errand) return undefined
  const { protocol, origin } = new URL(errand.request.redirectUri)
  return /^https?:$/.test(protocol) ? origin : undefined
}

const hashOf = async (text: string) => toHex(await sha256(utf8(text)))
