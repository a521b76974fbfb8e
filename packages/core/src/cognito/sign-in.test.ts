import { describe, expect, it, vi } from 'vitest'
import type { Environment } from '../environment.ts'
import { createMemoryBrowser } from '../memory-browser.ts'
import { createCognitoClient } from './cognito.ts'
import { type Answering, refuse, scriptedPool, tokens } from './scripted-pool.test-kit.ts'

const idle = new AbortController().signal
const ada = { username: 'ada', password: ' correct horse ' }

function open(
  script: Record<string, Answering>,
  flow?: 'USER_PASSWORD_AUTH',
  fetch?: typeof globalThis.fetch,
) {
  const pool = scriptedPool(script)
  const tab = createMemoryBrowser(pool).openTab()
  const client = createCognitoClient({
    region: 'eu-west-1',
    userPoolId: 'eu-west-1_Pool',
    clientId: 'client',
    environment: tab,
    flow,
    fetch,
  })
  return { ...pool, client, tab }
}

const challenge = () => ({
  ChallengeName: 'PASSWORD_VERIFIER',
  Session: 's1',
  ChallengeParameters: {
    SALT: 'a1b2',
    SRP_B: '0123456789abcdef',
    SECRET_BLOCK: 'c2VjcmV0',
    USER_ID_FOR_SRP: 'u-1',
  },
})

describe('signing in', () => {
  it('takes two requests, and neither says the password', async () => {
    const { client, sent } = open({
      InitiateAuth: challenge,
      RespondToAuthChallenge: () => tokens(),
    })
    expect(await client.signIn(ada, idle)).toMatchObject({ kind: 'signedIn' })
    expect(sent.map(({ action }) => action)).toEqual(['InitiateAuth', 'RespondToAuthChallenge'])
    expect(JSON.stringify(sent)).not.toContain('correct horse')
    expect(sent[1]?.body).toMatchObject({
      ChallengeName: 'PASSWORD_VERIFIER',
      Session: 's1',
      ChallengeResponses: { USERNAME: 'u-1', PASSWORD_CLAIM_SECRET_BLOCK: 'c2VjcmV0' },
    })
  })

  it('takes spaces off around a pasted name, and never off a password', async () => {
    const { client, sent } = open({ InitiateAuth: () => tokens() }, 'USER_PASSWORD_AUTH')
    await client.signIn({ ...ada, username: ' Ada@Example.com\n' }, idle)
    expect(sent[0]?.body).toMatchObject({
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'Ada@Example.com', PASSWORD: ' correct horse ' },
    })
  })

  it('calls a proof that fails a wrong password, not a spent step', async () => {
    const { client } = open({
      InitiateAuth: challenge,
      RespondToAuthChallenge: () => refuse('NotAuthorizedException'),
    })
    await expect(client.signIn(ada, idle)).rejects.toMatchObject({ code: 'wrongCredentials' })
  })

  it('sends a fresh code to someone who never confirmed', async () => {
    const { client, asked } = open({
      InitiateAuth: challenge,
      RespondToAuthChallenge: () => refuse('UserNotConfirmedException'),
      ResendConfirmationCode: () => ({
        CodeDeliveryDetails: { DeliveryMedium: 'EMAIL', Destination: 'a***@e***' },
      }),
    })
    expect(await client.signIn(ada, idle)).toMatchObject({
      kind: 'confirmSignUp',
      username: 'ada',
      delivery: { channel: 'email', to: 'a***@e***' },
    })
    expect(asked('ResendConfirmationCode')).toHaveLength(1)
  })

  it('asks for the code even when no new one could be sent', async () => {
    const { client } = open({
      InitiateAuth: () => refuse('UserNotConfirmedException'),
      ResendConfirmationCode: () => refuse('LimitExceededException'),
    })
    const step = await client.signIn(ada, idle)
    expect(step).toMatchObject({ kind: 'confirmSignUp', username: 'ada' })
    expect(step).not.toHaveProperty('delivery')
  })

  it('goes to a new password when the pool insists on one', async () => {
    const { client } = open({
      InitiateAuth: () => refuse('PasswordResetRequiredException'),
      ForgotPassword: () => ({
        CodeDeliveryDetails: { DeliveryMedium: 'SMS', Destination: '+***12' },
      }),
    })
    const step = await client.signIn(ada, idle)
    expect(step).toMatchObject({
      kind: 'resetPassword',
      required: true,
      delivery: { channel: 'sms', to: '+***12' },
    })
    if (step.kind !== 'resetPassword') return
    expect(await client.resend(step.ticket, idle)).toMatchObject({ required: true })
  })

  it('says why, when others know the password', async () => {
    const { client } = open(
      {
        InitiateAuth: () =>
          refuse(
            'PasswordResetRequiredException',
            'Password reset required for user due to security reasons',
          ),
        ForgotPassword: () => ({}),
      },
      'USER_PASSWORD_AUTH',
    )
    const step = await client.signIn(ada, idle)
    expect(step).toMatchObject({ kind: 'resetPassword', required: true, compromised: true })
    if (step.kind !== 'resetPassword') return
    expect(await client.resend(step.ticket, idle)).toMatchObject({ compromised: true })
  })

  it('sends somebody with an old temporary password to their administrator', async () => {
    const { client } = open({
      InitiateAuth: () =>
        refuse(
          'NotAuthorizedException',
          'Temporary password has expired and must be reset by an administrator.',
        ),
    })
    await expect(client.signIn(ada, idle)).rejects.toMatchObject({
      code: 'temporaryPasswordExpired',
    })
  })

  it('names a challenge it cannot answer', async () => {
    const { client } = open({ InitiateAuth: () => ({ ChallengeName: 'RETINA_SCAN' }) })
    expect(await client.signIn(ada, idle)).toEqual({
      kind: 'unsupported',
      challenge: 'RETINA_SCAN',
    })
  })

  it.each([
    ['nothing', {}],
    ['tokens that cannot be read', { AuthenticationResult: { AccessToken: 'a', IdToken: 'x' } }],
  ])('fails plainly when the reply holds %s', async (_, reply) => {
    const { client } = open({ InitiateAuth: () => reply })
    await expect(client.signIn(ada, idle)).rejects.toMatchObject({ code: 'unexpected' })
  })

  it('tells the developer that a page without https has no cryptography', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { tab, sent } = open({})
    const insecure = { ...tab, crypto: { getRandomValues: crypto.getRandomValues.bind(crypto) } }
    const client = createCognitoClient({
      region: 'eu-west-1',
      userPoolId: 'eu-west-1_Pool',
      clientId: 'client',
      environment: insecure as Environment,
    })
    await expect(client.signIn(ada, idle)).rejects.toMatchObject({ code: 'unexpected' })
    expect(told.mock.calls).toEqual([[expect.stringMatching(/https.*localhost/)]])
    expect(sent).toEqual([])
    told.mockRestore()
  })

  it('keeps no session for someone who left while it ran', async () => {
    const stop = new AbortController()
    const { fetch } = scriptedPool({
      InitiateAuth: () => {
        stop.abort()
        return tokens()
      },
    })
    // The reply is here before the abort is: only we can still drop it.
    const late: typeof fetch = (url, init) => fetch(url, { ...init, signal: null })
    const { client, tab } = open({}, undefined, late)
    await expect(client.signIn(ada, stop.signal)).rejects.toMatchObject({ name: 'AbortError' })
    expect(tab.storage.getItem('portico.client')).toBeNull()
    expect(await client.getAccessToken()).toBeNull()
  })
})

describe('a forced new password', () => {
  const forced = () => ({
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: 's2',
    ChallengeParameters: {
      USER_ID_FOR_SRP: 'u-1',
      requiredAttributes: '["userAttributes.name","userAttributes.custom:plan"]',
      userAttributes: '{}',
    },
  })

  it('says which attributes are missing', async () => {
    const { client } = open({ InitiateAuth: forced })
    expect(await client.signIn(ada, idle)).toMatchObject({
      kind: 'newPassword',
      username: 'ada',
      missing: ['name', 'custom:plan'],
    })
  })

  it('travels with the attributes under the pool’s own name for the person', async () => {
    const { client, sent } = open({
      InitiateAuth: forced,
      RespondToAuthChallenge: () => tokens(),
    })
    const step = await client.signIn(ada, idle)
    if (step.kind !== 'newPassword') throw new Error(step.kind)
    expect(step.ticket).not.toContain('correct horse')
    const attributes = { name: 'Ada', 'custom:plan': 'pro' } as const
    const answer = { kind: 'newPassword', password: ' new ', attributes } as const
    expect(await client.answer(step.ticket, answer, idle)).toMatchObject({ kind: 'signedIn' })
    expect(sent[1]?.body).toMatchObject({
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: 's2',
      ChallengeResponses: {
        USERNAME: 'u-1',
        NEW_PASSWORD: ' new ',
        'userAttributes.name': 'Ada',
        'userAttributes.custom:plan': 'pro',
      },
    })
  })

  it.each(['', 'not a ticket', '{}', 'null', '{"kind":"newPassword"}'])(
    'starts again from the ticket %j, which is not ours',
    async ticket => {
      const { client, sent } = open({})
      const answer = { kind: 'newPassword', password: 'p', attributes: {} } as const
      await expect(client.answer(ticket, answer, idle)).rejects.toMatchObject({
        code: 'stepExpired',
      })
      expect(sent).toEqual([])
    },
  )
})
