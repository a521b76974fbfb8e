import { describe, expect, it } from 'vitest'
import type { CustomMessageEvent, Triggers } from '../triggers/triggers.ts'
import { createUserPool } from '../user-pool.ts'
import { ada, arrive, lastCode, refusal, signUp, tokensOf } from '../walk.test-kit.ts'
import type { Messages } from './templates.ts'

const newest = (pool: ReturnType<typeof createUserPool>) => pool.outbox.messages().at(-1)

describe('a pool’s own words', () => {
  it('take the place of Cognito’s, part by part', async () => {
    const pool = createUserPool({
      messages: {
        signUp: { subject: 'Welcome', email: 'Hello {username}, enter {####}.' },
        reset: { email: 'Forgot? {####}' },
        invitation: { email: 'Come in as {username} with {####}' },
      },
    })
    const sub = await arrive(pool)
    expect(pool.outbox.messages()[0]).toMatchObject({
      subject: 'Welcome',
      text: `Hello ${sub}, enter ${lastCode(pool)}.`,
    })
    await pool.call('ForgotPassword', { Username: ada.email })
    expect(newest(pool)).toMatchObject({
      subject: 'Your verification code',
      text: `Forgot? ${lastCode(pool)}`,
    })
    await pool.call('AdminCreateUser', {
      Username: 'b@example.com',
      TemporaryPassword: 'Temporary-1',
    })
    expect(newest(pool)?.text).toBe('Come in as b@example.com with Temporary-1')
  })

  it.each<[Messages, string]>([
    [{ signUp: { email: 'Welcome!' } }, 'messages.signUp.email lacks {####}'],
    [{ signUp: { sms: 'Welcome!' } }, 'messages.signUp.sms lacks {####}'],
    [{ signUpLink: { email: 'Use {####}' } }, 'messages.signUpLink.email lacks {##text##}'],
    [{ invitation: { email: 'Use {####}' } }, 'messages.invitation.email lacks {username}'],
    [{ reset: { subject: '' } }, 'messages.reset.subject has 0 characters: expected 1 to 140'],
    [
      { signIn: { sms: `{####}${' '.repeat(140)}` } },
      'messages.signIn.sms has 146 characters: expected 6 to 140',
    ],
  ])('are refused where nobody could use them: %j', (messages, why) => {
    expect(() => createUserPool({ messages })).toThrow(TypeError)
    expect(() => createUserPool({ messages })).toThrow(why)
  })
})

describe('the trigger for messages', () => {
  const answering = (respond: (event: CustomMessageEvent) => CustomMessageEvent['response']) => {
    const told: CustomMessageEvent[] = []
    const triggers: Triggers = {
      customMessage: event => {
        told.push(structuredClone(event))
        return { ...event, response: respond(event) }
      },
    }
    return { pool: createUserPool({}, { triggers }), told }
  }
  const silent = { smsMessage: null, emailMessage: null, emailSubject: null }

  it('has the last word, and is told what for', async () => {
    const { pool, told } = answering(({ triggerSource, request }) => ({
      smsMessage: null,
      emailMessage: `${triggerSource}: ${request.codeParameter}`,
      emailSubject: 'From the trigger',
    }))
    await arrive(pool)
    expect(newest(pool)).toMatchObject({
      subject: 'From the trigger',
      text: `CustomMessage_SignUp: ${lastCode(pool)}`,
    })
    expect(told[0]?.request).toMatchObject({
      codeParameter: '{####}',
      usernameParameter: null,
      userAttributes: { email: ada.email, 'cognito:user_status': 'UNCONFIRMED' },
    })
    const { AccessToken } = await tokensOf(pool)
    await pool.call('ForgotPassword', { Username: ada.email, ClientMetadata: { lang: 'de' } })
    expect(told.at(-1)?.request.clientMetadata).toEqual({ lang: 'de' })
    const asked = { AccessToken, AttributeName: 'email' }
    await pool.call('GetUserAttributeVerificationCode', asked)
    const UserAttributes = [{ Name: 'email', Value: 'ada@example.org' }]
    await pool.call('UpdateUserAttributes', { AccessToken, UserAttributes })
    await signUp(pool, { ...ada, email: 'b@example.com' })
    await pool.call('ResendConfirmationCode', { Username: 'b@example.com' })
    expect(told.map(({ triggerSource }) => triggerSource)).toEqual([
      'CustomMessage_SignUp',
      'CustomMessage_ForgotPassword',
      'CustomMessage_VerifyUserAttribute',
      'CustomMessage_UpdateUserAttribute',
      'CustomMessage_SignUp',
      'CustomMessage_ResendCode',
    ])
  })

  it('must name both blanks of an invitation', async () => {
    const { pool } = answering(({ request }) => ({
      ...silent,
      emailMessage: `${request.usernameParameter} / ${request.codeParameter}`,
    }))
    await pool.call('AdminCreateUser', { Username: ada.email, TemporaryPassword: 'Temporary-1' })
    expect(newest(pool)?.text).toBe('ada@example.com / Temporary-1')
  })

  it('is passed over where it leaves the code out', async () => {
    const { pool } = answering(() => ({ ...silent, emailMessage: 'Welcome!' }))
    await signUp(pool)
    expect(newest(pool)?.text).toBe(`Your confirmation code is ${lastCode(pool)}`)
  })

  it('is refused where it says too much', async () => {
    const { pool } = answering(() => ({ ...silent, smsMessage: '{####}'.padEnd(141) }))
    expect(await refusal(signUp(pool))).toMatchObject({ name: 'InvalidLambdaResponseException' })
  })
})

describe('an address nothing can be sent to', () => {
  it('is said so, and the account is there for an administrator to confirm', async () => {
    const pool = createUserPool({ undeliverable: [ada.email] })
    expect(await refusal(signUp(pool))).toMatchObject({ name: 'CodeDeliveryFailureException' })
    expect(pool.outbox.messages()).toEqual([])
    await pool.call('AdminConfirmSignUp', { Username: ada.email })
    expect((await tokensOf(pool)).AccessToken).toMatch(/^ey/)
  })
})
