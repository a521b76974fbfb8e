import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { sha256, toBase64Url, utf8 } from '../bytes.ts'
import type { AuthorizeRequest } from '../oauth/authorize-request.ts'
import type { Pool } from '../pool.ts'
import { appleSecret } from './apple-secret.ts'
import { askProvider } from './ask-provider.ts'
import type { ProviderClaims } from './federated-person.ts'
import { endpointsOf, type OidcProvider } from './oidc-endpoints.ts'
import { ProviderFault } from './provider-fault.ts'
import { social } from './social.ts'

/** What has to be remembered of a question to an OpenID provider. */
export interface OidcQuestion {
  nonce: string
  /** PKCE's secret half. */
  verifier: string
}

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
  provider: OidcProvider,
  state: string,
  { nonce, verifier }: OidcQuestion,
  { loginHint, prompt }: Pick<AuthorizeRequest, 'loginHint' | 'prompt'>,
): Promise<string> {
  const { kind, oidc } = provider
  const url = new URL((await endpointsOf(pool, provider)).authorize)
  const asked: Record<string, string | undefined> = {
    response_type: 'code',
    client_id: oidc.clientId,
    redirect_uri: oidcCallback(pool),
    scope: oidc.scopes ?? social[kind]?.scopes ?? 'openid email profile',
    state,
    nonce,
    code_challenge: toBase64Url(await sha256(utf8(verifier))),
    code_challenge_method: 'S256',
    login_hint: loginHint,
    prompt,
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
  provider: OidcProvider,
  code: string,
  question: OidcQuestion,
): Promise<ProviderClaims> {
  const { oidc } = provider
  const found = await endpointsOf(pool, provider)
  const secret = oidc.appleKey ? await appleSecret(oidc, pool.clock()) : oidc.clientSecret
  const proof: Proof = secret ? proveBy(found.methods, oidc.clientId, secret) : {}
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: oidcCallback(pool),
    code_verifier: question.verifier,
    client_id: oidc.clientId,
    ...proof.body,
  })
  const headers = { accept: 'application/json', ...proof.headers }
  const tokens = await askProvider(pool, found.token, { method: 'POST', body, headers })
  const proven = found.keys
    ? await readIdToken(pool, provider, await askProvider(pool, found.keys), tokens, question)
    : {}
  const authorization = `Bearer ${String(tokens.access_token)}`
  const more = found.userInfo
    ? await askProvider(pool, found.userInfo, { headers: { authorization } })
    : {}
  if (!found.keys) return { subject: subjectOf(more), claims: asTexts(more) }
  const subject = String(proven.sub)
  // What does not say whom it is about is not to be used. OpenID Connect Core 1.0, section 5.3.2
  if (more.sub === undefined) return { subject, claims: asTexts(proven) }
  if (String(more.sub) !== subject) throw new ProviderFault('The user info is about somebody else.')
  return { subject, claims: asTexts({ ...proven, ...more }) }
}

/** Who it is where there is no ID token, by the names that Amazon and Facebook have for it too. */
function subjectOf(said: Record<string, unknown>): string {
  const id = said.sub ?? said.user_id ?? said.id
  if (typeof id === 'string' && id !== '') return id
  // Beyond that, two people have the same number.
  if (Number.isSafeInteger(id)) return String(id)
  throw new ProviderFault('The provider does not say who it is.')
}

/** @see OpenID Connect Core 1.0, section 3.1.3.7 */
async function readIdToken(
  pool: Pool,
  { oidc }: OidcProvider,
  keys: Record<string, unknown>,
  tokens: Record<string, unknown>,
  { nonce }: OidcQuestion,
): Promise<JWTPayload> {
  const trusted = createLocalJWKSet(keys as unknown as JSONWebKeySet)
  const { payload } = await jwtVerify(String(tokens.id_token), trusted, {
    issuer: oidc.issuer,
    audience: oidc.clientId,
    currentDate: new Date(pool.clock()),
    requiredClaims: ['sub', 'exp', 'iat'],
  }).catch(cause => {
    throw new ProviderFault('The ID token is not good.', { cause })
  })
  if (payload.nonce !== nonce) throw new ProviderFault('The ID token answers another question.')
  return payload
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

function asTexts(claims: Record<string, unknown>): Record<string, string> {
  const known = Object.entries(claims).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(
    known.map(([name, value]) => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  )
}
