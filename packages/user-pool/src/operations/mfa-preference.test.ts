import { describe, expect, it } from 'vitest'
import { annie, demoAccounts, dorothy, grace, hedy, katherine } from '../demo-accounts.ts'
import { createUserPool } from '../user-pool.ts'
import { refusal } from '../walk.test-kit.ts'

const open = (methods: ('totp' | 'sms' | 'email')[] = ['totp', 'sms', 'email']) => {
  const pool = createUserPool({ accounts: demoAccounts, mfa: { mode: 'optional', methods } })
  return {
    pool,
    set: (Username: string, settings: object) =>
      pool.call('AdminSetUserMFAPreference', { Username, ...settings }),
    told: async (Username: string) => {
      const { UserMFASettingList, PreferredMfaSetting } = await pool.call('AdminGetUser', {
        Username,
      })
      return { UserMFASettingList, PreferredMfaSetting }
    },
  }
}

const on = { Enabled: true }
const best = { Enabled: true, PreferredMfa: true }
const off = { Enabled: false }

describe('second factors of somebody', () => {
  it('are listed in the wire’s names, and left out when there are none', async () => {
    const { pool, told } = open()
    expect(await told(katherine.username)).toEqual({
      UserMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP'],
    })
    const about = await pool.call('AdminGetUser', { Username: grace.username })
    expect(about).not.toHaveProperty('UserMFASettingList')
    expect(about).not.toHaveProperty('PreferredMfaSetting')
  })

  it('are turned on and off, one by one', async () => {
    const { set, told } = open()
    await set(dorothy.username, { EmailMfaSettings: best })
    expect(await told(dorothy.username)).toEqual({
      UserMFASettingList: ['SMS_MFA', 'EMAIL_OTP'],
      PreferredMfaSetting: 'EMAIL_OTP',
    })
    await set(dorothy.username, { EmailMfaSettings: off })
    expect(await told(dorothy.username)).toEqual({ UserMFASettingList: ['SMS_MFA'] })
  })

  it('have one favourite: the last that was named', async () => {
    const { set, told } = open()
    await set(katherine.username, { SMSMfaSettings: best })
    await set(katherine.username, { SoftwareTokenMfaSettings: best })
    expect(await told(katherine.username)).toMatchObject({
      PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    })
    const two = set(katherine.username, { SMSMfaSettings: best, EmailMfaSettings: best })
    expect((await refusal(two)).name).toBe('InvalidParameterException')
    const without = { Enabled: false, PreferredMfa: true }
    const none = set(katherine.username, { SMSMfaSettings: without })
    expect((await refusal(none)).name).toBe('InvalidParameterException')
  })

  it.each([
    ['a number', { SMSMfaSettings: on }, 'SMS_MFA'],
    ['an app', { SoftwareTokenMfaSettings: on }, 'SOFTWARE_TOKEN_MFA'],
  ])('need %s', async (_, settings, name) => {
    const { set } = open()
    expect(await refusal(set(hedy.username, settings))).toEqual({
      name: 'InvalidParameterException',
      message: `User does not have delivery config set to turn on ${name}`,
    })
  })

  it('need the pool to have them', async () => {
    const { set } = open(['totp'])
    const { message } = await refusal(set(hedy.username, { EmailMfaSettings: on }))
    expect(message).toBe('EMAIL_OTP is not enabled for the user pool.')
    const passkey = set(annie.username, { WebAuthnMfaSettings: on })
    expect((await refusal(passkey)).name).toBe('InvalidParameterException')
  })
})
