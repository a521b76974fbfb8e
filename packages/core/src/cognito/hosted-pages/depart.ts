import type { RedirectTarget } from '../../client.ts'
import type { Environment } from '../../environment.ts'
import { AuthError } from '../../errors.ts'
import { toReturnPath } from '../../return-path.ts'
import { fromText, toBase64 } from '../bytes.ts'
import { homeOf } from './homecoming.ts'
import { defaultScopes, type HostedPages, type Trip } from './options.ts'

interface Departure {
  pages: HostedPages
  clientId: string
  environment: Pick<Environment, 'crypto' | 'place' | 'storage'>
  /** Names the trip in this tab's storage. */
  key: string
}

/**
 * Packs for the trip, and gives the address it leads to.
 *
 * @throws {AuthError} `notEnabled` where it would end on another origin, where nothing of it is known
 * @see RFC 7636, 4.3
 */
export async function depart(
  { pages, clientId, environment: { crypto, place, storage }, key }: Departure,
  target: RedirectTarget,
): Promise<string> {
  const here = place.read()
  const { origin, pathname, search, hash } = new URL(here)
  const trip: Trip = {
    state: random(crypto),
    nonce: random(crypto),
    verifier: random(crypto),
    redirectTo: homeOf(pages, here),
    returnTo: toReturnPath(target.returnTo ?? pathname + search + hash, { origin }),
  }
  if (new URL(trip.redirectTo).origin !== origin) throw endsElsewhere(trip.redirectTo, origin)
  const digest = await crypto.subtle.digest('SHA-256', fromText(trip.verifier))
  const { provider, identifier, username, page = 'signIn', lang, prompt } = target
  const asked: Record<string, string | undefined> = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: trip.redirectTo,
    scope: (pages.scopes ?? defaultScopes).join(' '),
    state: trip.state,
    nonce: trip.nonce,
    code_challenge: toBase64Url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
    identity_provider: provider,
    idp_identifier: identifier,
    login_hint: username || undefined,
    lang,
    prompt,
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value)
  storage.setItem(key, JSON.stringify(trip))
  return `${domainOf(pages, here)}${paths[page]}?${query}`
}

/** Where the hosted pages are, without a slash at the end. */
export function domainOf({ domain }: HostedPages, here: string): string {
  return new URL(domain, here).href.replace(/\/+$/, '')
}

function endsElsewhere(home: string, origin: string): AuthError {
  const cause = new Error(
    `hostedPages.redirectTo leads to ${home}, and this page is on ${origin}, where the answer is waited for. Add an ` +
      'address of this origin to it, and to the callback URLs of the app client.',
  )
  console.warn(cause.message)
  return new AuthError('notEnabled', { cause })
}

const paths = {
  signIn: '/oauth2/authorize',
  signUp: '/signup',
  forgotPassword: '/forgotPassword',
} as const

/** 256 bits. */
function random(crypto: Departure['environment']['crypto']): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
}

function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
