import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { sha256, toBase64Url, utf8 } from '../bytes.ts'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../settings.ts'
import type { ProviderClaims } from './federated-person.ts'
import { isSafeAddress } from './is-safe-address.ts'
import { ProviderFault } from './provider-fault.ts'

/** What has to be remembered of a question to an OpenID provider. */
export interface OidcQuestion {
  nonce: string
  /** PKCE's secret half. */
  verifier: string
}

type Oidc = NonNullable<PoolProvider['oidc']>

/** How long a provider may take; milliseconds. */
const patience = 10_000

/** Where providers send people back to. */
export const oidcCallback = ({ address }: Pick<Pool, 'address'>) => `${address}/oauth2/idpresponse`

/** A question nobody has asked before. */
export const newQuestion = ({ random }: Pick<Pool, 'random'>): OidcQuestion => ({
  nonce: toBase64Url(random.bytes(32)),
  verifier: toBase64Url(random.bytes(32)),
})

/**
 * The address at which an OpenID provider asks who somebody is.
 *
 * @throws {ProviderFault} when it cannot be found
 * @see OpenID Connect Core 1.0, section 3.1.2.1
 */
export async function askOidc(
  pool: Pool,
  oidc: Oidc,
  state: string,
  { nonce, verifier }: OidcQuestion,
  hint?: string,
): Promise<string> {
  const { authorization_endpoint: endpoint } = await discover(pool, oidc)
  const url = new URL(endpoint)
  const asked: Record<string, string | undefined> = {
    response_type: 'code',
    client_id: oidc.clientId,
    redirect_uri: oidcCallback(pool),
    scope: oidc.scopes ?? 'openid email profile',
    state,
    nonce,
    code_challenge: toBase64Url(await sha256(utf8(verifier))),
    code_challenge_method: 'S256',
    login_hint: hint,
    // Apple tells more than who somebody is by a form alone.
    response_mode: oidc.issuer === 'https://appleid.apple.com' ? 'form_post' : undefined,
  }
  for (const [name, value] of Object.entries(asked)) if (value) url.searchParams.set(name, value)
  return url.href
}

/**
 * Who it is, by the code that the provider sent them back with.
 *
 * @throws {ProviderFault} when the answer is not the provider's, not for us, not of now, or not to what was asked
 * @see OpenID Connect Core 1.0, section 3.1.3.7
 */
export async function hearOidc(
  pool: Pool,
  oidc: Oidc,
  code: string,
  { nonce, verifier }: OidcQuestion,
): Promise<ProviderClaims> {
  const found = await discover(pool, oidc)
  const { clientId, clientSecret } = oidc
  const proof: Proof = clientSecret ? proveBy(found.methods, clientId, clientSecret) : {}
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: oidcCallback(pool),
    code_verifier: verifier,
    client_id: clientId,
    ...proof.body,
  })
  const headers = { accept: 'application/json', ...proof.headers }
  const tokens = await ask(pool, found.token_endpoint, { method: 'POST', body, headers })
  const keys = (await ask(pool, found.jwks_uri)) as unknown as JSONWebKeySet
  const { payload } = await jwtVerify(String(tokens.id_token), createLocalJWKSet(keys), {
    issuer: oidc.issuer,
    audience: clientId,
    currentDate: new Date(pool.clock()),
    requiredClaims: ['sub', 'exp', 'iat'],
  }).catch(cause => {
    throw new ProviderFault('The ID token is not good.', { cause })
  })
  if (payload.nonce !== nonce) throw new ProviderFault('The ID token answers another question.')
  const authorization = `Bearer ${String(tokens.access_token)}`
  const more = found.userinfo_endpoint
    ? await ask(pool, found.userinfo_endpoint, { headers: { authorization } })
    : {}
  if ('sub' in more && more.sub !== payload.sub) {
    throw new ProviderFault('The user info is about somebody else.')
  }
  return { subject: String(payload.sub), claims: asTexts({ ...payload, ...more }) }
}

interface Proof {
  body?: Record<string, string>
  headers?: Record<string, string>
}

/** In the body where the provider takes it there, else in a header, as is the default. @see RFC 6749, 2.3.1 */
function proveBy(methods: unknown, clientId: string, clientSecret: string): Proof {
  if (Array.isArray(methods) && methods.includes('client_secret_post')) {
    return { body: { client_secret: clientSecret } }
  }
  const encode = (text: string) => String(new URLSearchParams({ x: text })).slice(2)
  const authorization = `Basic ${btoa(`${encode(clientId)}:${encode(clientSecret)}`)}`
  return { headers: { authorization } }
}

interface Discovered {
  authorization_endpoint: string
  token_endpoint: string
  jwks_uri: string
  userinfo_endpoint?: string
  /** How an application may prove who it is. */
  methods: unknown
}

/** @see OpenID Connect Discovery 1.0, section 4 */
async function discover(pool: Pool, { issuer }: Oidc): Promise<Discovered> {
  const at = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const found = await ask(pool, at)
  const { authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint } = found
  const isWhole = [
    authorization_endpoint,
    token_endpoint,
    jwks_uri,
    userinfo_endpoint ?? token_endpoint,
  ].every(address => typeof address === 'string' && isSafeAddress(address))
  if (found.issuer !== issuer || !isWhole) {
    throw new ProviderFault(`What ${at} says is not that provider's configuration.`)
  }
  return {
    authorization_endpoint: String(authorization_endpoint),
    token_endpoint: String(token_endpoint),
    jwks_uri: String(jwks_uri),
    methods: found.token_endpoint_auth_methods_supported,
    ...(typeof userinfo_endpoint === 'string' && { userinfo_endpoint }),
  }
}

/** Others are let in while the provider is asked. */
async function ask(
  pool: Pool,
  address: string,
  init: RequestInit = {},
): Promise<Record<string, unknown>> {
  try {
    return await pool.lend(async () => {
      const signal = AbortSignal.timeout(patience)
      const response = await globalThis.fetch(address, { ...init, signal, redirect: 'error' })
      if (!response.ok) throw new ProviderFault(`${address} answered ${response.status}.`)
      return response.json()
    })
  } catch (cause) {
    throw cause instanceof ProviderFault
      ? cause
      : new ProviderFault(`${address} cannot be reached.`, { cause })
  }
}

function asTexts(claims: Record<string, unknown>): Record<string, string> {
  const known = Object.entries(claims).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(
    known.map(([name, value]) => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  )
}
