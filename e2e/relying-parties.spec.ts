import { test as base, expect } from '@playwright/test'
import { en } from '@portico/react/messages/en'
import { decodeJwt } from 'jose'
import * as oidc from 'openid-client'
import { placeOf } from '../apps/demo/settings.ts'
import { built } from './addresses.ts'
import { Door } from './door.ts'
import { newPerson } from './person.ts'
import { Pool } from './pool.ts'
import { serveParty } from './relying-parties/serve-party.ts'

/** Other people's applications, at the login page that Meridian deploys. */
const test = base.extend<{ pool: Pool; door: Door }>({
  pool: ({ request }, use) => use(new Pool(request, 'parties')),
  door: ({ page }, use) => use(new Door(page, en)),
})
test.use({ baseURL: built })

const { userPoolId } = placeOf('parties')
const domain = `${built}/cognito/parties`

interface Client {
  ClientId: string
  ClientSecret?: string
}

async function register(pool: Pool, home: string, more: object = {}): Promise<Client> {
  const reply = await pool.call('CreateUserPoolClient', {
    UserPoolId: userPoolId,
    ClientName: 'another',
    AllowedOAuthFlows: ['code'],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthScopes: [
      'openid',
      'email',
      'profile',
      'aws.cognito.signin.user.admin',
      'meetings/write',
    ],
    CallbackURLs: [home],
    LogoutURLs: [home],
    SupportedIdentityProviders: ['COGNITO', 'Google'],
    ...more,
  })
  const { UserPoolClient } = reply as { UserPoolClient: Client }
  return UserPoolClient
}

test('openid-client goes through discovery, code and PKCE, user info, refresh, revocation and sign-out', async ({
  door,
  page,
  pool,
}) => {
  const home = `${built}/nowhere`
  const person = await pool.admit(newPerson())
  const { ClientId, ClientSecret } = await register(pool, home, { GenerateSecret: true })
  const configuration = await discover(ClientId, ClientSecret)
  const verifier = oidc.randomPKCECodeVerifier()
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: home,
    scope: 'openid email profile meetings/write',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    login_hint: person.email,
  })
  await page.goto(address.href)
  await expect(door.email).toHaveValue(person.email)
  await door.password.fill(person.password)
  await door.submit('signIn').click()
  await page.waitForURL(/\/nowhere\?/)
  const came = new URL(page.url())
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce }

  await expect(
    oidc.authorizationCodeGrant(configuration, came, { ...checks, expectedState: 'another' }),
  ).rejects.toThrow()
  const tokens = await oidc.authorizationCodeGrant(configuration, came, checks)
  expect(tokens.scope ?? decodeJwt(tokens.access_token).scope).toContain('meetings/write')
  expect(tokens.claims()).toMatchObject({ email: person.email, nonce })
  // A code is good once, and whoever has it twice has stolen it.
  await expect(oidc.authorizationCodeGrant(configuration, came, checks)).rejects.toMatchObject({
    error: 'invalid_grant',
  })
})

test('openid-client renews, asks who somebody is, and gets in as a machine', async ({
  door,
  page,
  pool,
}) => {
  const home = `${built}/nowhere`
  const person = await pool.admit(newPerson())
  const { ClientId } = await register(pool, home)
  const configuration = await discover(ClientId)
  const verifier = oidc.randomPKCECodeVerifier()
  const state = oidc.randomState()
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: home,
    scope: 'openid email',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  })
  await page.goto(address.href)
  await door.signIn(person)
  await page.waitForURL(/\/nowhere\?/)
  const tokens = await oidc.authorizationCodeGrant(configuration, new URL(page.url()), {
    pkceCodeVerifier: verifier,
    expectedState: state,
  })
  const sub = tokens.claims()?.sub ?? ''
  const info = await oidc.fetchUserInfo(configuration, tokens.access_token, sub)
  expect(info.email).toBe(person.email)
  const renewed = await oidc.refreshTokenGrant(configuration, tokens.refresh_token ?? '')
  expect(renewed.access_token).not.toBe(tokens.access_token)
  await oidc.tokenRevocation(configuration, tokens.refresh_token ?? '')
  await expect(
    oidc.refreshTokenGrant(configuration, tokens.refresh_token ?? ''),
  ).rejects.toMatchObject({ error: 'invalid_grant' })

  // The browser is known at the pool until it is signed out there.
  await page.goto(address.href)
  await page.waitForURL(/\/nowhere\?/)
  await page.goto(
    `${domain}/logout?${new URLSearchParams({ client_id: ClientId, logout_uri: home })}`,
  )
  await page.goto(address.href)
  await expect(door.title('signIn')).toBeVisible()

  const machine = await register(pool, home, {
    GenerateSecret: true,
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthScopes: ['meetings/write'],
  })
  const own = await discover(machine.ClientId, machine.ClientSecret)
  const { access_token } = await oidc.clientCredentialsGrant(own, { scope: 'meetings/write' })
  expect(decodeJwt(access_token)).toMatchObject({ sub: machine.ClientId, scope: 'meetings/write' })
})

test('oidc-client-ts signs in, renews and signs out', async ({ door, page, pool }) => {
  const party = await serveParty('oidc-client')
  const home = `${party.origin}/`
  const person = await pool.admit(newPerson())
  const { ClientId } = await register(pool, home)
  const given = new URLSearchParams({ authority: `${domain}/${userPoolId}`, clientId: ClientId })
  await page.goto(`${home}#${given}`)
  const said = page.locator('output')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await door.signIn(person)
  await expect(said).toContainText(person.email)
  await expect(said).toContainText('"refresh":true')
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(said).toContainText('"renewed":true')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(said).toContainText('ready')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(door.title('signIn')).toBeVisible()
  await party.stop()
})

test('aws-amplify signs in by redirect, here and through a provider, renews and signs out', async ({
  door,
  page,
  pool,
}) => {
  const party = await serveParty('amplify')
  const home = `${party.origin}/`
  const person = await pool.admit(newPerson())
  const { ClientId } = await register(pool, home)
  // Amplify knows hosted pages behind https alone.
  const front = 'auth.meridian.example'
  await page.route(`https://${front}/**`, async route => {
    const asked = route.request()
    const { pathname, search } = new URL(asked.url())
    const response = await route.fetch({ url: `${domain}${pathname}${search}`, maxRedirects: 0 })
    await route.fulfill({ response })
  })
  const given = new URLSearchParams({
    userPoolId,
    clientId: ClientId,
    endpoint: domain,
    domain: front,
  })
  await page.goto(`${home}#${given}`)
  const said = page.locator('output')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await door.signIn(person)
  await expect(said).toContainText(person.email)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(said).toContainText('"renewed":true')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(said).toContainText('ready')
  await page.getByRole('button', { name: 'Google' }).click()
  await page.getByRole('button', { name: /grace/i }).click()
  await expect(said).toContainText('Google_')
  await party.stop()
})

function discover(clientId: string, secret?: string): Promise<oidc.Configuration> {
  const how = secret ? oidc.ClientSecretBasic(secret) : oidc.None()
  return oidc.discovery(new URL(`${domain}/${userPoolId}`), clientId, undefined, how, {
    // On this machine alone.
    execute: [oidc.allowInsecureRequests],
  })
}
