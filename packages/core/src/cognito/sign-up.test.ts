import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryBrowser } from '../memory-browser.ts'
import type { StepOf } from '../step.ts'
import { createCognitoClient } from './cognito.ts'
import { type Answering, refuse, scriptedPool, tokens } from './scripted-pool.test-kit.ts'

const idle = new AbortController().signal
const joan = {
  username: 'joan@example.com ',
  password: 'a long secret',
  attributes: { email: ' joan@example.com', name: 'Joan', nickname: '' },
}
const sent = { DeliveryMedium: 'EMAIL', Destination: 'j***@e***' }

function open(script: Record<string, Answering>) {
  const pool = scriptedPool(script)
  const client = createCognitoClient({
    region: 'eu-west-1',
    userPoolId: 'eu-west-1_Pool',
    clientId: 'client',
    flow: 'USER_PASSWORD_AUTH',
    environment: createMemoryBrowser(pool).openTab(),
  })
  const signUp = async () => (await client.signUp(joan, idle)) as StepOf<'confirmSignUp'>
  return { ...pool, client, signUp }
}

const unconfirmed = (reply: object = {}) => ({
  SignUp: () => ({ UserConfirmed: false, CodeDeliveryDetails: sent, ...reply }),
})

afterEach(() => {
  vi.useRealTimers()
})

describe('signing up', () => {
  it('sends what was typed, and leaves out what was not', async () => {
    const { signUp, asked } = open(unconfirmed())
    expect(await signUp()).toMatchObject({
      kind: 'confirmSignUp',
      username: 'joan@example.com',
      delivery: { channel: 'email', to: 'j***@e***' },
    })
    expect(asked('SignUp')[0]?.body).toEqual({
      ClientId: 'client',
      Username: 'joan@example.com',
      Password: 'a long secret',
      UserAttributes: [
        { Name: 'email', Value: 'joan@example.com' },
        { Name: 'name', Value: 'Joan' },
      ],
    })
  })

  it('signs in at once when the pool confirms by itself', async () => {
    const { client } = open({
      SignUp: () => ({ UserConfirmed: true }),
      InitiateAuth: () => tokens(),
    })
    expect(await client.signUp(joan, idle)).toMatchObject({ kind: 'signedIn' })
  })

  it('says that the account stands when only the sign-in after it fails', async () => {
    const { client } = open({
      SignUp: () => ({ UserConfirmed: true }),
      InitiateAuth: () => refuse('UserLambdaValidationException'),
    })
    expect(await client.signUp(joan, idle)).toEqual({
      kind: 'signedOut',
      reason: 'confirmed',
      username: 'joan@example.com',
    })
  })
})

describe('signing up without a password', () => {
  const { password: _, ...passwordless } = joan

  it('sends none, and goes on with the session of the sign-up', async () => {
    const { client, asked } = open({
      ...unconfirmed({ Session: 's1' }),
      ConfirmSignUp: () => ({ Session: 's2' }),
      InitiateAuth: () => tokens(),
    })
    const step = (await client.signUp(passwordless, idle)) as StepOf<'confirmSignUp'>
    expect(asked('SignUp')[0]?.body).not.toHaveProperty('Password')
    const { ticket } = step
    expect(await client.confirmSignUp({ ticket, code: '1' }, idle)).toMatchObject({
      kind: 'signedIn',
    })
    expect(asked('InitiateAuth')[0]?.body).toMatchObject({ AuthFlow: 'USER_AUTH', Session: 's2' })
  })

  it('lets them choose where the session alone does not do', async () => {
    const { client } = open({
      ...unconfirmed({ Session: 's1' }),
      ConfirmSignUp: () => ({ Session: 's2' }),
      InitiateAuth: () => ({
        ChallengeName: 'SELECT_CHALLENGE',
        AvailableChallenges: ['EMAIL_OTP', 'SMS_OTP'],
        Session: 's3',
      }),
    })
    const { ticket } = (await client.signUp(passwordless, idle)) as StepOf<'confirmSignUp'>
    expect(await client.confirmSignUp({ ticket, code: '1' }, idle)).toMatchObject({
      kind: 'chooseFactor',
      factors: ['emailCode', 'smsCode'],
    })
  })

  it('asks the pool how to go on when it confirms by itself', async () => {
    const { client, asked } = open({
      SignUp: () => ({ UserConfirmed: true }),
      InitiateAuth: () => ({ ChallengeName: 'EMAIL_OTP', Session: 's1' }),
    })
    expect(await client.signUp(passwordless, idle)).toMatchObject({
      kind: 'code',
      purpose: 'signIn',
    })
    expect(asked('InitiateAuth')[0]?.body.AuthFlow).toBe('USER_AUTH')
  })
})

describe('waiting for an administrator', () => {
  const waiting = { kind: 'awaitApproval', username: 'joan@example.com' }
  const nothing = () =>
    refuse('NotAuthorizedException', 'Cannot resend codes. Auto verification not turned on.')

  it('begins with a sign-up that sends no code', async () => {
    const { client } = open({ SignUp: () => ({ UserConfirmed: false }) })
    expect(await client.signUp(joan, idle)).toEqual(waiting)
  })

  it('goes on at a sign-in', async () => {
    const { client } = open({
      InitiateAuth: () => refuse('UserNotConfirmedException'),
      ResendConfirmationCode: nothing,
    })
    expect(await client.signIn(joan, idle)).toEqual(waiting)
  })
})

describe('confirming by a link', () => {
  it('waits for the link, and then signs in without retyping', async () => {
    let followed = false
    const { client, signUp, asked } = open({
      ...unconfirmed(),
      InitiateAuth: () => (followed ? tokens() : refuse('UserNotConfirmedException')),
    })
    const { ticket } = await signUp()
    for (const _ of ['once', 'twice']) {
      await expect(client.answer(ticket, { kind: 'confirmSignUp' }, idle)).rejects.toMatchObject({
        code: 'notConfirmed',
      })
    }
    expect(asked('ResendConfirmationCode')).toEqual([])
    followed = true
    expect(await client.answer(ticket, { kind: 'confirmSignUp' }, idle)).toMatchObject({
      kind: 'signedIn',
    })
  })

  it('asks to sign in where this page does not know the password', async () => {
    const { signUp } = open(unconfirmed())
    const { ticket } = await signUp()
    const { client, sent } = open({})
    expect(await client.answer(ticket, { kind: 'confirmSignUp' }, idle)).toEqual({
      kind: 'signedOut',
      username: 'joan@example.com',
    })
    expect(sent).toEqual([])
  })
})

describe('a link into the application', () => {
  it.each(['confirmSignUp', 'resetPassword'] as const)(
    'leads to %s, and sends nothing before the code is there',
    async kind => {
      const { client, sent, asked } = open({ InitiateAuth: () => tokens() })
      const step = client.expect(kind, ' joan@example.com ') as StepOf<typeof kind>
      expect(step).toMatchObject({ kind, username: 'joan@example.com' })
      expect(step).not.toHaveProperty('delivery')
      expect(sent).toEqual([])
      const { ticket } = step
      const answer = { ticket, code: '1', password: 'p' }
      if (kind === 'confirmSignUp') await client.confirmSignUp(answer, idle)
      else await client.resetPassword(answer, idle)
      const action = kind === 'confirmSignUp' ? 'ConfirmSignUp' : 'ConfirmForgotPassword'
      expect(asked(action)[0]?.body).toMatchObject({ Username: 'joan@example.com' })
    },
  )
})

describe('confirming', () => {
  const retyping = { kind: 'signedOut', reason: 'confirmed', username: 'joan@example.com' }
  const confirmed = { ...unconfirmed(), ConfirmSignUp: () => ({}), InitiateAuth: () => tokens() }

  it('goes on with the session of the sign-up where the app client allows it', async () => {
    const { client, signUp, asked } = open({
      ...confirmed,
      ...unconfirmed({ Session: 's1' }),
      ConfirmSignUp: () => ({ Session: 's2' }),
    })
    const { ticket } = await signUp()
    const step = await client.confirmSignUp({ ticket, code: ' 123456 ' }, idle)
    expect(step).toMatchObject({ kind: 'signedIn' })
    expect(asked('ConfirmSignUp')[0]?.body).toMatchObject({
      Username: 'joan@example.com',
      ConfirmationCode: '123456',
      Session: 's1',
    })
    expect(asked('InitiateAuth').map(({ body }) => body)).toEqual([
      {
        ClientId: 'client',
        AuthFlow: 'USER_AUTH',
        AuthParameters: { USERNAME: 'joan@example.com' },
        Session: 's2',
      },
    ])
  })

  it('goes on with the remembered password where it does not', async () => {
    const { client, signUp, asked } = open({
      ...confirmed,
      ConfirmSignUp: () => ({ Session: 's2' }),
      InitiateAuth: ({ AuthFlow }) =>
        AuthFlow === 'USER_AUTH'
          ? refuse('InvalidParameterException', 'USER_AUTH is not enabled for the client.')
          : tokens(),
    })
    const { ticket } = await signUp()
    const step = await client.confirmSignUp({ ticket, code: '1' }, idle)
    expect(step).toMatchObject({ kind: 'signedIn' })
    expect(asked('InitiateAuth').map(({ body }) => body.AuthFlow)).toEqual([
      'USER_AUTH',
      'USER_PASSWORD_AUTH',
    ])
  })

  it('takes the password where the session leads nowhere', async () => {
    const { client, signUp } = open({
      ...confirmed,
      ConfirmSignUp: () => ({ Session: 's2' }),
      InitiateAuth: ({ AuthFlow }) =>
        AuthFlow === 'USER_AUTH' ? { ChallengeName: 'SELECT_CHALLENGE' } : tokens(),
    })
    const { ticket } = await signUp()
    expect(await client.confirmSignUp({ ticket, code: '1' }, idle)).toMatchObject({
      kind: 'signedIn',
    })
  })

  it('uses the remembered password once', async () => {
    const { client, signUp } = open(confirmed)
    const { ticket } = await signUp()
    await client.confirmSignUp({ ticket, code: '1' }, idle)
    expect(await client.confirmSignUp({ ticket, code: '1' }, idle)).toEqual(retyping)
  })

  it('needs no retyping after a sign-in that found the account unconfirmed', async () => {
    let known = false
    const { client } = open({
      ConfirmSignUp: () => {
        known = true
      },
      InitiateAuth: () => (known ? tokens() : refuse('UserNotConfirmedException')),
    })
    const step = await client.signIn({ username: 'joan', password: 'p' }, idle)
    if (step.kind !== 'confirmSignUp') throw new Error(step.kind)
    const { ticket } = step
    expect(await client.confirmSignUp({ ticket, code: '1' }, idle)).toMatchObject({
      kind: 'signedIn',
    })
  })

  it('asks to sign in after fifteen minutes: the password is forgotten by then', async () => {
    vi.useFakeTimers()
    const { client, signUp, asked } = open(confirmed)
    const { ticket } = await signUp()
    vi.advanceTimersByTime(15 * 60_000)
    expect(await client.confirmSignUp({ ticket, code: '1' }, idle)).toEqual(retyping)
    expect(asked('InitiateAuth')).toEqual([])
  })

  it('asks to sign in after a reload or a sign-out', async () => {
    const { client, signUp } = open(confirmed)
    const { ticket } = await signUp()
    expect(await open(confirmed).client.confirmSignUp({ ticket, code: '1' }, idle)).toEqual(
      retyping,
    )
    await client.signOut()
    expect(await client.confirmSignUp({ ticket, code: '1' }, idle)).toEqual(retyping)
  })

  it('keeps the ticket and the password after a wrong code', async () => {
    const { client, signUp } = open({
      ...confirmed,
      ConfirmSignUp: ({ ConfirmationCode }) =>
        ConfirmationCode === '1' ? {} : refuse('CodeMismatchException'),
    })
    const { ticket } = await signUp()
    await expect(client.confirmSignUp({ ticket, code: '2' }, idle)).rejects.toMatchObject({
      code: 'wrongCode',
    })
    expect(await client.confirmSignUp({ ticket, code: '1' }, idle)).toMatchObject({
      kind: 'signedIn',
    })
  })

  it('is glad when a link or another tab was quicker', async () => {
    const { client, signUp } = open({
      ...confirmed,
      ConfirmSignUp: () =>
        refuse('NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED'),
    })
    const { ticket } = await signUp()
    expect(await client.confirmSignUp({ ticket, code: '1' }, idle)).toMatchObject({
      kind: 'signedIn',
    })
  })

  it('sends another code on the same ticket’s thread', async () => {
    const { client, signUp, asked } = open({
      ...confirmed,
      ...unconfirmed({ Session: 's1' }),
      ResendConfirmationCode: () => ({ CodeDeliveryDetails: sent }),
    })
    const again = await client.resend((await signUp()).ticket, idle)
    expect(again).toMatchObject({ kind: 'confirmSignUp', delivery: { to: 'j***@e***' } })
    if (again.kind !== 'confirmSignUp') return
    await client.confirmSignUp({ ticket: again.ticket, code: '1' }, idle)
    expect(asked('ConfirmSignUp')[0]?.body).toMatchObject({ Session: 's1' })
  })

  it('writes no password and no code where others can read', async () => {
    const { client, signUp } = open(confirmed)
    const step = await signUp()
    expect(JSON.stringify([step, client, Object.values(client)])).not.toContain('a long secret')
  })
})
