import { describe, expect, it } from 'vitest'
import type { WebAuthn } from '../environment.ts'
import { createMemoryBrowser } from '../memory-browser.ts'
import type { Answer, Step, StepKind, StepOf } from '../step.ts'
import { type CognitoOptions, createCognitoClient } from './cognito.ts'
import { type Answering, refuse, scriptedPool, tokens } from './scripted-pool.test-kit.ts'

const idle = new AbortController().signal
const ada = { username: 'ada', password: 'correct horse' }

/** A browser that has passkeys, and is not asked for one here. */
const webAuthn = {} as WebAuthn

function open(script: Record<string, Answering>, options: Partial<CognitoOptions> = {}) {
  const pool = scriptedPool(script)
  const client = createCognitoClient({
    region: 'eu-west-1',
    userPoolId: 'eu-west-1_Pool',
    clientId: 'client',
    flow: 'USER_PASSWORD_AUTH',
    environment: { ...createMemoryBrowser(pool).openTab(), webAuthn },
    ...options,
  })
  const answer = (step: Step, given: Answer) => client.answer(ticketOf(step), given, idle)
  return { ...pool, client, answer }
}

const challenge = (ChallengeName: string, ChallengeParameters: object = {}, more = {}) => ({
  ChallengeName,
  ChallengeParameters: { USER_ID_FOR_SRP: 'u-1', ...ChallengeParameters },
  Session: 's1',
  ...more,
})

const ticketOf = (step: Step) => ('ticket' in step ? step.ticket : '')

function expectStep<K extends StepKind>(step: Step, kind: K): StepOf<K> {
  expect(step.kind).toBe(kind)
  return step as StepOf<K>
}

const smsSent = {
  CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS',
  CODE_DELIVERY_DESTINATION: '+*******1234',
}
const emailSent = {
  CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL',
  CODE_DELIVERY_DESTINATION: 'a***@e***',
}

describe('a second factor', () => {
  it('has no use for the password where no other code can be had', async () => {
    const { client, answer, asked } = open({
      InitiateAuth: () => challenge('SOFTWARE_TOKEN_MFA'),
    })
    expectStep(await client.signIn(ada, idle), 'totp')
    const confirming = client.expect('confirmSignUp', ada.username)
    expectStep(await answer(confirming, { kind: 'confirmSignUp' }), 'signedOut')
    expect(asked('InitiateAuth')).toHaveLength(1)
  })

  it.each([
    ['SMS_MFA', smsSent, { channel: 'sms', to: '+*******1234' }],
    ['EMAIL_OTP', emailSent, { channel: 'email', to: 'a***@e***' }],
    ['EMAIL_MFA', emailSent, { channel: 'email', to: 'a***@e***' }],
  ])('by message (%s) says where the code went, and takes it', async (name, sent, delivery) => {
    const { client, answer, asked } = open({
      InitiateAuth: () => challenge(name, sent),
      RespondToAuthChallenge: () => tokens(),
    })
    const step = expectStep(await client.signIn(ada, idle), 'code')
    expect(step).toMatchObject({ username: 'ada', purpose: 'secondFactor', delivery })
    expect(await answer(step, { kind: 'code', code: ' 123456 ' })).toMatchObject({
      kind: 'signedIn',
    })
    expect(asked('RespondToAuthChallenge')[0]?.body).toEqual({
      ClientId: 'client',
      ChallengeName: name,
      Session: 's1',
      ChallengeResponses: { USERNAME: 'u-1', [`${name}_CODE`]: '123456' },
    })
  })

  it('by app takes the present code', async () => {
    const { client, answer, asked } = open({
      InitiateAuth: () => challenge('SOFTWARE_TOKEN_MFA', { FRIENDLY_DEVICE_NAME: 'Phone' }),
      RespondToAuthChallenge: () => tokens(),
    })
    const step = expectStep(await client.signIn(ada, idle), 'totp')
    expect(await answer(step, { kind: 'totp', code: '123456' })).toMatchObject({
      kind: 'signedIn',
    })
    expect(asked('RespondToAuthChallenge')[0]?.body).toMatchObject({
      ChallengeResponses: { USERNAME: 'u-1', SOFTWARE_TOKEN_MFA_CODE: '123456' },
    })
  })

  it('stays where it is when the code is wrong', async () => {
    let tries = 0
    const { client, answer } = open({
      InitiateAuth: () => challenge('SOFTWARE_TOKEN_MFA'),
      RespondToAuthChallenge: () => {
        tries += 1
        return tries === 1 ? refuse('CodeMismatchException', 'Invalid code') : tokens()
      },
    })
    const step = await client.signIn(ada, idle)
    const wrong = answer(step, { kind: 'totp', code: '1' })
    await expect(wrong).rejects.toMatchObject({ code: 'wrongCode' })
    expect(await answer(step, { kind: 'totp', code: '2' })).toMatchObject({ kind: 'signedIn' })
  })

  it('starts again when it took too long', async () => {
    const { client, answer } = open({
      InitiateAuth: () => challenge('SOFTWARE_TOKEN_MFA'),
      RespondToAuthChallenge: () =>
        refuse('NotAuthorizedException', 'Invalid session for the user, session is expired.'),
    })
    const late = answer(await client.signIn(ada, idle), { kind: 'totp', code: '1' })
    await expect(late).rejects.toMatchObject({ code: 'stepExpired' })
  })

  it('is a choice where there are several, text messages last', async () => {
    const { client, answer, asked } = open({
      InitiateAuth: () =>
        challenge('SELECT_MFA_TYPE', {
          MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP","SOFTWARE_TOKEN_MFA","PALM_READING"]',
        }),
      RespondToAuthChallenge: () => challenge('SMS_MFA', smsSent),
    })
    const step = expectStep(await client.signIn(ada, idle), 'chooseFactor')
    expect(step.purpose).toBe('secondFactor')
    expect(step.factors).toEqual(['totp', 'emailCode', 'smsCode'])
    const next = await answer(step, { kind: 'chooseFactor', factor: 'smsCode' })
    expect(next).toMatchObject({ kind: 'code', purpose: 'secondFactor', canResend: true })
    expect(asked('RespondToAuthChallenge')[0]?.body).toMatchObject({
      ChallengeName: 'SELECT_MFA_TYPE',
      ChallengeResponses: { USERNAME: 'u-1', ANSWER: 'SMS_MFA' },
    })
  })

  it.each([['["PALM_READING"]'], ['[]'], ['not a list']])(
    'is said by name when none of %s is known',
    async MFAS_CAN_CHOOSE => {
      const { client } = open({
        InitiateAuth: () => challenge('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE }),
      })
      expect(await client.signIn(ada, idle)).toEqual({
        kind: 'unsupported',
        challenge: 'SELECT_MFA_TYPE',
      })
    },
  )

  it('stays asked for after a password of their own', async () => {
    const { client, answer } = open({
      InitiateAuth: () => challenge('NEW_PASSWORD_REQUIRED'),
      RespondToAuthChallenge: () => challenge('SMS_MFA', smsSent),
    })
    const step = await client.signIn(ada, idle)
    const next = await answer(step, { kind: 'newPassword', password: 'p', attributes: {} })
    expect(next).toMatchObject({ kind: 'code', purpose: 'secondFactor', canResend: true })
  })
})

describe('another code', () => {
  const codes = (name = 'SMS_MFA', sent: object = smsSent) => ({
    InitiateAuth: () => challenge(name, sent),
    RespondToAuthChallenge: () => tokens(),
  })

  it('for a second factor is had by signing in again, while this page knows the password', async () => {
    const { client, asked } = open(codes())
    const step = expectStep(await client.signIn(ada, idle), 'code')
    expect(step.canResend).toBe(true)
    expect(step.ticket).not.toContain('correct horse')
    expect(await client.resend(step.ticket, idle)).toMatchObject({ kind: 'code' })
    expect(asked('InitiateAuth')).toHaveLength(2)
  })

  it('goes the way that was chosen before', async () => {
    const { client, answer, asked } = open({
      InitiateAuth: () =>
        challenge('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA","SOFTWARE_TOKEN_MFA"]' }),
      RespondToAuthChallenge: () => challenge('SMS_MFA', smsSent),
    })
    const choice = await client.signIn(ada, idle)
    const step = await answer(choice, { kind: 'chooseFactor', factor: 'smsCode' })
    expect(await client.resend(ticketOf(step), idle)).toMatchObject({ kind: 'code' })
    expect(asked('RespondToAuthChallenge')).toHaveLength(2)
  })

  it('is not to be had after a reload, which forgets the password', async () => {
    const { client } = open(codes())
    const { ticket } = expectStep(await client.signIn(ada, idle), 'code')
    const reloaded = open(codes())
    const again = reloaded.client.resend(ticket, idle)
    await expect(again).rejects.toMatchObject({ code: 'stepExpired' })
    expect(reloaded.sent).toEqual([])
  })

  it('is not to be had once they are in, or have begun anew', async () => {
    const { client, answer } = open(codes())
    const step = await client.signIn(ada, idle)
    await answer(step, { kind: 'code', code: '1' })
    await expect(client.resend(ticketOf(step), idle)).rejects.toMatchObject({
      code: 'stepExpired',
    })
    const other = await client.signIn(ada, idle)
    await client.signIn({ username: 'bob', prefer: 'password' }, idle)
    await expect(client.resend(ticketOf(other), idle)).rejects.toMatchObject({
      code: 'stepExpired',
    })
  })

  it('may be asked for once more after a moment without a network', async () => {
    let online = true
    const { client } = open({
      ...codes(),
      InitiateAuth: () => {
        if (!online) throw new TypeError('Failed to fetch')
        return challenge('SMS_MFA', smsSent)
      },
    })
    const { ticket } = expectStep(await client.signIn(ada, idle), 'code')
    online = false
    await expect(client.resend(ticket, idle)).rejects.toMatchObject({ code: 'offline' })
    online = true
    expect(await client.resend(ticket, idle)).toMatchObject({ kind: 'code' })
  })

  it('for a first factor needs no password, and no memory', async () => {
    const { client } = open(codes('EMAIL_OTP', emailSent))
    const step = await client.signIn({ username: 'ada', prefer: 'emailCode' }, idle)
    const reloaded = open(codes('EMAIL_OTP', emailSent))
    expect(await reloaded.client.resend(ticketOf(step), idle)).toMatchObject({
      kind: 'code',
      purpose: 'signIn',
      canResend: true,
    })
    expect(reloaded.asked('InitiateAuth')[0]?.body).toMatchObject({
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME: 'ada', PREFERRED_CHALLENGE: 'EMAIL_OTP' },
    })
  })
})

describe('setting a second factor up', () => {
  const app = {
    AssociateSoftwareToken: () => ({ SecretCode: 'JBSWY3DP', Session: 's2' }),
    VerifySoftwareToken: () => ({ Status: 'SUCCESS', Session: 's3' }),
    RespondToAuthChallenge: () => tokens(),
  }
  const setUp = (...methods: string[]) => ({
    ...app,
    InitiateAuth: () => challenge('MFA_SETUP', { MFAS_CAN_SETUP: JSON.stringify(methods) }),
  })

  it('shows the key of an app, and takes its first code', async () => {
    const { client, answer, sent } = open(setUp('SOFTWARE_TOKEN_MFA'))
    const step = expectStep(await client.signIn(ada, idle), 'setUpTotp')
    expect(step.secret).toBe('JBSWY3DP')
    expect(step.ticket).not.toContain('JBSWY3DP')
    expect(await answer(step, { kind: 'setUpTotp', code: '123456' })).toMatchObject({
      kind: 'signedIn',
    })
    expect(sent.slice(1)).toEqual([
      { action: 'AssociateSoftwareToken', body: { Session: 's1' } },
      { action: 'VerifySoftwareToken', body: { Session: 's2', UserCode: '123456' } },
      {
        action: 'RespondToAuthChallenge',
        body: {
          ClientId: 'client',
          ChallengeName: 'MFA_SETUP',
          Session: 's3',
          ChallengeResponses: { USERNAME: 'u-1' },
        },
      },
    ])
  })

  it.each([
    ['a refusal', () => refuse('EnableSoftwareTokenMFAException', 'Code mismatch')],
    ['a mismatch', () => refuse('CodeMismatchException')],
    ['an error that is none', () => ({ Status: 'ERROR' })],
  ])('stays with the same key when the first code is wrong: %s', async (_, VerifySoftwareToken) => {
    const { client, answer, asked } = open({
      ...setUp('SOFTWARE_TOKEN_MFA'),
      VerifySoftwareToken,
    })
    const step = await client.signIn(ada, idle)
    const wrong = answer(step, { kind: 'setUpTotp', code: '1' })
    await expect(wrong).rejects.toMatchObject({ code: 'wrongCode' })
    expect(asked('RespondToAuthChallenge')).toEqual([])
  })

  it('gives another key when asked to', async () => {
    const { client, asked } = open(setUp('SOFTWARE_TOKEN_MFA'))
    const { ticket } = expectStep(await client.signIn(ada, idle), 'setUpTotp')
    expect(await client.resend(ticket, idle)).toMatchObject({
      kind: 'setUpTotp',
      secret: 'JBSWY3DP',
    })
    expect(asked('AssociateSoftwareToken').map(({ body }) => body.Session)).toEqual(['s1', 's2'])
  })

  it('is a choice where there is one; numbers cannot be named here', async () => {
    const { client, answer, asked } = open(setUp('SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'))
    const step = expectStep(await client.signIn(ada, idle), 'chooseSetUp')
    expect(step.methods).toEqual(['totp', 'email'])
    expect(asked('AssociateSoftwareToken')).toEqual([])
    expect(await answer(step, { kind: 'chooseSetUp', method: 'totp' })).toMatchObject({
      kind: 'setUpTotp',
      secret: 'JBSWY3DP',
    })
    expect(await answer(step, { kind: 'chooseSetUp', method: 'email' })).toMatchObject({
      kind: 'setUpContact',
      contact: 'email',
    })
  })

  it('by e-mail takes the address, and then the code', async () => {
    const { client, answer, asked } = open({
      ...setUp('EMAIL_OTP'),
      RespondToAuthChallenge: ({ ChallengeName }) =>
        ChallengeName === 'MFA_SETUP'
          ? challenge('EMAIL_OTP', emailSent, { Session: 's2' })
          : tokens(),
    })
    const step = expectStep(await client.signIn(ada, idle), 'setUpContact')
    const code = await answer(step, { kind: 'setUpContact', value: ' a@example.com ' })
    expect(code).toMatchObject({ kind: 'code', purpose: 'setUp', canResend: false })
    expect(await answer(code, { kind: 'code', code: '1' })).toMatchObject({ kind: 'signedIn' })
    expect(asked('RespondToAuthChallenge').map(({ body }) => body)).toMatchObject([
      { Session: 's1', ChallengeResponses: { USERNAME: 'u-1', EMAIL: 'a@example.com' } },
      { Session: 's2', ChallengeResponses: { USERNAME: 'u-1', EMAIL_OTP_CODE: '1' } },
    ])
  })

  it('is said by name where only text messages are left', async () => {
    const { client } = open(setUp('SMS_MFA'))
    expect(await client.signIn(ada, idle)).toEqual({ kind: 'unsupported', challenge: 'MFA_SETUP' })
  })
})

describe('several ways in', () => {
  const ways = (...AvailableChallenges: string[]) => ({
    InitiateAuth: () => challenge('SELECT_CHALLENGE', {}, { AvailableChallenges }),
  })

  it('are asked for by name alone, and listed best first', async () => {
    const { client, asked } = open(
      ways('SMS_OTP', 'PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP', 'WEB_AUTHN', 'TELEPATHY'),
    )
    const step = expectStep(await client.signIn({ username: ' ada ' }, idle), 'chooseFactor')
    expect(step).toMatchObject({ purpose: 'signIn', username: 'ada' })
    expect(step.factors).toEqual(['passkey', 'emailCode', 'password', 'smsCode'])
    expect(asked('InitiateAuth')[0]?.body).toEqual({
      ClientId: 'client',
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME: 'ada' },
    })
  })

  it('leave passkeys out where the browser has none, unless nothing else is left', async () => {
    const without = (...offered: string[]) => {
      const { fetch, asked } = scriptedPool({
        ...ways(...offered),
        RespondToAuthChallenge: () => challenge('WEB_AUTHN', { CREDENTIAL_REQUEST_OPTIONS: '{}' }),
      })
      const environment = { ...createMemoryBrowser({ fetch }).openTab(), webAuthn: null }
      return { ...open({}, { environment }), asked }
    }
    const some = without('WEB_AUTHN', 'EMAIL_OTP', 'PASSWORD')
    const preferred = { username: 'ada', prefer: 'passkey' } as const
    expect(await some.client.signIn(preferred, idle)).toMatchObject({
      factors: ['emailCode', 'password'],
    })
    expect(some.asked('InitiateAuth')[0]?.body.AuthParameters).toEqual({ USERNAME: 'ada' })
    const none = without('WEB_AUTHN')
    const step = await none.client.signIn(preferred, idle)
    expect(step.kind).toBe('passkey')
    await expect(none.answer(step, { kind: 'passkey' })).rejects.toMatchObject({
      code: 'passkeyFailed',
    })
  })

  it.each([
    ['emailCode', 'EMAIL_OTP'],
    ['smsCode', 'SMS_OTP'],
    ['passkey', 'WEB_AUTHN'],
  ] as const)('may begin with %s', async (prefer, PREFERRED_CHALLENGE) => {
    const { client, asked } = open(ways('PASSWORD', 'EMAIL_OTP'))
    await client.signIn({ username: 'ada', prefer }, idle)
    expect(asked('InitiateAuth')[0]?.body.AuthParameters).toEqual({
      USERNAME: 'ada',
      PREFERRED_CHALLENGE,
    })
  })

  it('may begin with the password, which is asked for at once', async () => {
    const { client, sent } = open({})
    expect(await client.signIn({ username: 'ada', prefer: 'password' }, idle)).toMatchObject({
      kind: 'password',
      username: 'ada',
    })
    expect(sent).toEqual([])
  })

  it('are no choice when there is one', async () => {
    const { client } = open(ways('PASSWORD', 'PASSWORD_SRP'))
    expect(await client.signIn({ username: 'ada' }, idle)).toMatchObject({ kind: 'password' })
    const other = open({
      ...ways('EMAIL_OTP'),
      RespondToAuthChallenge: () => challenge('EMAIL_OTP', emailSent),
    })
    expect(await other.client.signIn({ username: 'ada' }, idle)).toMatchObject({ kind: 'code' })
  })

  it('are said by name when none is known', async () => {
    const { client } = open(ways('TELEPATHY'))
    expect(await client.signIn({ username: 'ada' }, idle)).toEqual({
      kind: 'unsupported',
      challenge: 'SELECT_CHALLENGE',
    })
  })

  it.each([
    ['emailCode', 'EMAIL_OTP', emailSent],
    ['smsCode', 'SMS_OTP', smsSent],
  ] as const)('with a code (%s) are in once it is right', async (factor, name, sent) => {
    const { client, answer, asked } = open({
      ...ways('PASSWORD', name),
      RespondToAuthChallenge: ({ ChallengeName }) =>
        ChallengeName === name ? tokens() : challenge(name, sent, { Session: 's2' }),
    })
    const step = await client.signIn({ username: 'ada' }, idle)
    const code = await answer(step, { kind: 'chooseFactor', factor })
    expect(code).toMatchObject({ kind: 'code', purpose: 'signIn', canResend: true })
    expect(await answer(code, { kind: 'code', code: '12345678' })).toMatchObject({
      kind: 'signedIn',
    })
    expect(asked('RespondToAuthChallenge').map(({ body }) => body)).toMatchObject([
      { Session: 's1', ChallengeResponses: { ANSWER: name } },
      { Session: 's2', ChallengeResponses: { [`${name}_CODE`]: '12345678' } },
    ])
  })

  it('lead to the browser’s own question for a passkey', async () => {
    const options = '{"challenge":"x"}'
    const { client, answer } = open({
      ...ways('PASSWORD', 'WEB_AUTHN'),
      RespondToAuthChallenge: () => challenge('WEB_AUTHN', { CREDENTIAL_REQUEST_OPTIONS: options }),
    })
    const step = await client.signIn({ username: 'ada' }, idle)
    const next = await answer(step, { kind: 'chooseFactor', factor: 'passkey' })
    expect(expectStep(next, 'passkey').username).toBe('ada')
    expect(JSON.parse(ticketOf(next)).options).toBe(options)
  })

  it('say when the app client does not have them', async () => {
    const { client } = open({
      InitiateAuth: () =>
        refuse('InvalidParameterException', 'USER_AUTH flow not enabled for this client'),
    })
    await expect(client.signIn({ username: 'ada' }, idle)).rejects.toMatchObject({
      code: 'notEnabled',
    })
  })
})

describe('a password among several ways in', () => {
  const verifier = {
    SALT: 'a1b2',
    SRP_B: '0123456789abcdef',
    SECRET_BLOCK: 'c2VjcmV0',
  }
  const ways = (...AvailableChallenges: string[]) => ({
    InitiateAuth: () => challenge('SELECT_CHALLENGE', {}, { AvailableChallenges }),
  })
  const proof = {
    RespondToAuthChallenge: ({ ChallengeName }: Record<string, unknown>) =>
      ChallengeName === 'PASSWORD_VERIFIER'
        ? tokens()
        : challenge('PASSWORD_VERIFIER', verifier, { Session: 's2' }),
  }

  it('is proved in the answer to the choice, and not sent', async () => {
    const { client, answer, sent } = open(
      { ...ways('PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP'), ...proof },
      { flow: 'USER_SRP_AUTH' },
    )
    const step = await client.signIn({ username: 'ada' }, idle)
    const password = await answer(step, { kind: 'chooseFactor', factor: 'password' })
    expect(password.kind).toBe('password')
    expect(sent).toHaveLength(1)
    expect(await answer(password, { kind: 'password', password: 'secret' })).toMatchObject({
      kind: 'signedIn',
    })
    expect(sent[1]?.body).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      Session: 's1',
      ChallengeResponses: { USERNAME: 'u-1', ANSWER: 'PASSWORD_SRP', SRP_A: expect.any(String) },
    })
    expect(sent[2]?.body).toMatchObject({ ChallengeName: 'PASSWORD_VERIFIER', Session: 's2' })
    expect(JSON.stringify(sent)).not.toContain('"secret"')
  })

  it('is sent where the app is set to send passwords', async () => {
    const { client, answer, sent } = open({
      ...ways('PASSWORD', 'PASSWORD_SRP'),
      RespondToAuthChallenge: () => tokens(),
    })
    const step = await client.signIn({ username: 'ada' }, idle)
    await answer(step, { kind: 'password', password: 'secret' })
    expect(sent[1]?.body.ChallengeResponses).toEqual({
      USERNAME: 'u-1',
      ANSWER: 'PASSWORD',
      PASSWORD: 'secret',
    })
  })

  it('may be tried again: what was spent begins anew', async () => {
    let tries = 0
    const { client, answer, asked } = open({
      InitiateAuth: ({ AuthParameters }) =>
        'PASSWORD' in (AuthParameters as object)
          ? tokens()
          : challenge('SELECT_CHALLENGE', {}, { AvailableChallenges: ['PASSWORD'] }),
      RespondToAuthChallenge: () => {
        tries += 1
        return refuse(
          'NotAuthorizedException',
          tries === 1 ? 'Incorrect username or password.' : 'Invalid session for the user.',
        )
      },
    })
    const step = await client.signIn({ username: 'ada' }, idle)
    const wrong = answer(step, { kind: 'password', password: 'wrong' })
    await expect(wrong).rejects.toMatchObject({ code: 'wrongCredentials' })
    expect(await answer(step, { kind: 'password', password: 'right' })).toMatchObject({
      kind: 'signedIn',
    })
    expect(asked('InitiateAuth')[1]?.body).toMatchObject({
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME: 'ada', PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: 'right' },
    })
  })

  it('takes the usual way where it was asked for at once', async () => {
    const { client, answer, asked } = open({ InitiateAuth: () => tokens() })
    const step = await client.signIn({ username: 'ada', prefer: 'password' }, idle)
    expect(await answer(step, { kind: 'password', password: 'p' })).toMatchObject({
      kind: 'signedIn',
    })
    expect(asked('InitiateAuth')[0]?.body).toMatchObject({ AuthFlow: 'USER_PASSWORD_AUTH' })
  })

  it('can be proved in the first request of a client that has nothing else', async () => {
    const { client, asked } = open(
      { ...proof, InitiateAuth: () => challenge('PASSWORD_VERIFIER', verifier) },
      { flow: 'USER_AUTH' },
    )
    expect(await client.signIn(ada, idle)).toMatchObject({ kind: 'signedIn' })
    expect(asked('InitiateAuth')[0]?.body).toMatchObject({
      AuthFlow: 'USER_AUTH',
      AuthParameters: { PREFERRED_CHALLENGE: 'PASSWORD_SRP', SRP_A: expect.any(String) },
    })
  })

  it('leads who never confirmed to the code, and remembers the password for after it', async () => {
    let confirmed = false
    const { client, answer } = open({
      ...ways('PASSWORD'),
      RespondToAuthChallenge: () => refuse('UserNotConfirmedException'),
      ResendConfirmationCode: () => ({}),
      ConfirmSignUp: () => {
        confirmed = true
      },
    })
    const step = await client.signIn({ username: 'ada' }, idle)
    const code = await answer(step, { kind: 'password', password: 'p' })
    expect(code.kind).toBe('confirmSignUp')
    await client.confirmSignUp({ ticket: ticketOf(code), code: '1' }, idle)
    expect(confirmed).toBe(true)
  })
})

describe('a challenge of the pool’s own', () => {
  const sum = challenge('CUSTOM_CHALLENGE', { USERNAME: 'u-1', sum: '2 + 2' })

  it('says what it tells everybody, and takes the answer as it is', async () => {
    const { client, answer, asked } = open({
      InitiateAuth: () => sum,
      RespondToAuthChallenge: () => tokens(),
    })
    const step = await client.signIn({ username: 'ada', prefer: 'custom' }, idle)
    expect(expectStep(step, 'custom').parameters).toEqual({ sum: '2 + 2' })
    expect(asked('InitiateAuth')[0]?.body).toMatchObject({
      AuthFlow: 'CUSTOM_AUTH',
      AuthParameters: { USERNAME: 'ada' },
    })
    expect(await answer(step, { kind: 'custom', answer: ' four ' })).toMatchObject({
      kind: 'signedIn',
    })
    expect(asked('RespondToAuthChallenge')[0]?.body).toMatchObject({
      ChallengeName: 'CUSTOM_CHALLENGE',
      ChallengeResponses: { USERNAME: 'u-1', ANSWER: ' four ' },
    })
  })

  it('comes after a password where the app says so', async () => {
    const { client, asked } = open(
      {
        InitiateAuth: () =>
          challenge('PASSWORD_VERIFIER', { SALT: 'a1', SRP_B: '0123', SECRET_BLOCK: 'c2Vj' }),
        RespondToAuthChallenge: () => sum,
      },
      { flow: 'CUSTOM_AUTH' },
    )
    expect(await client.signIn(ada, idle)).toMatchObject({ kind: 'custom' })
    expect(asked('InitiateAuth')[0]?.body).toMatchObject({
      AuthFlow: 'CUSTOM_AUTH',
      AuthParameters: { USERNAME: 'ada', CHALLENGE_NAME: 'SRP_A', SRP_A: expect.any(String) },
    })
  })

  it('starts again when there is no other try', async () => {
    const { client, answer } = open({
      InitiateAuth: () => sum,
      RespondToAuthChallenge: () =>
        refuse('NotAuthorizedException', 'Incorrect username or password.'),
    })
    const step = await client.signIn({ username: 'ada', prefer: 'custom' }, idle)
    const wrong = answer(step, { kind: 'custom', answer: '5' })
    await expect(wrong).rejects.toMatchObject({ code: 'stepFailed' })
  })
})

describe('“keep me signed in”', () => {
  it('is remembered through every challenge', async () => {
    const browser = createMemoryBrowser()
    const lasting = browser.openTab().lasting
    const pool = scriptedPool({
      InitiateAuth: () =>
        challenge('SELECT_CHALLENGE', {}, { AvailableChallenges: ['EMAIL_OTP', 'PASSWORD'] }),
      RespondToAuthChallenge: ({ ChallengeName }) =>
        ChallengeName === 'EMAIL_OTP' ? tokens() : challenge('EMAIL_OTP', emailSent),
    })
    const environment = { ...browser.openTab(), fetch: pool.fetch, lasting }
    const { client, answer } = open({}, { environment })
    const step = await client.signIn({ username: 'ada', keep: true }, idle)
    const code = await answer(step, { kind: 'chooseFactor', factor: 'emailCode' })
    await answer(code, { kind: 'code', code: '1' })
    expect(lasting.getItem('portico.client')).toContain('access-1')
  })
})
