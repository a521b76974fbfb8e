import { describe, expect, it } from 'vitest'
import {
  annie,
  demoAccounts,
  demoTotpSecret,
  dorothy,
  grace,
  hedy,
  katherine,
} from '../demo-accounts.ts'
import { totpCode } from '../people/totp.ts'
import type { GivenPoolSettings } from '../settings.ts'
import { createUserPool } from '../user-pool.ts'
import { answer, enterAs, lastCode, refusal } from '../walk.test-kit.ts'

const all = ['totp', 'sms', 'email'] as const
const letIn = { AuthenticationResult: { AccessToken: expect.any(String) } }
const minute = 60_000

/** A pool with everybody in it, whose time stands still until it is moved. */
function open(mfa: GivenPoolSettings['mfa'] = { mode: 'optional', methods: all }) {
  const time = { now: Date.UTC(2026, 10, 23, 12) }
  const pool = createUserPool({ accounts: demoAccounts, mfa }, { clock: () => time.now })
  return { pool, time, shown: () => totpCode(demoTotpSecret, time.now) }
}

describe('a second factor by text message or e-mail', () => {
  it.each([
    ['SMS_MFA', dorothy, { MEDIUM: 'SMS', DESTINATION: '+*******0001' }],
    ['EMAIL_OTP', hedy, { MEDIUM: 'EMAIL', DESTINATION: 'h***@e***' }],
  ] as const)(
    '%s asks for the code it sent, and lets in who has it',
    async (name, person, sent) => {
      const { pool } = open()
      const asked = await enterAs(pool, person)
      expect(asked).toMatchObject({
        ChallengeName: name,
        Session: expect.any(String),
        ChallengeParameters: {
          CODE_DELIVERY_DELIVERY_MEDIUM: sent.MEDIUM,
          CODE_DELIVERY_DESTINATION: sent.DESTINATION,
        },
      })
      expect(lastCode(pool)).toMatch(/^\d{6}$/)
      const code = { [`${name}_CODE`]: lastCode(pool) }
      expect(await answer(pool, asked, person.username, code)).toMatchObject(letIn)
    },
  )

  it('forgives a wrong code, and is answered once', async () => {
    const { pool } = open()
    const asked = await enterAs(pool, hedy)
    const right = { EMAIL_OTP_CODE: lastCode(pool) }
    const wrong = { EMAIL_OTP_CODE: lastCode(pool) === '000000' ? '000001' : '000000' }
    expect(await refusal(answer(pool, asked, hedy.username, wrong))).toEqual({
      name: 'CodeMismatchException',
      message: 'Invalid code received for user',
    })
    expect(await answer(pool, asked, hedy.username, right)).toMatchObject(letIn)
    expect(await refusal(answer(pool, asked, hedy.username, right))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user, session is expired.',
    })
  })

  it('takes no more than five wrong codes an hour, over all sign-ins', async () => {
    const { pool, time } = open()
    const guess = async () => {
      const asked = await enterAs(pool, hedy)
      const EMAIL_OTP_CODE = String((Number(lastCode(pool)) + 1) % 1e6).padStart(6, '0')
      return (await refusal(answer(pool, asked, hedy.username, { EMAIL_OTP_CODE }))).name
    }
    for (let tries = 0; tries < 5; tries++) expect(await guess()).toBe('CodeMismatchException')
    expect(await guess()).toBe('TooManyRequestsException')
    time.now += 60 * minute
    expect(await guess()).toBe('CodeMismatchException')
  })

  it('leaves three minutes', async () => {
    const { pool, time } = open()
    const asked = await enterAs(pool, hedy)
    time.now += 3 * minute
    const late = answer(pool, asked, hedy.username, { EMAIL_OTP_CODE: lastCode(pool) })
    expect((await refusal(late)).name).toBe('NotAuthorizedException')
  })

  it('is for the person who was asked', async () => {
    const { pool } = open()
    const asked = await enterAs(pool, hedy)
    const other = answer(pool, asked, grace.username, { EMAIL_OTP_CODE: lastCode(pool) })
    expect((await refusal(other)).name).toBe('NotAuthorizedException')
  })

  it('takes no answer to another challenge', async () => {
    const { pool } = open()
    const asked = await enterAs(pool, hedy)
    const SMS_MFA_CODE = lastCode(pool)
    const crossed = answer(pool, { ...asked, ChallengeName: 'SMS_MFA' }, hedy.username, {
      SMS_MFA_CODE,
    })
    expect((await refusal(crossed)).name).toBe('NotAuthorizedException')
  })

  it('proves the address the code went to, not the one that took its place', async () => {
    const { pool } = open()
    const first = await enterAs(pool, hedy)
    const code = { EMAIL_OTP_CODE: lastCode(pool) }
    const { AuthenticationResult } = await answer(pool, first, hedy.username, code)
    const asked = await enterAs(pool, hedy)
    const sent = { EMAIL_OTP_CODE: lastCode(pool) }
    await pool.call('UpdateUserAttributes', {
      AccessToken: AuthenticationResult?.AccessToken,
      UserAttributes: [{ Name: 'email', Value: 'not-hers@example.com' }],
    })
    const USERNAME = asked.ChallengeParameters.USER_ID_FOR_SRP ?? ''
    expect(await answer(pool, asked, USERNAME, sent)).toMatchObject(letIn)
    const { UserAttributes } = await pool.call<{ UserAttributes: object[] }>('AdminGetUser', {
      Username: USERNAME,
    })
    expect(UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'false' })
  })

  it('is refused to who was disabled meanwhile', async () => {
    const { pool } = open()
    const asked = await enterAs(pool, hedy)
    await pool.call('AdminDisableUser', { Username: hedy.username })
    const late = answer(pool, asked, hedy.username, { EMAIL_OTP_CODE: lastCode(pool) })
    expect(await refusal(late)).toMatchObject({ message: 'User is disabled.' })
  })
})

describe('a second factor by an app', () => {
  it('takes the code it shows, once', async () => {
    const { pool, time, shown } = open()
    const asked = await enterAs(pool, annie)
    expect(asked.ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
    const code = { SOFTWARE_TOKEN_MFA_CODE: await shown() }
    expect(await answer(pool, asked, annie.username, code)).toMatchObject(letIn)
    const again = await enterAs(pool, annie)
    expect(await refusal(answer(pool, again, annie.username, code))).toEqual({
      name: 'ExpiredCodeException',
      message: 'Your software token has already been used once.',
    })
    time.now += 30_000
    const next = { SOFTWARE_TOKEN_MFA_CODE: await shown() }
    expect(await answer(pool, again, annie.username, next)).toMatchObject(letIn)
  })

  it('forgives a clock that is half a minute off, and no more', async () => {
    const { pool, time } = open()
    const asked = await enterAs(pool, annie)
    const at = async (seconds: number) => ({
      SOFTWARE_TOKEN_MFA_CODE: await totpCode(demoTotpSecret, time.now + seconds * 1000),
    })
    const far = answer(pool, asked, annie.username, await at(60))
    expect((await refusal(far)).name).toBe('CodeMismatchException')
    expect(await answer(pool, asked, annie.username, await at(-30))).toMatchObject(letIn)
  })

  it('takes no more than five wrong codes an hour', async () => {
    const { pool } = open()
    const asked = await enterAs(pool, annie)
    const guess = async () => {
      const code = { SOFTWARE_TOKEN_MFA_CODE: '' }
      code.SOFTWARE_TOKEN_MFA_CODE = '12345x'
      return (await refusal(answer(pool, asked, annie.username, code))).name
    }
    for (let tries = 0; tries < 5; tries++) expect(await guess()).toBe('CodeMismatchException')
    expect(await guess()).toBe('TooManyRequestsException')
  })
})

describe('several second factors', () => {
  it('are offered to choose from, and the choice is asked for', async () => {
    const { pool, shown } = open()
    const asked = await enterAs(pool, katherine)
    expect(asked).toMatchObject({
      ChallengeName: 'SELECT_MFA_TYPE',
      ChallengeParameters: { MFAS_CAN_CHOOSE: '["SOFTWARE_TOKEN_MFA","SMS_MFA","EMAIL_OTP"]' },
    })
    const nonsense = answer(pool, asked, katherine.username, { ANSWER: 'EMAIL_MFA' })
    expect((await refusal(nonsense)).name).toBe('InvalidParameterException')
    const ANSWER = 'SOFTWARE_TOKEN_MFA'
    const chosen = await answer(pool, asked, katherine.username, { ANSWER })
    expect(chosen.ChallengeName).toBe(ANSWER)
    const code = { SOFTWARE_TOKEN_MFA_CODE: await shown() }
    expect(await answer(pool, chosen, katherine.username, code)).toMatchObject(letIn)
  })

  it.each(['SMS_MFA', 'EMAIL_OTP'])('may be narrowed to %s', async ANSWER => {
    const { pool } = open()
    const asked = await enterAs(pool, katherine)
    const chosen = await answer(pool, asked, katherine.username, { ANSWER })
    expect(chosen.ChallengeName).toBe(ANSWER)
    const code = { [`${ANSWER}_CODE`]: lastCode(pool) }
    expect(await answer(pool, chosen, katherine.username, code)).toMatchObject(letIn)
  })

  it('are no question where one is preferred, or the pool has but one', async () => {
    const { pool } = open()
    await pool.call('AdminSetUserMFAPreference', {
      Username: katherine.username,
      SMSMfaSettings: { Enabled: true, PreferredMfa: true },
    })
    expect((await enterAs(pool, katherine)).ChallengeName).toBe('SMS_MFA')
    const narrow = open({ mode: 'optional', methods: ['email'] })
    expect((await enterAs(narrow.pool, katherine)).ChallengeName).toBe('EMAIL_OTP')
  })
})

describe('a pool', () => {
  it('without second factors asks nobody', async () => {
    const { pool } = open({ mode: 'off', methods: all })
    for (const person of [annie, hedy, dorothy, katherine]) {
      expect(await enterAs(pool, person)).toMatchObject(letIn)
    }
  })

  it('with optional ones asks who turned one on', async () => {
    const { pool } = open()
    expect(await enterAs(pool, grace)).toMatchObject(letIn)
  })

  it('that requires one sends a code to who has a number or a proved address', async () => {
    const { pool } = open({ mode: 'required', methods: ['sms', 'email'] })
    const { username } = grace
    expect((await enterAs(pool, grace)).ChallengeName).toBe('EMAIL_OTP')
    const UserAttributes = [{ Name: 'phone_number', Value: '+15550100009' }]
    await pool.call('AdminUpdateUserAttributes', { Username: username, UserAttributes })
    const asked = await enterAs(pool, grace)
    expect(asked.ChallengeName).toBe('SMS_MFA')
    await answer(pool, asked, username, { SMS_MFA_CODE: lastCode(pool) })
    const { UserAttributes: after } = await pool.call<{ UserAttributes: object[] }>(
      'AdminGetUser',
      { Username: username },
    )
    expect(after).toContainEqual({ Name: 'phone_number_verified', Value: 'true' })
  })

  it('that requires a text message turns away who has no number', async () => {
    const { pool } = open({ mode: 'required', methods: ['sms'] })
    expect((await refusal(enterAs(pool, grace))).name).toBe('MFAMethodNotFoundException')
  })
})
