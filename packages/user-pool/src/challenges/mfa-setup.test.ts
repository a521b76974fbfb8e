import { describe, expect, it } from 'vitest'
import { barbara, demoAccounts, grace, jean, margaret } from '../demo-accounts.ts'
import { totpCode } from '../people/totp.ts'
import { createUserPool, type UserPool } from '../user-pool.ts'
import { type AuthReply, answer, enterAs, lastCode, refusal } from '../walk.test-kit.ts'

type Methods = ('totp' | 'sms' | 'email')[]

const letIn = { AuthenticationResult: { AccessToken: expect.any(String) } }

function open(methods: Methods, mode: 'optional' | 'required' = 'required') {
  const time = { now: Date.UTC(2026, 10, 23, 12) }
  const given = { accounts: demoAccounts, mfa: { mode, methods } }
  return { pool: createUserPool(given, { clock: () => time.now }), time }
}

interface Associated {
  SecretCode: string
  Session: string
}

const associate = (pool: UserPool, input: object) =>
  pool.call<Associated>('AssociateSoftwareToken', input)

const verify = (pool: UserPool, input: object) =>
  pool.call<{ Status: string; Session: string }>('VerifySoftwareToken', input)

describe('setting up an app on the way in', () => {
  it('ends in the account, and the app is asked for from then on', async () => {
    const { pool, time } = open(['totp'])
    const asked = await enterAs(pool, barbara)
    expect(asked).toMatchObject({
      ChallengeName: 'MFA_SETUP',
      ChallengeParameters: { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' },
    })
    const { SecretCode, Session } = await associate(pool, { Session: asked.Session })
    expect(SecretCode).toMatch(/^[A-Z2-7]{52}$/)
    const UserCode = await totpCode(SecretCode, time.now)
    const verified = await verify(pool, { Session, UserCode, FriendlyDeviceName: 'My phone' })
    expect(verified.Status).toBe('SUCCESS')
    const done = { ...asked, Session: verified.Session }
    expect(await answer(pool, done, barbara.username)).toMatchObject(letIn)
    expect(await pool.call('AdminGetUser', { Username: barbara.username })).toMatchObject({
      UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
      PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    })
    const again = await enterAs(pool, barbara)
    expect(again).toMatchObject({
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ChallengeParameters: { FRIENDLY_DEVICE_NAME: 'My phone' },
    })
    const used = answer(pool, again, barbara.username, { SOFTWARE_TOKEN_MFA_CODE: UserCode })
    expect((await refusal(used)).name).toBe('ExpiredCodeException')
  })

  it('forgives a wrong first code', async () => {
    const { pool, time } = open(['totp'])
    const asked = await enterAs(pool, barbara)
    const { SecretCode, Session } = await associate(pool, { Session: asked.Session })
    const right = await totpCode(SecretCode, time.now)
    const UserCode = right === '000000' ? '000001' : '000000'
    expect(await refusal(verify(pool, { Session, UserCode }))).toEqual({
      name: 'EnableSoftwareTokenMFAException',
      message: 'Code mismatch',
    })
    expect(await verify(pool, { Session, UserCode: right })).toMatchObject({ Status: 'SUCCESS' })
  })

  it('takes no more than five wrong codes an hour', async () => {
    const { pool } = open(['totp'])
    const asked = await enterAs(pool, barbara)
    const { Session } = await associate(pool, { Session: asked.Session })
    const guess = async () => (await refusal(verify(pool, { Session, UserCode: '000000' }))).name
    for (let tries = 0; tries < 5; tries++) await guess()
    expect(await guess()).toBe('TooManyRequestsException')
  })

  it('is not done before the app has shown its code', async () => {
    const { pool } = open(['totp'])
    const asked = await enterAs(pool, barbara)
    const { Session } = await associate(pool, { Session: asked.Session })
    const early = answer(pool, { ...asked, Session }, barbara.username)
    expect((await refusal(early)).name).toBe('NotAuthorizedException')
    const spent = associate(pool, { Session: asked.Session })
    expect((await refusal(spent)).name).toBe('NotAuthorizedException')
  })

  it('is over once it was done in another window', async () => {
    const { pool, time } = open(['totp', 'email'])
    const [stale, own] = [await enterAs(pool, jean), await enterAs(pool, jean)]
    const begun = await associate(pool, { Session: (await enterAs(pool, jean)).Session })
    const sent = await answer(pool, await enterAs(pool, jean), jean.username, {
      EMAIL: 'not-hers@example.com',
    })
    const EMAIL_OTP_CODE = lastCode(pool)
    const { SecretCode, Session } = await associate(pool, { Session: own.Session })
    await verify(pool, { Session, UserCode: await totpCode(SecretCode, time.now) })
    const UserCode = await totpCode(begun.SecretCode, time.now)
    const late = [
      associate(pool, { Session: stale.Session }),
      verify(pool, { Session: begun.Session, UserCode }),
      answer(pool, stale, jean.username, { EMAIL: 'not-hers@example.com' }),
      answer(pool, sent, jean.username, { EMAIL_OTP_CODE }),
    ]
    for (const each of late) expect((await refusal(each)).name).toBe('NotAuthorizedException')
    expect((await enterAs(pool, jean)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
  })

  it('comes after a new password', async () => {
    const { pool } = open(['totp'])
    const asked = await enterAs(pool, margaret)
    const NEW_PASSWORD = 'Apollo-Guidance-1'
    const next = await answer(pool, asked, margaret.username, { NEW_PASSWORD })
    expect(next.ChallengeName).toBe('MFA_SETUP')
  })
})

describe('setting up e-mail on the way in', () => {
  const start = async (methods: Methods = ['totp', 'sms', 'email']) => {
    const { pool, time } = open(methods)
    return { pool, time, asked: await enterAs(pool, jean) }
  }
  const give = (pool: UserPool, asked: AuthReply, EMAIL: string) =>
    answer(pool, asked, jean.username, { EMAIL })

  it('sends a code to the address, which is theirs once they have it', async () => {
    const { pool, asked } = await start()
    expect(asked.ChallengeParameters).toMatchObject({
      MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA","SMS_MFA","EMAIL_OTP"]',
    })
    const sent = await give(pool, asked, 'jean.bartik@example.com')
    expect(sent).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      ChallengeParameters: { CODE_DELIVERY_DESTINATION: 'j***@e***' },
    })
    expect(pool.outbox.messages().at(-1)?.to).toBe('jean.bartik@example.com')
    const code = { EMAIL_OTP_CODE: lastCode(pool) }
    expect(await answer(pool, sent, jean.username, code)).toMatchObject(letIn)
    const told = await pool.call<{ UserAttributes: object[] }>('AdminGetUser', {
      Username: 'jean.bartik@example.com',
    })
    expect(told).toMatchObject({ UserMFASettingList: ['EMAIL_OTP'] })
    expect(told.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' })
  })

  it('refuses what is no address, or somebody else’s', async () => {
    const { pool, asked } = await start()
    expect(await refusal(give(pool, asked, 'jean'))).toEqual({
      name: 'InvalidParameterException',
      message: 'Invalid email address format.',
    })
    expect((await refusal(give(pool, asked, grace.username))).name).toBe('AliasExistsException')
  })

  it('is refused where the pool sends no codes by e-mail', async () => {
    const { pool, asked } = await start(['totp'])
    const refused = await refusal(give(pool, asked, 'jean.bartik@example.com'))
    expect(refused.name).toBe('InvalidParameterException')
  })
})

describe('setting up an app once signed in', () => {
  it('turns nothing on by itself', async () => {
    const { pool, time } = open(['totp'], 'optional')
    const AccessToken = (await enterAs(pool, grace)).AuthenticationResult?.AccessToken
    const early = verify(pool, { AccessToken, UserCode: '000000' })
    expect((await refusal(early)).name).toBe('InvalidParameterException')
    const { SecretCode, Session } = await associate(pool, { AccessToken })
    expect(Session).toBeUndefined()
    const on = { AccessToken, SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } }
    expect(await refusal(pool.call('SetUserMFAPreference', on))).toEqual({
      name: 'InvalidParameterException',
      message: 'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
    })
    const UserCode = await totpCode(SecretCode, time.now)
    expect(await verify(pool, { AccessToken, UserCode })).toEqual({ Status: 'SUCCESS' })
    expect(await enterAs(pool, grace)).toMatchObject(letIn)
    await pool.call('SetUserMFAPreference', on)
    expect((await enterAs(pool, grace)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
  })

  it('is refused where the pool has no apps, and without a word on who asks', async () => {
    const { pool } = open(['email'], 'optional')
    const AccessToken = (await enterAs(pool, grace)).AuthenticationResult?.AccessToken
    expect((await refusal(associate(pool, { AccessToken }))).name).toBe(
      'SoftwareTokenMFANotFoundException',
    )
    const nobody = associate(open(['totp']).pool, {})
    expect((await refusal(nobody)).name).toBe('InvalidParameterException')
  })
})
