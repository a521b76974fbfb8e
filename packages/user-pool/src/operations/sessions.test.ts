import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { createUserPool, type UserPool } from '../user-pool.ts'
import { type AuthReply, ada, arrive, refusal, tokensOf } from '../walk.test-kit.ts'

const host = 'https://cognito-idp.us-east-1.amazonaws.com'
const renew = (pool: UserPool, RefreshToken: string) =>
  pool.call<AuthReply>('GetTokensFromRefreshToken', { RefreshToken })
const renewByFlow = (pool: UserPool, REFRESH_TOKEN: string, AuthFlow = 'REFRESH_TOKEN_AUTH') =>
  pool.call<AuthReply>('InitiateAuth', { AuthFlow, AuthParameters: { REFRESH_TOKEN } })
const user = (pool: UserPool, AccessToken: string) => pool.call('GetUser', { AccessToken })

describe('tokens', () => {
  it('are signed with the key the pool publishes', async () => {
    const pool = createUserPool()
    const sub = await arrive(pool)
    const { AccessToken, IdToken } = await tokensOf(pool)
    const response = await pool.fetch(`${host}/${pool.userPoolId}/.well-known/jwks.json`)
    const published: JSONWebKeySet = await response.json()
    expect(Object.keys(published.keys[0] ?? {}).sort()).toEqual([
      'alg',
      'e',
      'kid',
      'kty',
      'n',
      'use',
    ])
    const keys = createLocalJWKSet(published)
    const issuer = `${host}/${pool.userPoolId}`
    const { payload } = await jwtVerify(IdToken, keys, { issuer, audience: pool.clientId })
    expect(payload).toMatchObject({
      sub,
      email: ada.email,
      email_verified: true,
      'cognito:username': sub,
      token_use: 'id',
    })
    expect((await jwtVerify(AccessToken, keys, { issuer })).payload).toMatchObject({
      sub,
      username: sub,
      client_id: pool.clientId,
      scope: 'aws.cognito.signin.user.admin',
      token_use: 'access',
      origin_jti: payload.origin_jti,
      event_id: payload.event_id,
    })
  })

  it('last as long as the pool says', async () => {
    let now = 1_800_000_000_000
    const lifetimes = { accessTokenSeconds: 300, idTokenSeconds: 600, refreshTokenSeconds: 900 }
    const pool = createUserPool({ lifetimes }, { clock: () => now })
    await arrive(pool)
    const { AccessToken, IdToken, RefreshToken } = await tokensOf(pool)
    expect(decodeJwt(AccessToken)).toMatchObject({ iat: 1_800_000_000, exp: 1_800_000_300 })
    expect(decodeJwt(IdToken)).toMatchObject({ exp: 1_800_000_600 })
    now += 299_000
    expect(await user(pool, AccessToken)).toHaveProperty('Username')
    now += 1000
    expect(await refusal(user(pool, AccessToken))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Access Token has expired',
    })
    now += 600_000
    expect(await refusal(renew(pool, RefreshToken))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Refresh Token has expired',
    })
  })

  it('are refused when they are of another kind, of another pool, or made up', async () => {
    const [pool, other] = [createUserPool(), createUserPool()]
    await arrive(pool)
    await arrive(other)
    const { IdToken } = await tokensOf(pool)
    const { AccessToken } = await tokensOf(other)
    for (const token of [IdToken, AccessToken, 'made.up.token', `${AccessToken}x`]) {
      expect(await refusal(user(pool, token))).toEqual({
        name: 'NotAuthorizedException',
        message: 'Invalid Access Token',
      })
    }
  })

  it('name the groups and custom attributes of somebody', async () => {
    const pool = createUserPool({ attributes: [{ name: 'custom:team' }] })
    const UserAttributes = [{ Name: 'custom:team', Value: 'engines' }]
    await pool.call('SignUp', { Username: ada.email, Password: ada.password, UserAttributes })
    await pool.call('AdminConfirmSignUp', { Username: ada.email })
    const claims = decodeJwt((await tokensOf(pool)).IdToken)
    expect(claims).toMatchObject({ 'custom:team': 'engines' })
    expect(claims).not.toHaveProperty('cognito:groups')
  })
})

describe.each([
  ['GetTokensFromRefreshToken', renew],
  ['REFRESH_TOKEN_AUTH', renewByFlow],
  ['REFRESH_TOKEN', (pool: UserPool, token: string) => renewByFlow(pool, token, 'REFRESH_TOKEN')],
])('renewing by %s', (_, again) => {
  it('gives fresh tokens of the same sign-in, and no new refresh token', async () => {
    let now = 1_800_000_000_000
    const pool = createUserPool({}, { clock: () => now })
    await arrive(pool)
    const first = await tokensOf(pool)
    now += 60_000
    const { AuthenticationResult: next } = await again(pool, first.RefreshToken)
    const [before, after] = [decodeJwt(first.AccessToken), decodeJwt(next?.AccessToken ?? '')]
    expect(after).toMatchObject({ auth_time: before.auth_time, origin_jti: before.origin_jti })
    expect(after.iat).toBe(1_800_000_060)
    expect(after.jti).not.toBe(before.jti)
    expect(next).not.toHaveProperty('RefreshToken')
  })

  it('refuses a token that never was one', async () => {
    const pool = createUserPool()
    for (const token of ['made-up', btoa('00000000-0000-4000-8000-000000000000.x')]) {
      expect(await refusal(again(pool, token))).toEqual({
        name: 'NotAuthorizedException',
        message: 'Invalid Refresh Token',
      })
    }
  })
})

describe('a refresh token that is good only once', () => {
  it('is replaced by its use, and told when it comes again', async () => {
    const pool = createUserPool({ refreshRotation: true })
    await arrive(pool)
    const { RefreshToken } = await tokensOf(pool)
    const { AuthenticationResult } = await renew(pool, RefreshToken)
    expect((await refusal(renew(pool, RefreshToken))).name).toBe('RefreshTokenReuseException')
    await renew(pool, AuthenticationResult?.RefreshToken ?? '')
  })

  it('cannot be used by the flow that would keep it', async () => {
    const pool = createUserPool({ refreshRotation: true })
    await arrive(pool)
    const { RefreshToken } = await tokensOf(pool)
    expect((await refusal(renewByFlow(pool, RefreshToken))).name).toBe('InvalidParameterException')
  })
})

describe('signing out', () => {
  it('ends one sign-in by its refresh token, and leaves the others', async () => {
    const pool = createUserPool()
    await arrive(pool)
    const [here, there] = [await tokensOf(pool), await tokensOf(pool)]
    expect(await pool.call('RevokeToken', { Token: here.RefreshToken })).toEqual({})
    expect(await refusal(user(pool, here.AccessToken))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Access Token has been revoked',
    })
    expect(await refusal(renew(pool, here.RefreshToken))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Refresh Token has been revoked',
    })
    expect(await user(pool, there.AccessToken)).toHaveProperty('Username')
    await pool.call('RevokeToken', { Token: here.RefreshToken })
  })

  it('revokes no access token by itself', async () => {
    const pool = createUserPool()
    await arrive(pool)
    const { AccessToken } = await tokensOf(pool)
    const { name } = await refusal(pool.call('RevokeToken', { Token: AccessToken }))
    expect(name).toBe('UnsupportedTokenTypeException')
  })

  it('everywhere ends every sign-in of this person, and of nobody else', async () => {
    const pool = createUserPool()
    const grace = { email: 'grace@example.com', password: ada.password }
    await arrive(pool)
    await arrive(pool, grace)
    const [here, there, hers] = [
      await tokensOf(pool),
      await tokensOf(pool),
      await tokensOf(pool, grace),
    ]
    await pool.call('GlobalSignOut', { AccessToken: here.AccessToken })
    for (const { AccessToken } of [here, there]) {
      expect((await refusal(user(pool, AccessToken))).message).toBe('Access Token has been revoked')
    }
    expect(await user(pool, hers.AccessToken)).toHaveProperty('Username')
  })
})
