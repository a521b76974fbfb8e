import { type JWTPayload, SignJWT } from 'jose'
import { sha256, toBase64Url, utf8 } from '../bytes.ts'
import type { DeviceNames } from '../devices/device.ts'
import type { AuthorizeRequest } from '../oauth/authorize-request.ts'
import { groupsOf } from '../people/groups.ts'
import { identityClaims, type Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { customiseClaims } from '../triggers/customise-claims.ts'
import type { TokenSource } from '../triggers/triggers.ts'
import { attributeClaims } from './attribute-claims.ts'
import { type OpenLogin, openLogin } from './login.ts'

/** Tokens as the wire names them. */
export interface AuthenticationResult {
  AccessToken: string
  /** Of the hosted pages only where `openid` was asked for. */
  IdToken?: string
  RefreshToken?: string
  /** Of the access token, in seconds. */
  ExpiresIn: number
  TokenType: 'Bearer'
}

/** The scope of every sign-in that is not by the hosted pages, and of all that people do with their account. */
export const ownScope = 'aws.cognito.signin.user.admin'

export interface SignInHow {
  source?: TokenSource
  device?: DeviceNames | undefined
  /** What was asked of the hosted pages, where that is where they signed in. */
  hosted?: AuthorizeRequest
  /** When they proved who they are, where that was earlier; epoch seconds. */
  authTime?: number
  /** Hears which login this became. */
  opened?: (originJti: string) => void
}

/** Signs somebody in: a new login with all three tokens. */
export async function signIn(
  pool: Pool,
  person: Person,
  { source = 'TokenGeneration_Authentication', device, hosted, authTime, opened }: SignInHow = {},
): Promise<AuthenticationResult> {
  const { refreshToken, ...open } = await openLogin(pool, person, {
    device,
    scopes: hosted?.scopes ?? [ownScope],
    hosted: hosted !== undefined,
    authTime,
  })
  opened?.(open.originJti)
  const tokens = await issue(pool, person, open, source, hosted?.nonce)
  return { ...tokens, RefreshToken: refreshToken }
}

/** Fresh tokens of a login. */
export const renewTokens = (pool: Pool, person: Person, open: OpenLogin) =>
  issue(pool, person, open, 'TokenGeneration_RefreshTokens')

/** Makes an access and an ID token for a login. */
async function issue(
  pool: Pool,
  person: Person,
  { originJti, login }: OpenLogin,
  source: TokenSource,
  nonce?: string,
): Promise<AuthenticationResult> {
  const { accessTokenSeconds, idTokenSeconds } = pool.settings.lifetimes
  const { scopes = [ownScope], hosted = false } = login
  const groups = groupsOf(pool, person)
  const roles = groups.flatMap(({ roleArn }) => roleArn ?? [])
  const shared: JWTPayload = {
    sub: person.sub,
    iss: pool.issuer,
    origin_jti: originJti,
    event_id: pool.random.uuid(),
    auth_time: login.authTime,
    iat: Math.floor(pool.clock() / 1000),
    ...(groups.length > 0 ? { 'cognito:groups': groups.map(({ name }) => name) } : {}),
  }
  const access = {
    ...shared,
    ...(hosted ? { version: 2 } : {}),
    token_use: 'access',
    client_id: pool.settings.clientId,
    scope: scopes.join(' '),
    username: person.username,
    ...(login.device ? { device_key: login.device.key } : {}),
  }
  const id = {
    ...attributeClaims(pool, person, scopes),
    ...identityClaims(person),
    ...shared,
    ...(nonce !== undefined ? { nonce } : {}),
    token_use: 'id',
    aud: pool.settings.clientId,
    'cognito:username': person.username,
    ...(roles.length > 0 ? { 'cognito:roles': roles, 'cognito:preferred_role': roles[0] } : {}),
  }
  const claims = await customiseClaims(pool, person, source, { id, access })
  const AccessToken = await sign(pool, claims.access, accessTokenSeconds)
  const tokens = { AccessToken, ExpiresIn: accessTokenSeconds, TokenType: 'Bearer' } as const
  if (hosted && !scopes.includes('openid')) return tokens
  const bound = hosted ? { at_hash: await halfHash(AccessToken) } : {}
  return { ...tokens, IdToken: await sign(pool, { ...claims.id, ...bound }, idTokenSeconds) }
}

/** An access token for an application itself: about nobody. @see RFC 6749, 4.4 */
export async function issueForClient(
  pool: Pool,
  scopes: readonly string[],
): Promise<AuthenticationResult> {
  const { clientId, lifetimes } = pool.settings
  const now = Math.floor(pool.clock() / 1000)
  const claims = {
    sub: clientId,
    iss: pool.issuer,
    iat: now,
    auth_time: now,
    version: 2,
    token_use: 'access',
    client_id: clientId,
    scope: scopes.join(' '),
  }
  const AccessToken = await sign(pool, claims, lifetimes.accessTokenSeconds)
  return { AccessToken, ExpiresIn: lifetimes.accessTokenSeconds, TokenType: 'Bearer' }
}

/** @see OpenID Connect Core 1.0, section 3.1.3.6 */
async function halfHash(token: string): Promise<string> {
  return toBase64Url((await sha256(utf8(token))).slice(0, 16))
}

async function sign(pool: Pool, claims: JWTPayload, seconds: number): Promise<string> {
  const { sign: key, kid } = await pool.keys()
  return new SignJWT({ ...claims, exp: Number(claims.iat) + seconds, jti: pool.random.uuid() })
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(key)
}
