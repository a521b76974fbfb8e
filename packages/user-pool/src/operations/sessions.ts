import { z } from 'zod'
import { findDevice } from '../devices/device.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { renewTokens } from '../tokens/issue.ts'
import { type OpenLogin, readRefreshToken, revoke, revokeAll, rotate } from '../tokens/login.ts'
import { CognitoError, notAuthorized, userNotFound } from '../wire/cognito-error.ts'
import { accessToken, clientId, deviceKey, refreshToken } from './members.ts'
import { forClient, forPerson } from './operation.ts'

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html */
export const getTokensFromRefreshToken = forClient(
  z.object({ ClientId: clientId, RefreshToken: refreshToken, DeviceKey: deviceKey.optional() }),
  async (pool, { RefreshToken, DeviceKey }) => ({
    AuthenticationResult: (await renew(pool, RefreshToken, DeviceKey)).AuthenticationResult,
  }),
)

/** Ends one login. An unknown token is no error. @see RFC 7009, section 2.2 */
export const revokeToken = forClient(
  z.object({ ClientId: clientId, Token: refreshToken }),
  async (pool, { Token }) => {
    if (Token.split('.').length === 3) {
      throw new CognitoError('UnsupportedTokenTypeException', 'Unsupported token type')
    }
    const open = await readRefreshToken(pool, Token).catch(() => undefined)
    if (open) revoke(pool, open.originJti)
    return {}
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html */
export const globalSignOut = forPerson(
  z.object({ AccessToken: accessToken }),
  (pool, _input, { sub }) => {
    revokeAll(pool, sub)
    return {}
  },
)

/**
 * Fresh tokens for a refresh token; with a fresh one of those, where each is good only once. Where the pool
 * remembers devices, only the confirmed device that signed in may ask.
 */
export async function renew(pool: Pool, token: string, device?: string) {
  const open = await readRefreshToken(pool, token)
  const person = pool.people.get(open.login.sub)
  if (!person) throw userNotFound()
  if (!person.enabled) throw notAuthorized('User is disabled.')
  if (!isFromItsDevice(pool, person, open, device)) throw notAuthorized('Invalid Refresh Token')
  const tokens = await renewTokens(pool, person, open)
  if (!pool.settings.refreshRotation)
    return { ChallengeParameters: {}, AuthenticationResult: tokens }
  const RefreshToken = await rotate(pool, open)
  return { ChallengeParameters: {}, AuthenticationResult: { ...tokens, RefreshToken } }
}

function isFromItsDevice(pool: Pool, person: Person, { login }: OpenLogin, key?: string): boolean {
  if (pool.settings.devices === 'never' || !login.device) return true
  return key === login.device.key && findDevice(pool, person, key) !== undefined
}
