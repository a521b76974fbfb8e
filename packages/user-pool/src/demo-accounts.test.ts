import { describe, expect, it } from 'vitest'
import { demoAccounts, demoPassword, radia } from './demo-accounts.ts'
import { createUserPool } from './user-pool.ts'
import { enter, prove, refusal } from './walk.test-kit.ts'

const as = (name: string) => ({ email: `${name}@example.com`, password: demoPassword })

describe('the demo accounts', () => {
  const pool = createUserPool({
    accounts: demoAccounts,
    attributes: [
      { name: 'email', required: true },
      { name: 'name', required: true },
    ],
  })

  it('let Grace straight in', async () => {
    expect(await prove(pool, as('grace'))).toHaveProperty('AuthenticationResult')
  })

  it('ask Joan for the code of her sign-up, and send it', async () => {
    expect((await refusal(enter(pool, as('joan')))).name).toBe('UserNotConfirmedException')
    await pool.call('ResendConfirmationCode', { Username: 'joan@example.com' })
    expect(pool.outbox.messages()).toMatchObject([{ to: 'joan@example.com' }])
  })

  it('ask Margaret for a new password, and for the name she lacks', async () => {
    expect(await enter(pool, as('margaret'))).toMatchObject({
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ChallengeParameters: { requiredAttributes: '["userAttributes.name"]' },
    })
  })

  it('turn Frances away until she resets her password', async () => {
    expect((await refusal(enter(pool, as('frances')))).name).toBe('NotAuthorizedException')
    expect(await pool.call('ForgotPassword', { Username: 'frances@example.com' })).toMatchObject({
      CodeDeliveryDetails: { Destination: 'f***@e***' },
    })
  })

  describe.each([
    ['optional', 'annie', 'SOFTWARE_TOKEN_MFA'],
    ['optional', 'hedy', 'EMAIL_OTP'],
    ['optional', 'dorothy', 'SMS_MFA'],
    ['optional', 'katherine', 'SELECT_MFA_TYPE'],
    ['optional', 'barbara', undefined],
    ['required', 'barbara', 'EMAIL_OTP'],
    ['required', 'jean', 'MFA_SETUP'],
  ] as const)('where a second factor is %s', (mode, name, challenge) => {
    it(`ask ${name} for ${challenge ?? 'nothing more'}`, async () => {
      const methods = ['totp', 'sms', 'email'] as const
      const choosing = createUserPool({ accounts: demoAccounts, mfa: { mode, methods } })
      expect((await enter(choosing, as(name))).ChallengeName).toBe(challenge)
    })
  })

  it('let Radia in without a password, and with none', async () => {
    const choosing = createUserPool({
      accounts: demoAccounts,
      firstFactors: ['password', 'emailCode', 'smsCode'],
    })
    expect((await refusal(enter(choosing, as('radia')))).name).toBe('NotAuthorizedException')
    const asked = await choosing.call('InitiateAuth', {
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME: radia.username },
    })
    expect(asked).toMatchObject({ AvailableChallenges: ['EMAIL_OTP', 'SMS_OTP'] })
  })

  it('go by their first names where people have user names', async () => {
    const named = createUserPool({ accounts: demoAccounts, signInWith: ['username', 'email'] })
    const signedIn = { AuthenticationResult: expect.anything() }
    expect(await enter(named, { ...as('grace'), email: 'grace' })).toMatchObject(signedIn)
    expect(await enter(named, as('grace'))).toMatchObject(signedIn)
  })
})
