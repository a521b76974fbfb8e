import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import type { InThePage } from './in-the-page.test-kit.ts'
import { openBrowser } from './open-browser.test-kit.ts'
import { newEmail, type OpenPool, openPool, password } from './open-pool.test-kit.ts'

vi.setConfig({ testTimeout: 60_000 })

const firstFactors = ['password', 'passkey'] as const
const open = await openPool({ firstFactors })
const verifying = await openPool({ firstFactors, passkeys: { userVerification: 'required' } })
const elsewhere = await openPool({ firstFactors, passkeys: { relyingPartyId: 'example.com' } })
const browser = await openBrowser()

async function newPerson({ pool }: OpenPool): Promise<string> {
  const Username = newEmail()
  const UserAttributes = [
    { Name: 'email', Value: Username },
    { Name: 'email_verified', Value: 'true' },
  ]
  await pool.call('AdminCreateUser', { Username, MessageAction: 'SUPPRESS', UserAttributes })
  await pool.call('AdminSetUserPassword', { Username, Password: password, Permanent: true })
  return Username
}

/** Sets the client up in the page, and signs somebody in with their password. */
async function signInAt(page: Page, { pool, endpoint }: OpenPool, username: string) {
  const { userPoolId, clientId } = pool
  await page.evaluate(
    async ({ userPoolId, clientId, endpoint, username, password }) => {
      const { Amplify, auth } = (globalThis as unknown as { inThePage: InThePage }).inThePage
      const Cognito = { userPoolId, userPoolClientId: clientId, userPoolEndpoint: endpoint }
      Amplify.configure({ Auth: { Cognito } })
      await auth.signIn({ username, password })
    },
    { userPoolId, clientId, endpoint, username, password },
  )
}

/** Makes a passkey, and gives the name of what went wrong. */
const makePasskey = (page: Page) =>
  page.evaluate(() => {
    const { auth } = (globalThis as unknown as { inThePage: InThePage }).inThePage
    return auth.associateWebAuthnCredential().then(
      () => 'made',
      ({ name }: Error) => name,
    )
  })

/** Signs out, and in again with a passkey; gives the step that follows, or the name of what went wrong. */
const enterWithPasskey = (page: Page, username: string) =>
  page.evaluate(async name => {
    const { auth } = (globalThis as unknown as { inThePage: InThePage }).inThePage
    await auth.signOut()
    const options = { authFlowType: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' } as const
    return auth.signIn({ username: name, options }).then(
      ({ nextStep }) => nextStep.signInStep,
      ({ name }: Error) => name,
    )
  }, username)

const listed = (page: Page) =>
  page.evaluate(async () => {
    const { auth } = (globalThis as unknown as { inThePage: InThePage }).inThePage
    return (await auth.listWebAuthnCredentials()).credentials
  })

describe('aws-amplify in Chromium', () => {
  it('makes a passkey, signs in with it, lists it and deletes it', async () => {
    const { page, passkeys } = await browser.newPage()
    const username = await newPerson(open)
    await signInAt(page, open, username)
    expect(await makePasskey(page)).toBe('made')
    expect(await passkeys()).toBe(1)
    expect(await listed(page)).toMatchObject([
      { relyingPartyId: 'localhost', authenticatorTransports: ['internal'] },
    ])

    for (let time = 0; time < 2; time++) {
      expect(await enterWithPasskey(page, username)).toBe('DONE')
    }
    const left = await page.evaluate(async () => {
      const { auth } = (globalThis as unknown as { inThePage: InThePage }).inThePage
      const { credentials } = await auth.listWebAuthnCredentials()
      for (const { credentialId = '' } of credentials) {
        await auth.deleteWebAuthnCredential({ credentialId })
      }
      return (await auth.listWebAuthnCredentials()).credentials
    })
    expect(left).toEqual([])
    expect(await enterWithPasskey(page, username)).toBe(
      'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION',
    )
  })

  it('chooses the passkey among the ways in', async () => {
    const { page } = await browser.newPage()
    const username = await newPerson(open)
    await signInAt(page, open, username)
    await makePasskey(page)
    const steps = await page.evaluate(async name => {
      const { auth } = (globalThis as unknown as { inThePage: InThePage }).inThePage
      await auth.signOut()
      const options = { authFlowType: 'USER_AUTH' } as const
      const asked = await auth.signIn({ username: name, options })
      const done = await auth.confirmSignIn({ challengeResponse: 'WEB_AUTHN' })
      return [asked.nextStep, done.nextStep]
    }, username)
    expect(steps).toEqual([
      {
        signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION',
        availableChallenges: ['PASSWORD', 'PASSWORD_SRP', 'WEB_AUTHN'],
      },
      { signInStep: 'DONE' },
    ])
  })

  it('makes no second passkey on one device', async () => {
    const { page, passkeys } = await browser.newPage()
    await signInAt(page, open, await newPerson(open))
    await makePasskey(page)
    expect(await makePasskey(page)).toBe('PasskeyAlreadyExists')
    expect(await passkeys()).toBe(1)
  })

  it('does not let a stranger use the owner’s device', async () => {
    const { page, holdBy } = await browser.newPage()
    const username = await newPerson(verifying)
    await signInAt(page, verifying, username)
    expect(await makePasskey(page)).toBe('made')
    await holdBy('stranger')
    expect(await enterWithPasskey(page, username)).not.toBe('DONE')
    await holdBy('owner')
    expect(await enterWithPasskey(page, username)).toBe('DONE')
  })

  it('is stopped by the browser on a page of another host', async () => {
    const { page, passkeys } = await browser.newPage()
    await signInAt(page, elsewhere, await newPerson(elsewhere))
    expect(await makePasskey(page)).toBe('RelyingPartyMismatch')
    expect(await passkeys()).toBe(0)
  })
})

describe('a pool inside the page', () => {
  it('makes and takes passkeys of that page', async () => {
    const { page } = await browser.newPage()
    const seen = await page.evaluate(async password => {
      const { createUserPool } = (globalThis as unknown as { inThePage: InThePage }).inThePage
      const account = {
        username: 'ada@example.com',
        password,
        state: 'confirmed',
        attributes: { email: 'ada@example.com' },
      } as const
      const pool = createUserPool({ firstFactors: ['password', 'passkey'], accounts: [account] })
      interface Reply {
        Session: string
        ChallengeParameters: { CREDENTIAL_REQUEST_OPTIONS: string }
        AuthenticationResult: { AccessToken: string }
        CredentialCreationOptions: PublicKeyCredentialCreationOptionsJSON
      }
      const ask = async (operation: string, input: object): Promise<Reply> => {
        const reply = await pool.fetch('https://cognito-idp.us-east-1.amazonaws.com/', {
          method: 'POST',
          headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
          body: JSON.stringify({ ClientId: pool.clientId, ...input }),
        })
        return reply.json()
      }
      const USERNAME = account.username
      const { AuthenticationResult } = await ask('InitiateAuth', {
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD: password },
      })
      const { AccessToken } = AuthenticationResult
      const { CredentialCreationOptions } = await ask('StartWebAuthnRegistration', { AccessToken })
      const made = await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(CredentialCreationOptions),
      })
      await ask('CompleteWebAuthnRegistration', { AccessToken, Credential: made })
      const asked = await ask('InitiateAuth', {
        AuthFlow: 'USER_AUTH',
        AuthParameters: { USERNAME, PREFERRED_CHALLENGE: 'WEB_AUTHN' },
      })
      const options = JSON.parse(asked.ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS)
      const used = await navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
      })
      const done = await ask('RespondToAuthChallenge', {
        ChallengeName: 'WEB_AUTHN',
        Session: asked.Session,
        ChallengeResponses: { USERNAME, CREDENTIAL: JSON.stringify(used) },
      })
      return { rpId: options.rpId, token: typeof done.AuthenticationResult.AccessToken }
    }, password)
    expect(seen).toEqual({ rpId: 'localhost', token: 'string' })
  })
})
