import { describe, expect, it } from 'vitest'
import type { GivenPoolSettings } from '../settings.ts'
import { createUserPool, type UserPool } from '../user-pool.ts'
import { ada, lastCode, refusal, tokensOf } from '../walk.test-kit.ts'

const phone = '+15550001234'
const both = { email: 'true', phone_number: 'true' }

/** A pool with Ada in it, who has proved what is said. */
async function withAda(
  settings: GivenPoolSettings,
  verified: Partial<Record<'email' | 'phone_number', string>> = both,
) {
  const pool = createUserPool({ preventUserExistenceErrors: false, ...settings })
  await pool.call('AdminCreateUser', {
    Username: ada.email,
    MessageAction: 'SUPPRESS',
    UserAttributes: [
      { Name: 'email', Value: ada.email },
      { Name: 'phone_number', Value: phone },
      ...Object.entries(verified).map(([Name, Value]) => ({ Name: `${Name}_verified`, Value })),
    ],
  })
  const password = { Username: ada.email, Password: ada.password, Permanent: true }
  await pool.call('AdminSetUserPassword', password)
  return pool
}

const forget = (pool: UserPool) => pool.call('ForgotPassword', { Username: ada.email })

const nothing = {
  name: 'InvalidParameterException',
  message:
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
}

describe('a forgotten password', () => {
  it.each([
    [['email', 'phone_number'], both, 'email', 'a***@e***'],
    [['phone_number', 'email'], both, 'phone_number', '+*******1234'],
    [['phone_number', 'email'], { email: 'true' }, 'email', 'a***@e***'],
    [['phone_number'], both, 'phone_number', '+*******1234'],
  ] as const)('is recovered by %j for who proved %j: by %s', async (recovery, has, by, to) => {
    const pool = await withAda({ recovery }, has)
    expect(await forget(pool)).toMatchObject({
      CodeDeliveryDetails: { AttributeName: by, Destination: to },
    })
    expect(pool.outbox.messages()).toMatchObject([{ to: by === 'email' ? ada.email : phone }])
  })

  it('stays forgotten where nothing is proved that the pool would use', async () => {
    expect(await refusal(forget(await withAda({ recovery: ['email'] }, {})))).toEqual(nothing)
    const onlyMail = await withAda({ recovery: ['phone_number'] }, { email: 'true' })
    expect(await refusal(forget(onlyMail))).toEqual(nothing)
  })

  it('is a matter for an administrator where the pool has no way', async () => {
    const refused = {
      name: 'NotAuthorizedException',
      message: 'Contact administrator to reset password.',
    }
    const pool = await withAda({ recovery: [] })
    expect(await refusal(forget(pool))).toEqual(refused)
    const unknown = pool.call('ForgotPassword', { Username: 'nobody@example.com' })
    expect(await refusal(unknown)).toEqual(refused)
  })

  it.each([
    [['sms'], 'SMSMfaSettings', ['phone_number', 'email'], 'email'],
    [['email'], 'EmailMfaSettings', ['email', 'phone_number'], 'phone_number'],
  ] as const)('never goes where the second factor %j goes', async (methods, named, ways, by) => {
    const pool = await withAda({ recovery: ways, mfa: { mode: 'optional', methods } })
    const { AccessToken } = await tokensOf(pool)
    await pool.call('SetUserMFAPreference', { AccessToken, [named]: { Enabled: true } })
    expect(await forget(pool)).toMatchObject({ CodeDeliveryDetails: { AttributeName: by } })
    const [first = 'email'] = ways
    const only = await withAda({ recovery: [first], mfa: { mode: 'optional', methods } })
    const tokens = await tokensOf(only)
    await only.call('SetUserMFAPreference', {
      AccessToken: tokens.AccessToken,
      [named]: { Enabled: true },
    })
    expect(await refusal(forget(only))).toEqual(nothing)
  })
})

describe('a password that is known to others', () => {
  const stolen = 'Stolen-Password-1'

  it('is refused to who would choose it', async () => {
    const pool = await withAda({ compromisedPasswords: [stolen] })
    const { AccessToken } = await tokensOf(pool)
    const refused = {
      name: 'InvalidPasswordException',
      message: 'Provided password cannot be used for security reasons.',
    }
    expect(
      await refusal(pool.call('SignUp', { Username: 'b@example.com', Password: stolen })),
    ).toEqual(refused)
    const change = { AccessToken, PreviousPassword: ada.password, ProposedPassword: stolen }
    expect(await refusal(pool.call('ChangePassword', change))).toEqual(refused)
  })

  it('lets nobody in who sends it, until they have another', async () => {
    const pool = await withAda({ compromisedPasswords: [ada.password] }).catch(() => undefined)
    expect(pool).toBeUndefined()
    const account = { username: ada.email, password: stolen, state: 'confirmed' } as const
    const seeded = createUserPool({
      compromisedPasswords: [stolen],
      accounts: [{ ...account, attributes: { email: ada.email } }],
    })
    expect(await refusal(tokensOf(seeded, { ...ada, password: stolen }))).toEqual({
      name: 'PasswordResetRequiredException',
      message: 'Password reset required for user due to security reasons',
    })
    await seeded.call('ForgotPassword', { Username: ada.email })
    await seeded.call('ConfirmForgotPassword', {
      Username: ada.email,
      ConfirmationCode: lastCode(seeded),
      Password: ada.password,
    })
    expect((await tokensOf(seeded)).AccessToken).toMatch(/^ey/)
  })
})
