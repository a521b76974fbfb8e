import { type JWTPayload, SignJWT } from 'jose'
import type { DeviceNames } from '../devices/device.ts'
import { groupsOf } from '../people/groups.ts'
import { attributesOf, type Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { customiseClaims } from '../triggers/customise-claims.ts'
import type { TokenSource } from '../triggers/triggers.ts'
import { type OpenLogin, openLogin } from './login.ts'

/** Tokens as the wire names them. */
export interface AuthenticationResult {
  AccessToken: string
  IdToken: string
  RefreshToken?: string
  /** Of the access token, in seconds. */
  ExpiresIn: number
  TokenType: 'Bearer'
}

/** Signs somebody in: a new login with all three tokens. */
export async function signIn(
  pool: Pool,
  person: Person,
  source: TokenSource = 'TokenGeneration_Authentication',
  device?: DeviceNames,
): Promise<AuthenticationResult> {
  const { refreshToken, ...login } = await openLogin(pool, person, device)
  return { ...(await issue(pool, person, login, source)), RefreshToken: refreshToken }
}

/** Makes an access and an ID token for a login. */
export async function issue(
  pool: Pool,
  person: Person,
  { originJti, login }: OpenLogin,
  source: TokenSource,
): Promise<AuthenticationResult> {
  const { accessTokenSeconds, idTokenSeconds } = pool.settings.lifetimes
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
    token_use: 'access',
    client_id: pool.settings.clientId,
    scope: 'aws.cognito.signin.user.admin',
    username: person.username,
    ...(login.device ? { device_key: login.device.key } : {}),
  }
  const id = {
    ...attributeClaims(person),
    ...shared,
    token_use: 'id',
    aud: pool.settings.clientId,
    'cognito:username': person.username,
    ...(roles.length > 0 ? { 'cognito:roles': roles, 'cognito:preferred_role': roles[0] } : {}),
  }
  const claims = await customiseClaims(pool, person, source, { id, access })
  return {
    AccessToken: await sign(pool, claims.access, accessTokenSeconds),
    IdToken: await sign(pool, claims.id, idTokenSeconds),
    ExpiresIn: accessTokenSeconds,
    TokenType: 'Bearer',
  }
}

function attributeClaims(person: Person): JWTPayload {
  const claims = attributesOf(person).map(({ Name, Value }): [string, unknown] => {
    if (Name.endsWith('_verified')) return [Name, Value === 'true']
    return [Name, Name === 'address' ? { formatted: Value } : Value]
  })
  return Object.fromEntries(claims)
}

async function sign(pool: Pool, claims: JWTPayload, seconds: number): Promise<string> {
  const { sign: key, kid } = await pool.keys()
  return new SignJWT({ ...claims, exp: Number(claims.iat) + seconds, jti: pool.random.uuid() })
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(key)
}
