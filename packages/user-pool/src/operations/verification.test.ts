import { describe, expect, it } from 'vitest'
import { createUserPool } from '../user-pool.ts'
import { ada, enter, lastCode, refusal, signUp, tokensOf } from '../walk.test-kit.ts'

const phone = '+15550001234'
const withPhone = {
  Username: ada.email,
  Password: ada.password,
  UserAttributes: [{ Name: 'phone_number', Value: phone }],
}

interface Described {
  UserAttributes: { Name: string; Value: string }[]
}

async function verified(pool: ReturnType<typeof createUserPool>) {
  const { UserAttributes } = await pool.call<Described>('AdminGetUser', { Username: ada.email })
  return UserAttributes.filter(({ Name }) => Name.endsWith('_verified')).map(({ Name }) => Name)
}

describe('what is proved at a sign-up', () => {
  it('is the phone first, and the e-mail later, where the pool verifies both', async () => {
    const pool = createUserPool({
      verification: { contacts: ['email', 'phone_number'], by: 'code' },
    })
    expect(await pool.call('SignUp', withPhone)).toMatchObject({
      CodeDeliveryDetails: { AttributeName: 'phone_number', Destination: '+*******1234' },
    })
    await pool.call('ConfirmSignUp', { Username: ada.email, ConfirmationCode: lastCode(pool) })
    expect(await verified(pool)).toEqual(['phone_number_verified'])
    const { AccessToken } = await tokensOf(pool)
    const email = { AccessToken, AttributeName: 'email' }
    await pool.call('GetUserAttributeVerificationCode', email)
    await pool.call('VerifyUserAttribute', { ...email, Code: lastCode(pool) })
    expect(await verified(pool)).toEqual(['phone_number_verified', 'email_verified'])
  })

  it('is no address that came after the code', async () => {
    const pool = createUserPool({ verification: { contacts: [], by: 'code' } })
    await signUp(pool)
    await pool.call('AdminConfirmSignUp', { Username: ada.email })
    const { AccessToken } = await tokensOf(pool)
    const email = { AccessToken, AttributeName: 'email' }
    await pool.call('GetUserAttributeVerificationCode', email)
    const Code = lastCode(pool)
    await pool.call('UpdateUserAttributes', {
      AccessToken,
      UserAttributes: [{ Name: 'email', Value: 'not-hers@example.com' }],
    })
    const late = pool.call('VerifyUserAttribute', { ...email, Code })
    expect((await refusal(late)).name).toBe('ExpiredCodeException')
  })

  it('is the e-mail of who gives no phone', async () => {
    const pool = createUserPool({
      verification: { contacts: ['email', 'phone_number'], by: 'code' },
    })
    expect(await signUp(pool)).toMatchObject({ CodeDeliveryDetails: { AttributeName: 'email' } })
  })

  it('is the phone alone, where only that is verified', async () => {
    const pool = createUserPool({ verification: { contacts: ['phone_number'], by: 'code' } })
    expect(await pool.call('SignUp', withPhone)).toMatchObject({
      CodeDeliveryDetails: { DeliveryMedium: 'SMS' },
    })
  })

  it('is nothing where an administrator decides', async () => {
    const pool = createUserPool({ verification: { contacts: [], by: 'code' } })
    const reply = await signUp(pool)
    expect(reply).toMatchObject({ UserConfirmed: false })
    expect(reply).not.toHaveProperty('CodeDeliveryDetails')
    expect(pool.outbox.messages()).toEqual([])
    const refused = {
      name: 'NotAuthorizedException',
      message: 'Cannot resend codes. Auto verification not turned on.',
    }
    const resend = (Username: string) => refusal(pool.call('ResendConfirmationCode', { Username }))
    expect(await resend(ada.email)).toEqual(refused)
    expect(await resend('nobody@example.com')).toEqual(refused)
    expect(await refusal(enter(pool))).toMatchObject({ name: 'UserNotConfirmedException' })
    await pool.call('AdminConfirmSignUp', { Username: ada.email })
    expect((await tokensOf(pool)).AccessToken).toMatch(/^ey/)
    expect(await verified(pool)).toEqual([])
  })
})

describe('a name beside the user name', () => {
  const settings = {
    signInWith: ['username', 'email', 'preferred_username'],
    attributes: [],
  } as const
  const make = async (pool: ReturnType<typeof createUserPool>, Username: string, email: string) => {
    const UserAttributes = [{ Name: 'email', Value: email }]
    await pool.call('SignUp', { Username, Password: ada.password, UserAttributes })
    await pool.call('AdminConfirmSignUp', { Username })
  }
  const sign = (pool: ReturnType<typeof createUserPool>, email: string) =>
    tokensOf(pool, { ...ada, email })

  it('is the preferred one, which belongs to one person', async () => {
    const pool = createUserPool(settings)
    await make(pool, 'ada', ada.email)
    await make(pool, 'bea', 'b@example.com')
    const { AccessToken } = await sign(pool, 'ada')
    const name = [{ Name: 'name', Value: 'Ada' }]
    await pool.call('UpdateUserAttributes', { AccessToken, UserAttributes: name })
    const UserAttributes = [{ Name: 'preferred_username', Value: 'Countess' }]
    await pool.call('UpdateUserAttributes', { AccessToken, UserAttributes })
    expect((await sign(pool, 'countess')).AccessToken).toMatch(/^ey/)
    const other = await sign(pool, 'BEA')
    const again = { AccessToken: other.AccessToken, UserAttributes }
    expect(await refusal(pool.call('UpdateUserAttributes', again))).toEqual({
      name: 'AliasExistsException',
      message: 'An account with the given preferred_username already exists.',
    })
  })

  it('is told by its letters’ case where that matters', async () => {
    const pool = createUserPool({ ...settings, caseSensitive: true })
    await make(pool, 'ada', ada.email)
    await make(pool, 'Ada', 'b@example.com')
    expect((await sign(pool, 'ada')).AccessToken).toMatch(/^ey/)
    expect(await refusal(sign(pool, 'ADA'))).toMatchObject({ name: 'NotAuthorizedException' })
  })

  it('is an e-mail only for who proved it, and one person proves it', async () => {
    const pool = createUserPool(settings)
    await make(pool, 'ada', ada.email)
    await make(pool, 'bea', ada.email)
    expect(await refusal(sign(pool, ada.email))).toMatchObject({ name: 'NotAuthorizedException' })
    for (const [Username, refused] of [['ada'], ['bea', 'AliasExistsException']] as const) {
      const { AccessToken } = await sign(pool, Username)
      const email = { AccessToken, AttributeName: 'email' }
      await pool.call('GetUserAttributeVerificationCode', email)
      const Code = lastCode(pool)
      const proved = await refusal(pool.call('VerifyUserAttribute', { ...email, Code }))
      expect(proved.name).toBe(refused ?? 'nothing')
    }
    expect((await sign(pool, ada.email)).AccessToken).toMatch(/^ey/)
  })
})
