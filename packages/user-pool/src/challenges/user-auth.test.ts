import { describe, expect, it } from 'vitest'
import {
  annie,
  type DemoAccount,
  demoAccounts,
  dorothy,
  grace,
  joan,
  margaret,
  radia,
} from '../demo-accounts.ts'
import type { GivenPoolSettings } from '../settings.ts'
import { createUserPool, type UserPool } from '../user-pool.ts'
import { type AuthReply, answer, lastCode, refusal } from '../walk.test-kit.ts'

const letIn = { AuthenticationResult: { AccessToken: expect.any(String) } }
const wrongPassword = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' }

const open = (settings: GivenPoolSettings = {}) =>
  createUserPool({
    accounts: demoAccounts,
    firstFactors: ['password', 'emailCode', 'smsCode', 'passkey'],
    verification: { contacts: ['email', 'phone_number'], by: 'code' },
    ...settings,
  })

const begin = (pool: UserPool, USERNAME: string, more: Record<string, string> = {}) =>
  pool.call<AuthReply>('InitiateAuth', {
    AuthFlow: 'USER_AUTH',
    AuthParameters: { USERNAME, ...more },
  })

describe('the ways in that somebody is offered', () => {
  const cases: [string, DemoAccount, string[]][] = [
    ['a password and a proved address', grace, ['PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP']],
    ['no password', radia, ['EMAIL_OTP', 'SMS_OTP']],
    ['a number, too', dorothy, ['PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP', 'SMS_OTP']],
    ['a temporary password', margaret, ['PASSWORD', 'PASSWORD_SRP']],
    ['nothing proved yet', joan, ['PASSWORD', 'PASSWORD_SRP']],
    ['a second factor', annie, ['PASSWORD', 'PASSWORD_SRP']],
  ]

  it.each(cases)('are what they have: %s', async (_, { username }, offered) => {
    expect(await begin(open(), username)).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      Session: expect.any(String),
      AvailableChallenges: offered,
    })
  })

  it('are the pool’s, in the pool’s order', async () => {
    const pool = open({ firstFactors: ['emailCode', 'password'] })
    expect(await begin(pool, dorothy.username)).toMatchObject({
      AvailableChallenges: ['EMAIL_OTP', 'PASSWORD', 'PASSWORD_SRP'],
    })
  })

  it('begin with the password where everybody needs a second factor', async () => {
    const pool = open({ mfa: { mode: 'required', methods: ['totp'] } })
    const offered = { AvailableChallenges: ['PASSWORD', 'PASSWORD_SRP'] }
    expect(await begin(pool, grace.username)).toMatchObject(offered)
    expect(await begin(pool, 'nobody@example.com')).toMatchObject(offered)
  })

  it('are listed again where the one that is preferred is not among them', async () => {
    const asked = await begin(open(), grace.username, { PREFERRED_CHALLENGE: 'SMS_OTP' })
    expect(asked.ChallengeName).toBe('SELECT_CHALLENGE')
    const nonsense = begin(open(), grace.username, { PREFERRED_CHALLENGE: 'SESAME' })
    expect((await refusal(nonsense)).name).toBe('InvalidParameterException')
  })

  it('are none where the pool has none for them', async () => {
    const pool = open({ firstFactors: ['password'] })
    expect(await refusal(begin(pool, radia.username))).toEqual(wrongPassword)
  })
})

describe('a one-time code instead of a password', () => {
  it.each(['EMAIL_OTP', 'SMS_OTP'])('lets in by %s, when it is preferred', async name => {
    const pool = open()
    const asked = await begin(pool, radia.username, { PREFERRED_CHALLENGE: name })
    expect(asked).toMatchObject({
      ChallengeName: name,
      AvailableChallenges: ['EMAIL_OTP', 'SMS_OTP'],
    })
    expect(lastCode(pool)).toMatch(/^\d{8}$/)
    const code = { [`${name}_CODE`]: lastCode(pool) }
    expect(await answer(pool, asked, radia.username, code)).toMatchObject(letIn)
  })

  it.each(['EMAIL_OTP', 'SMS_OTP'])('lets in by %s, when it is chosen', async ANSWER => {
    const pool = open()
    const list = await begin(pool, radia.username)
    const asked = await answer(pool, list, radia.username, { ANSWER })
    const code = { [`${ANSWER}_CODE`]: lastCode(pool) }
    expect(await answer(pool, asked, radia.username, code)).toMatchObject(letIn)
    const again = answer(pool, list, radia.username, { ANSWER })
    expect((await refusal(again)).name).toBe('NotAuthorizedException')
  })

  it('leads who must reset their password to that', async () => {
    const pool = open()
    const asked = await begin(pool, grace.username, { PREFERRED_CHALLENGE: 'EMAIL_OTP' })
    const EMAIL_OTP_CODE = lastCode(pool)
    await pool.call('AdminResetUserPassword', { Username: grace.username })
    const late = answer(pool, asked, grace.username, { EMAIL_OTP_CODE })
    expect((await refusal(late)).name).toBe('PasswordResetRequiredException')
  })
})

describe('a password that is chosen', () => {
  const password = { PASSWORD: grace.password }

  it('may come at once, with the choice, or after it', async () => {
    const pool = open()
    const { username } = grace
    const preferred = { PREFERRED_CHALLENGE: 'PASSWORD' }
    expect(await begin(pool, username, { ...preferred, ...password })).toMatchObject(letIn)
    const list = await begin(pool, username)
    const together = await answer(pool, list, username, { ANSWER: 'PASSWORD', ...password })
    expect(together).toMatchObject(letIn)
    const asked = await begin(pool, username, preferred)
    expect(asked.ChallengeName).toBe('PASSWORD')
    expect(await answer(pool, asked, username, password)).toMatchObject(letIn)
  })

  it('is taken again, without the device that was forgotten', async () => {
    const pool = open({ devices: 'always' })
    const { username, password: PASSWORD } = grace
    const device = { DEVICE_KEY: 'us-east-1_0b6e4b1c-6d5d-4d7e-9a43-0a4c2f6f3a11' }
    const asked = await begin(pool, username, device)
    const given = { ANSWER: 'PASSWORD', PASSWORD }
    expect(await refusal(answer(pool, asked, username, { ...given, ...device }))).toEqual({
      name: 'ResourceNotFoundException',
      message: 'Device does not exist.',
    })
    expect(await answer(pool, asked, username, given)).toMatchObject(letIn)
  })

  it('may be mended when it was wrong', async () => {
    const pool = open()
    const list = await begin(pool, grace.username)
    const choose = (PASSWORD: string) =>
      answer(pool, list, grace.username, { ANSWER: 'PASSWORD', PASSWORD })
    expect(await refusal(choose('Wrong-0000'))).toEqual(wrongPassword)
    expect(await choose(grace.password)).toMatchObject(letIn)
  })

  it('may be proved: the proof begins with the choice, or after it', async () => {
    const pool = open()
    const SRP_A = 'abcdef0123'
    const preferred = { PREFERRED_CHALLENGE: 'PASSWORD_SRP' }
    const proof = { ChallengeName: 'PASSWORD_VERIFIER' }
    expect(await begin(pool, grace.username, { ...preferred, SRP_A })).toMatchObject(proof)
    const list = await begin(pool, grace.username)
    const together = { ANSWER: 'PASSWORD_SRP', SRP_A }
    expect(await answer(pool, list, grace.username, together)).toMatchObject(proof)
    const asked = await begin(pool, grace.username, preferred)
    expect(asked.ChallengeName).toBe('PASSWORD_SRP')
    expect(await answer(pool, asked, grace.username, { SRP_A })).toMatchObject(proof)
  })

  it('is followed by the second factor', async () => {
    const more = { PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: annie.password }
    expect((await begin(open(), annie.username, more)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
  })

  it('is no choice that was not offered', async () => {
    const pool = open()
    const list = await begin(pool, radia.username)
    const other = answer(pool, list, radia.username, { ANSWER: 'PASSWORD', PASSWORD: 'x' })
    expect((await refusal(other)).name).toBe('InvalidParameterException')
  })
})

describe('a name that nobody has', () => {
  it('is offered ways in that could be anybody’s, the same each time', async () => {
    const pool = open()
    const names = Array.from({ length: 20 }, (_, at) => `nobody${at}@example.com`)
    const offers = new Set<string>()
    for (const name of names) {
      const first = await begin(pool, name)
      const again = await begin(pool, name.toUpperCase())
      expect(again.AvailableChallenges).toEqual(first.AvailableChallenges)
      expect(first.AvailableChallenges).toContain('EMAIL_OTP')
      offers.add(String(first.AvailableChallenges))
    }
    expect(offers.size).toBe(4)
  })

  it('has no right password and no right code, and too many are too many', async () => {
    const pool = open()
    const name = 'nobody@example.com'
    const more = { PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: grace.password }
    expect(await refusal(begin(pool, name, more))).toEqual(wrongPassword)
    const asked = await begin(pool, name, { PREFERRED_CHALLENGE: 'EMAIL_OTP' })
    expect(asked.ChallengeParameters).toMatchObject({ CODE_DELIVERY_DESTINATION: 'n***@e***' })
    expect(pool.outbox.messages()).toEqual([])
    const guess = async () =>
      (await refusal(answer(pool, asked, name, { EMAIL_OTP_CODE: '00000000' }))).name
    for (let tries = 0; tries < 5; tries++) expect(await guess()).toBe('CodeMismatchException')
    expect(await guess()).toBe('TooManyRequestsException')
  })

  it('is told where the pool is set to', async () => {
    const pool = open({ preventUserExistenceErrors: false })
    expect((await refusal(begin(pool, 'nobody@example.com'))).name).toBe('UserNotFoundException')
  })
})

describe('an account without a password', () => {
  const email = 'new@example.com'
  const sign = (pool: UserPool, more: object = {}) =>
    pool.call<{ Session: string }>('SignUp', {
      Username: email,
      UserAttributes: [{ Name: 'email', Value: email }],
      ...more,
    })

  it.each([{}, { Password: '' }])('is made where codes are a way in: %j', async more => {
    const pool = open()
    const made = await sign(pool, more)
    expect((await refusal(begin(pool, email))).name).toBe('UserNotConfirmedException')
    const { Session } = await pool.call<{ Session: string }>('ConfirmSignUp', {
      Username: email,
      ConfirmationCode: lastCode(pool),
      Session: made.Session,
    })
    const first = { AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME: email }, Session }
    expect(await pool.call('InitiateAuth', first)).toMatchObject(letIn)
    expect(await begin(pool, email)).toMatchObject({ AvailableChallenges: ['EMAIL_OTP'] })
  })

  it('is refused where only passwords are', async () => {
    const { name } = await refusal(sign(open({ firstFactors: ['password', 'passkey'] })))
    expect(name).toBe('InvalidParameterException')
  })

  it('is confirmed at once when an administrator makes it', async () => {
    const pool = open()
    const UserAttributes = [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
    ]
    const made = await pool.call('AdminCreateUser', { Username: email, UserAttributes })
    expect(made).toMatchObject({ User: { UserStatus: 'CONFIRMED' } })
    expect(await begin(pool, email)).toMatchObject({ AvailableChallenges: ['EMAIL_OTP'] })
  })
})
