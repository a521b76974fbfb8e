import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'
import { JwtVerifier } from 'aws-jwt-verify'
import * as oidc from 'openid-client'
import { afterAll, describe, expect, it } from 'vitest'
import { grace } from '../demo-accounts.ts'
import { serve } from '../node/serve.ts'
import { createUserPool } from '../user-pool.ts'

const home = 'http://localhost:3000/callback'
const other = 'http://localhost:3000/other'
const everything = ['openid', 'email', 'profile', 'meetings/read', 'meetings/write']

const pool = createUserPool({
  accounts: [grace],
  loginPages: 'http://localhost:3000/auth',
  resourceServers: [
    {
      identifier: 'meetings',
      name: 'Meetings',
      scopes: [
        { name: 'read', description: 'See them' },
        { name: 'write', description: 'Change them' },
      ],
    },
  ],
  callbackUrls: [home, other],
  logoutUrls: [home],
  scopes: everything,
  clients: [
    {
      clientId: 'server',
      clientSecret: 'a secret, with : and +',
      oauthFlows: ['code', 'client_credentials'],
      refreshRotation: true,
    },
    { clientId: 'old', oauthFlows: ['implicit'] },
  ],
})
const served = await serve(pool)
afterAll(served.close)
const domain = served.url
const issuer = `${domain}/${pool.userPoolId}`
const { clientId } = pool

const discover = (id = clientId, secret?: string) =>
  oidc.discovery(
    new URL(issuer),
    id,
    undefined,
    secret ? oidc.ClientSecretBasic(secret) : oidc.None(),
    { execute: [oidc.allowInsecureRequests] },
  )

/** What a login page does: signs somebody in with a client of its own, and asks for a code for the application. */
async function signInAt(address: URL) {
  const { AuthenticationResult } = await pool.call<{
    AuthenticationResult: { AccessToken: string }
  }>('InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: grace.username, PASSWORD: grace.password },
  })
  const response = await fetch(`${domain}/oauth2/authorize`, {
    method: 'POST',
    headers: { authorization: `Bearer ${AuthenticationResult.AccessToken}` },
    body: address.searchParams,
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { location = '', error } = await response.json()
  return { home: location ? new URL(location) : new URL(home), cookie, error }
}

async function begin(configuration: oidc.Configuration, more: Record<string, string> = {}) {
  const verifier = oidc.randomPKCECodeVerifier()
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: home,
    scope: 'openid email profile meetings/write',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...more,
  })
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce }
  return { address, checks }
}

async function enter(configuration: oidc.Configuration) {
  const { address, checks } = await begin(configuration)
  const { home: back } = await signInAt(address)
  return { back, checks, tokens: await oidc.authorizationCodeGrant(configuration, back, checks) }
}

const redirectOf = async (address: URL | string, cookie = '') => {
  const response = await fetch(address, { redirect: 'manual', headers: { cookie } })
  return response.headers.get('location') ?? `${response.status}`
}

describe('openid-client, over HTTP', () => {
  it('finds everything by discovery', async () => {
    const metadata = (await discover()).serverMetadata()
    expect(metadata).toMatchObject({
      issuer,
      authorization_endpoint: `${domain}/oauth2/authorize`,
      end_session_endpoint: `${domain}/logout`,
    })
    expect(metadata.supportsPKCE()).toBe(true)
  })

  it('is sent to the login page with what it asked', async () => {
    const { address } = await begin(await discover())
    const to = new URL(await redirectOf(address))
    expect(to.origin + to.pathname).toBe('http://localhost:3000/auth/login')
    expect(to.search).toBe(address.search)
  })

  it('gets in with code and PKCE, and is told who it is', async () => {
    const configuration = await discover()
    const { tokens, checks } = await enter(configuration)
    const claims = tokens.claims()
    expect(claims).toMatchObject({ email: grace.username, nonce: checks.expectedNonce })
    const info = await oidc.fetchUserInfo(configuration, tokens.access_token, claims?.sub ?? '')
    expect(info).toMatchObject({ email: grace.username, email_verified: 'true' })
  })

  it('has tokens that aws-jwt-verify takes, for the scope and for no other', async () => {
    const { tokens } = await enter(await discover())
    const keys = await (await fetch(`${issuer}/.well-known/jwks.json`)).json()
    const verify = (scope: string) => {
      const verifier = JwtVerifier.create({
        issuer,
        audience: null,
        jwksUri: `${issuer}/.well-known/jwks.json`,
        customJwtCheck({ payload }) {
          if (!String(payload.scope).split(' ').includes(scope)) throw new Error('insufficient')
        },
      })
      return verifier.cacheJwks(keys) ?? verifier.verify(tokens.access_token)
    }
    expect(await verify('meetings/write')).toMatchObject({ client_id: clientId })
    await expect(verify('meetings/read')).rejects.toThrow('insufficient')
  })

  it('renews, may not ask for more than before, and is out once it revokes', async () => {
    const configuration = await discover()
    const { tokens } = await enter(configuration)
    const refresh = tokens.refresh_token ?? ''
    const renewed = await oidc.refreshTokenGrant(configuration, refresh)
    expect(renewed.claims()?.sub).toBe(tokens.claims()?.sub)
    expect(renewed.access_token).not.toBe(tokens.access_token)
    await expect(
      oidc.refreshTokenGrant(configuration, refresh, { scope: 'meetings/read' }),
    ).rejects.toMatchObject({ error: 'invalid_scope' })
    await oidc.tokenRevocation(configuration, refresh)
    await expect(oidc.refreshTokenGrant(configuration, refresh)).rejects.toMatchObject({
      error: 'invalid_grant',
    })
    await expect(
      oidc.fetchUserInfo(configuration, renewed.access_token, tokens.claims()?.sub ?? ''),
    ).rejects.toThrow()
  })

  it('spends a refresh token by its use, where the client says so', async () => {
    const configuration = await discover('server', 'a secret, with : and +')
    const { tokens } = await enter(configuration)
    const first = tokens.refresh_token ?? ''
    const renewed = await oidc.refreshTokenGrant(configuration, first)
    expect(renewed.refresh_token).not.toBe(first)
    await expect(oidc.refreshTokenGrant(configuration, first)).rejects.toMatchObject({
      error: 'invalid_grant',
    })
  })

  it('gets in as a machine, for custom scopes alone', async () => {
    const configuration = await discover('server', 'a secret, with : and +')
    const { access_token, id_token } = await oidc.clientCredentialsGrant(configuration, {
      scope: 'meetings/read',
    })
    expect(id_token).toBeUndefined()
    expect(JSON.parse(atob(access_token.split('.')[1] ?? ''))).toMatchObject({
      sub: 'server',
      scope: 'meetings/read',
    })
    for (const scope of ['openid', 'meetings/erase']) {
      await expect(oidc.clientCredentialsGrant(configuration, { scope })).rejects.toMatchObject({
        error: 'invalid_scope',
      })
    }
    await expect(
      oidc.clientCredentialsGrant(await discover(), { scope: 'meetings/read' }),
    ).rejects.toMatchObject({ error: 'unauthorized_client' })
  })

  it('is let in again without a question, unless it asks for one, until it signs out', async () => {
    const configuration = await discover()
    const { address } = await begin(configuration)
    const { cookie } = await signInAt(address)
    const again = (await begin(configuration)).address
    expect(await redirectOf(again, cookie)).toMatch(/^http:\/\/localhost:3000\/callback\?code=/)
    expect(
      await redirectOf((await begin(configuration, { prompt: 'none' })).address, cookie),
    ).toContain('code=')
    expect(
      await redirectOf((await begin(configuration, { prompt: 'login' })).address, cookie),
    ).toContain('/auth/login')
    const leave = new URL(`${domain}/logout`)
    leave.search = String(new URLSearchParams({ client_id: clientId, logout_uri: home }))
    expect(await redirectOf(leave, cookie)).toBe(home)
    expect(await redirectOf(again, cookie)).toContain('/auth/login')
    expect(
      await redirectOf((await begin(configuration, { prompt: 'none' })).address, cookie),
    ).toContain('error=login_required')
  })
})

describe('is refused', () => {
  it.each([
    ['an address that is not its own', { redirect_uri: 'https://evil.example/' }],
    ['an address that only begins like its own', { redirect_uri: `${home}/../x` }],
    ['another client', { client_id: 'nobody' }],
  ])('with a page, and sent nowhere: %s', async (_, more) => {
    const { address } = await begin(await discover())
    for (const [name, value] of Object.entries(more)) address.searchParams.set(name, value)
    expect(await redirectOf(address)).toBe('400')
    expect((await signInAt(address)).error).toBe('invalid_request')
  })

  it.each([
    ['unsupported_response_type', { response_type: 'id_token' }],
    ['unauthorized_client', { response_type: 'token' }],
    ['invalid_scope', { scope: 'openid admin' }],
    ['invalid_request', { code_challenge_method: 'plain' }],
    ['invalid_request', { code_challenge: 'short' }],
    ['invalid_request', { identity_provider: 'Nobody' }],
  ])('with %s, at its own address: %o', async (error, more) => {
    const { address } = await begin(await discover())
    for (const [name, value] of Object.entries(more)) address.searchParams.set(name, value)
    const to = new URL(await redirectOf(address))
    expect(to.origin + to.pathname).toBe(home)
    // Whoever asks for tokens is answered behind the `#`.
    const answer = to.hash ? new URLSearchParams(to.hash.slice(1)) : to.searchParams
    expect(answer.get('error')).toBe(error)
    expect(answer.get('state')).toBe(address.searchParams.get('state'))
  })

  it('without the verifier, with another, or with one where none is due', async () => {
    const configuration = await discover()
    for (const pkceCodeVerifier of [undefined, oidc.randomPKCECodeVerifier()]) {
      const { address, checks } = await begin(configuration)
      const { home: back } = await signInAt(address)
      const bad = { ...checks, pkceCodeVerifier } as typeof checks
      await expect(oidc.authorizationCodeGrant(configuration, back, bad)).rejects.toMatchObject({
        error: 'invalid_grant',
      })
    }
  })

  it('with a code a second time, which ends what the first use gave', async () => {
    const configuration = await discover()
    const { back, checks, tokens } = await enter(configuration)
    await expect(oidc.authorizationCodeGrant(configuration, back, checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    })
    await expect(
      oidc.refreshTokenGrant(configuration, tokens.refresh_token ?? ''),
    ).rejects.toMatchObject({ error: 'invalid_grant' })
  })

  it('with somebody else’s code, at another address of its own, or with the wrong secret', async () => {
    const [own, server] = [await discover(), await discover('server', 'a secret, with : and +')]
    const { address, checks } = await begin(own)
    const { home: back } = await signInAt(address)
    await expect(oidc.authorizationCodeGrant(server, back, checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    })
    const elsewhere = new URL(other)
    elsewhere.search = back.search
    await expect(oidc.authorizationCodeGrant(own, elsewhere, checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    })
    const wrong = await discover('server', 'another')
    await expect(oidc.clientCredentialsGrant(wrong)).rejects.toMatchObject({ status: 401 })
  })

  it('by its own checks, with another state or another nonce', async () => {
    const configuration = await discover()
    for (const wrong of [{ expectedState: 'x' }, { expectedNonce: 'x' }]) {
      const { address, checks } = await begin(configuration)
      const { home: back } = await signInAt(address)
      await expect(
        oidc.authorizationCodeGrant(configuration, back, { ...checks, ...wrong }),
      ).rejects.toThrow()
    }
  })

  it('to a page of another origin, the way login pages end', async () => {
    const response = await fetch(`${domain}/oauth2/authorize`, {
      method: 'POST',
      headers: { authorization: 'Bearer x', origin: 'https://evil.example' },
      body: (await begin(await discover())).address.searchParams,
    })
    expect(response.status).toBe(401)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})

it('makes app clients through the AWS SDK, and takes their secrets', async () => {
  const sdk = new CognitoIdentityProvider({
    endpoint: domain,
    region: pool.region,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  })
  const UserPoolId = pool.userPoolId
  const { UserPoolClient: made } = await sdk.createUserPoolClient({
    UserPoolId,
    ClientName: 'Another',
    GenerateSecret: true,
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthScopes: ['meetings/read'],
  })
  const id = made?.ClientId ?? ''
  const configuration = await discover(id, made?.ClientSecret)
  expect(await oidc.clientCredentialsGrant(configuration)).toMatchObject({ token_type: 'bearer' })
  const { UserPoolClient: known } = await sdk.describeUserPoolClient({ UserPoolId, ClientId: id })
  expect(known).toMatchObject({ ClientName: 'Another', ClientSecret: made?.ClientSecret })
  const { UserPoolClients = [] } = await sdk.listUserPoolClients({ UserPoolId })
  expect(UserPoolClients.map(({ ClientId }) => ClientId)).toEqual([clientId, 'server', 'old', id])
  await expect(
    sdk.initiateAuth({
      ClientId: id,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: grace.username, PASSWORD: grace.password },
    }),
  ).rejects.toThrow(/SECRET_HASH was not received/)
  await sdk.updateUserPoolClient({ UserPoolId, ClientId: id, AllowedOAuthFlows: [] })
  await expect(oidc.clientCredentialsGrant(configuration)).rejects.toMatchObject({
    error: 'unauthorized_client',
  })
  await sdk.deleteUserPoolClient({ UserPoolId, ClientId: id })
  await expect(sdk.describeUserPoolClient({ UserPoolId, ClientId: id })).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  })
})
