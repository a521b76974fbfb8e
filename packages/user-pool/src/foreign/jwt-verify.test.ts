import { CognitoJwtVerifier, JwtVerifier } from 'aws-jwt-verify'
import type { Fetcher } from 'aws-jwt-verify/https'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import { beforeAll, describe, expect, it } from 'vitest'
import { hour, newEmail, openPool, password } from './open-pool.test-kit.ts'

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Verify'
const { pool, endpoint, post, pass } = await openPool({ userPoolId: 'eu-west-1_Verify', issuer })
const { region, userPoolId, clientId } = pool

/** Its tokens name the address it was asked at. */
const local = await openPool()

/** Takes the way to the pool that a deployment's DNS would: its issuer's host, answered by this port. */
const fetcher: Fetcher = {
  async fetch(uri) {
    const reply = await fetch(`${endpoint}${new URL(uri).pathname}`)
    return reply.arrayBuffer()
  },
}

const verifierFor = (tokenUse: 'id' | 'access' | null, client: string | null = clientId) =>
  CognitoJwtVerifier.create(
    { userPoolId, tokenUse, clientId: client },
    { jwksCache: new SimpleJwksCache({ fetcher }) },
  )

interface Tokens {
  AccessToken: string
  IdToken: string
}

async function signIn(email: string) {
  const { body } = await post<{ AuthenticationResult: Tokens }>('InitiateAuth', {
    ClientId: clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: email, PASSWORD: password },
  })
  return body.AuthenticationResult
}

describe('aws-jwt-verify', () => {
  const email = newEmail()
  let tokens: Tokens

  beforeAll(async () => {
    await pool.call('SignUp', {
      ClientId: clientId,
      Username: email,
      Password: password,
      UserAttributes: [{ Name: 'email', Value: email }],
    })
    await pool.call('AdminConfirmSignUp', { UserPoolId: userPoolId, Username: email })
    tokens = await signIn(email)
  })

  it('takes an access token of this pool and client', async () => {
    const claims = await verifierFor('access').verify(tokens.AccessToken)
    expect(claims.iss).toBe(issuer)
    expect(claims).toMatchObject({ token_use: 'access', client_id: clientId })
    expect(claims.scope).toBe('aws.cognito.signin.user.admin')
    expect(claims.sub).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(claims.exp - claims.iat).toBe(3600)
    expect([claims.jti, claims.origin_jti, claims.event_id]).toEqual([
      expect.any(String),
      expect.any(String),
      expect.any(String),
    ])
  })

  it('takes an ID token of this pool and client, with what the person said of themselves', async () => {
    const claims = await verifierFor('id').verify(tokens.IdToken)
    expect(claims).toMatchObject({ token_use: 'id', aud: clientId, email })
    expect(claims['cognito:username']).toEqual(expect.any(String))
    expect(claims.auth_time).toBeLessThanOrEqual(claims.iat)
  })

  it('finds the key in the published set by itself', async () => {
    const reply = await fetch(`${endpoint}/${userPoolId}/.well-known/jwks.json`)
    expect(reply.status).toBe(200)
    expect(await reply.json()).toEqual({
      keys: [expect.objectContaining({ kty: 'RSA', alg: 'RS256', use: 'sig', e: 'AQAB' })],
    })
  })

  it('refuses one kind of token where the other is due', async () => {
    await expect(verifierFor('id').verify(tokens.AccessToken)).rejects.toThrow(/Token use/)
    await expect(verifierFor('access').verify(tokens.IdToken)).rejects.toThrow(/Token use/)
  })

  it('refuses a token of another client', async () => {
    const stranger = verifierFor('access', 'somebodyelsesclient0000000')
    await expect(stranger.verify(tokens.AccessToken)).rejects.toThrow(/Client ID|audience/i)
  })

  it('refuses a token of another pool', async () => {
    const elsewhere = CognitoJwtVerifier.create(
      { userPoolId: `${region}_Elsewhere`, tokenUse: 'access', clientId },
      { jwksCache: new SimpleJwksCache({ fetcher }) },
    )
    await expect(elsewhere.verify(tokens.AccessToken)).rejects.toThrow(/issuer/i)
  })

  it.each(['AccessToken', 'IdToken'] as const)(
    'refuses an %s that was tampered with',
    async kind => {
      const [header, payload = '', signature] = tokens[kind].split('.')
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
      const forged = Buffer.from(JSON.stringify({ ...claims, 'cognito:groups': ['admins'] }))
      const token = [header, forged.toString('base64url'), signature].join('.')
      await expect(verifierFor(null).verify(token)).rejects.toThrow(/Invalid signature/)
    },
  )

  it('refuses a token signed with nothing', async () => {
    const [, payload] = tokens.AccessToken.split('.')
    const header = Buffer.from(JSON.stringify({ alg: 'none', kid: 'x' })).toString('base64url')
    await expect(verifierFor('access').verify(`${header}.${payload}.`)).rejects.toThrow()
  })

  it('refuses a token that has run out', async () => {
    pass(-2 * hour)
    const stale = await signIn(email)
    pass(2 * hour)
    await expect(verifierFor('access').verify(stale.AccessToken)).rejects.toThrow(/expired/)
    await expect(verifierFor('id').verify(stale.IdToken)).rejects.toThrow(/expired/)
  })

  it('finds the keys from the token’s own issuer where none was set', async () => {
    const anybody = newEmail()
    await local.pool.call('SignUp', { Username: anybody, Password: password })
    await local.pool.call('AdminConfirmSignUp', { Username: anybody })
    const { body } = await local.post<{ AuthenticationResult: Tokens }>('InitiateAuth', {
      ClientId: local.pool.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: anybody, PASSWORD: password },
    })
    const verifier = JwtVerifier.create(
      { issuer: `${local.endpoint}/${local.pool.userPoolId}`, audience: local.pool.clientId },
      {
        jwksCache: new SimpleJwksCache({
          fetcher: { fetch: async uri => (await fetch(uri)).arrayBuffer() },
        }),
      },
    )
    const claims = await verifier.verify(body.AuthenticationResult.IdToken)
    expect(claims).toMatchObject({ email: anybody, token_use: 'id' })
  })
})
