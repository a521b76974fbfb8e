import { sha256, toBase64Url, toHex, utf8 } from '../bytes.ts'
import type { AuthorizeRequest } from '../oauth/authorize-request.ts'
import type { Pool } from '../pool.ts'
import { isFromBrowser, tieToBrowser, untie } from './errand-cookie.ts'
import type { ProviderClaims } from './federated-person.ts'
import type { OidcQuestion } from './oidc.ts'

/** Somebody on their way to a provider, and what they are to come back for. */
export interface Errand {
  request: AuthorizeRequest
  /** The provider's id. */
  provider: string
  /** The hash of the cookie of the browser that set out. */
  browser: string
  /** What a real OpenID provider was asked. */
  oidc?: OidcQuestion
  /** The id of the request that a real SAML provider is to answer. */
  samlRequest?: string
  /** What the provider had posted, until that browser comes for it. */
  held?: HeldAnswer
  /** Epoch milliseconds. */
  expiresAt: number
  /** Whether somebody came back with it. */
  isOver?: boolean
}

/** A form that is still to be looked at; or, of a signed answer, what it says or what the application hears instead. */
export type HeldAnswer =
  | { form: string }
  | { said: ProviderClaims }
  | { error: string; description: string }

const seconds = 600

/** Sends somebody on; gives the text that the provider hands back, and the cookie that stays with the browser. */
export async function openErrand(
  pool: Pool,
  given: Omit<Errand, 'expiresAt' | 'browser'>,
): Promise<{ text: string; cookie: string }> {
  const now = pool.clock()
  for (const [id, { expiresAt }] of pool.errands.all()) {
    if (expiresAt <= now) pool.errands.delete(id)
  }
  const text = toBase64Url(pool.random.bytes(32))
  const id = await hashOf(text)
  const { cookie, browser } = await tieToBrowser(pool, id, seconds)
  pool.errands.set(id, { ...given, browser, expiresAt: now + seconds * 1000 })
  return { text, cookie }
}

/** The errand of this text; `undefined` when there is none, it is over, or it took too long. */
export async function readErrand(pool: Pool, text: string): Promise<Errand | undefined> {
  const errand = pool.errands.get(await hashOf(text))
  return errand && !errand.isOver && errand.expiresAt > pool.clock() ? errand : undefined
}

/** Whether a request comes from the browser that set out on it. */
export const isOnErrand = async (
  { browser }: Errand,
  text: string,
  request: Request,
): Promise<boolean> => isFromBrowser(request, await hashOf(text), browser)

/** Keeps what the provider had posted, until the browser comes for it. */
export async function holdAnswer(pool: Pool, text: string, held: HeldAnswer): Promise<void> {
  const errand = await readErrand(pool, text)
  if (errand) pool.errands.set(await hashOf(text), { ...errand, held })
}

/** Ends it, as its text is good once; gives the cookie to set. */
export async function endErrand(
  pool: Pool,
  text: string,
  { held: _, ...errand }: Errand,
): Promise<string> {
  const id = await hashOf(text)
  pool.errands.set(id, { ...errand, isOver: true })
  return untie(pool, id)
}

/** Where the application of this errand is, over or not; `undefined` when that is no page, or nobody was sent on. */
export async function originOfErrand(pool: Pool, text: string): Promise<string | undefined> {
  const errand = pool.errands.get(await hashOf(text))
  if (!errand) return undefined
  const { protocol, origin } = new URL(errand.request.redirectUri)
  return /^https?:$/.test(protocol) ? origin : undefined
}

const hashOf = async (text: string) => toHex(await sha256(utf8(text)))
