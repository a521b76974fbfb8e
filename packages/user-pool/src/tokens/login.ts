import { sha256, toBase64Url, toHex, utf8 } from '../bytes.ts'
import type { DeviceNames } from '../devices/device.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { CognitoError, notAuthorized } from '../wire/cognito-error.ts'

/** One sign-in and everything that was renewed from it. */
export interface Login {
  sub: string
  /** When the password was given; epoch seconds. */
  authTime: number
  /** When it can be renewed no more; epoch milliseconds. */
  expiresAt: number
  /** Hash of the refresh token that is good now. */
  refreshHash: string
  /** Signed out: neither its refresh token nor its access tokens are good any more. */
  revoked: boolean
  /** The app client it is of; logins of earlier versions do not say. */
  clientId?: string
  scopes?: readonly string[]
  /** Begun at the hosted pages. */
  hosted?: boolean
  /** What it was opened on, where the pool remembers devices; only there can it be renewed. */
  device?: DeviceNames
}

export interface OpenLogin {
  originJti: string
  login: Login
}

interface OpenHow extends Partial<Pick<Login, 'scopes' | 'hosted'>> {
  device?: DeviceNames | undefined
  /** Epoch seconds; now unless given. */
  authTime?: number | undefined
}

/** Begins a login, and gives its refresh token: `{origin_jti}.{secret}` in Base64, opaque to clients. */
export async function openLogin(pool: Pool, person: Person, how: OpenHow = {}) {
  const { device, authTime, scopes, hosted } = how
  const originJti = pool.random.uuid()
  const now = pool.clock()
  for (const [id, { expiresAt }] of pool.logins.all()) if (expiresAt <= now) pool.logins.delete(id)
  const { token, hash } = await newRefreshToken(pool, originJti)
  const login: Login = {
    sub: person.sub,
    authTime: authTime ?? Math.floor(now / 1000),
    expiresAt: now + pool.settings.lifetimes.refreshTokenSeconds * 1000,
    refreshHash: hash,
    revoked: false,
    clientId: pool.settings.clientId,
    ...(scopes && { scopes }),
    ...(hosted && { hosted }),
    ...(device && { device: { key: device.key, group: device.group } }),
  }
  pool.logins.set(originJti, login)
  return { originJti, login, refreshToken: token }
}

/**
 * Finds the login of a refresh token.
 *
 * @throws {CognitoError} `NotAuthorizedException`, `RefreshTokenReuseException`
 */
export async function readRefreshToken(pool: Pool, token: string): Promise<OpenLogin> {
  const originJti = originOf(token)
  const login = originJti === undefined ? undefined : pool.logins.get(originJti)
  if (!originJti || !login) throw notAuthorized('Invalid Refresh Token')
  if (login.refreshHash !== (await hashOf(token))) {
    if (!pool.settings.refreshRotation) throw notAuthorized('Invalid Refresh Token')
    throw new CognitoError('RefreshTokenReuseException', 'Refresh token has been reused')
  }
  if (login.revoked) throw notAuthorized('Refresh Token has been revoked')
  if (login.expiresAt <= pool.clock()) throw notAuthorized('Refresh Token has expired')
  return { originJti, login }
}

/** Gives a login another refresh token; the one before is spent. */
export async function rotate(pool: Pool, { originJti, login }: OpenLogin): Promise<string> {
  const { token, hash } = await newRefreshToken(pool, originJti)
  pool.logins.set(originJti, { ...login, refreshHash: hash })
  return token
}

export function revoke(pool: Pool, originJti: string): void {
  const login = pool.logins.get(originJti)
  if (login) pool.logins.set(originJti, { ...login, revoked: true })
}

/** Ends every login of somebody. */
export function revokeAll(pool: Pool, sub: string): void {
  for (const [originJti, login] of pool.logins.all()) if (login.sub === sub) revoke(pool, originJti)
}

async function newRefreshToken(pool: Pool, originJti: string) {
  const token = btoa(`${originJti}.${toBase64Url(pool.random.bytes(48))}`).replaceAll('=', '')
  return { token, hash: await hashOf(token) }
}

function originOf(token: string): string | undefined {
  try {
    return atob(token).split('.')[0]
  } catch {
    return undefined
  }
}

const hashOf = async (token: string): Promise<string> => toHex(await sha256(utf8(token)))
