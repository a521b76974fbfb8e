import { describe, expect, it } from 'vitest'
import { createUserPool } from '../user-pool.ts'
import { ada, arrive, enter, lastCode, refusal, signUp } from '../walk.test-kit.ts'

const confirm = (pool: ReturnType<typeof createUserPool>, more: object = {}) =>
  pool.call<{ Session?: string }>('ConfirmSignUp', {
    Username: ada.email,
    ConfirmationCode: lastCode(pool),
    ...more,
  })

describe('signing up', () => {
  it('sends a code by e-mail, in words and by itself', async () => {
    const pool = createUserPool()
    await signUp(pool)
    const [message] = pool.outbox.messages()
    expect(message).toMatchObject({
      to: ada.email,
      medium: 'EMAIL',
      subject: 'Your verification code',
      code: expect.stringMatching(/^\d{6}$/),
    })
    expect(message?.text).toBe(`Your confirmation code is ${message?.code}`)
  })

  it('texts the code where people sign in by phone', async () => {
    const pool = createUserPool({
      signInWith: ['phone_number'],
      attributes: [],
      verification: { contacts: ['phone_number'], by: 'code' },
    })
    const input = { Username: '+15550001234', Password: ada.password }
    expect(await pool.call('SignUp', input)).toMatchObject({
      CodeDeliveryDetails: { Destination: '+*******1234', DeliveryMedium: 'SMS' },
    })
    expect(pool.outbox.messages()).toMatchObject([{ medium: 'SMS', subject: null }])
  })

  it.each(['ada@example.com', 'Ada@Example.com'])('refuses %s once it is taken', async email => {
    const pool = createUserPool()
    await signUp(pool)
    expect(await refusal(signUp(pool, { ...ada, email }))).toEqual({
      name: 'UsernameExistsException',
      message: 'An account with the given email already exists.',
    })
  })

  it('tells ada from Ada where case matters', async () => {
    const pool = createUserPool({ caseSensitive: true })
    await signUp(pool)
    await expect(signUp(pool, { ...ada, email: 'Ada@example.com' })).resolves.toBeDefined()
  })

  it.each([
    ['analytical-1', 'uppercase characters'],
    ['ANALYTICAL-1', 'lowercase characters'],
    ['Analytical-', 'numeric characters'],
    ['Analytical1', 'symbol characters'],
  ])('says what %s lacks', async (password, lacks) => {
    expect(await refusal(signUp(createUserPool(), { ...ada, password }))).toEqual({
      name: 'InvalidPasswordException',
      message: `Password did not conform with policy: Password must have ${lacks}`,
    })
  })

  it('says when a password is too short, and keeps nobody', async () => {
    const pool = createUserPool()
    expect(await refusal(signUp(pool, { ...ada, password: 'Aa1-' }))).toEqual({
      name: 'InvalidPasswordException',
      message: 'Password did not conform with policy: Password not long enough',
    })
    expect(await pool.call('ListUsers', {})).toEqual({ Users: [] })
  })

  it('wants an e-mail where people sign in by e-mail', async () => {
    expect(await refusal(signUp(createUserPool(), { ...ada, email: 'ada' }))).toEqual({
      name: 'InvalidParameterException',
      message: 'Username should be an email.',
    })
  })

  it('names every required attribute that is missing', async () => {
    const attributes = [
      { name: 'email', required: true },
      { name: 'given_name', required: true },
      { name: 'custom:team', required: true },
    ] as const
    expect(await refusal(signUp(createUserPool({ attributes })))).toEqual({
      name: 'InvalidParameterException',
      message:
        'Attributes did not conform to the schema: given_name: The attribute is required\n' +
        'custom:team: The attribute is required\n',
    })
  })

  it.each([
    ['custom:nothing', 'x', 'InvalidParameterException'],
    ['phone_number', '555', 'InvalidParameterException'],
    ['birthdate', 'yesterday', 'InvalidParameterException'],
    ['email_verified', 'true', 'NotAuthorizedException'],
    ['sub', 'me', 'NotAuthorizedException'],
  ])('does not take the attribute %s: %s', async (Name, Value, exception) => {
    const input = { Username: ada.email, Password: ada.password, UserAttributes: [{ Name, Value }] }
    const { name } = await refusal(createUserPool().call('SignUp', input))
    expect(name).toBe(exception)
  })

  it('is closed where only administrators make accounts', async () => {
    expect(await refusal(signUp(createUserPool({ selfSignUp: false })))).toEqual({
      name: 'NotAuthorizedException',
      message: 'SignUp is not permitted for this user pool',
    })
  })
})

describe('confirming', () => {
  it('takes the right code once, and only the right one', async () => {
    const pool = createUserPool()
    await signUp(pool)
    const wrong = lastCode(pool) === '000000' ? '000001' : '000000'
    expect(await refusal(confirm(pool, { ConfirmationCode: wrong }))).toEqual({
      name: 'CodeMismatchException',
      message: 'Invalid verification code provided, please try again.',
    })
    await confirm(pool)
    expect(await refusal(confirm(pool))).toEqual({
      name: 'NotAuthorizedException',
      message: 'User cannot be confirmed. Current status is CONFIRMED',
    })
  })

  it('lets a code go after a day', async () => {
    let now = 0
    const pool = createUserPool({}, { clock: () => now })
    await signUp(pool)
    now = 24 * 60 * 60 * 1000 - 1
    expect((await refusal(confirm(pool, { ConfirmationCode: 'x' }))).name).toBe(
      'CodeMismatchException',
    )
    now += 1
    expect(await refusal(confirm(pool))).toEqual({
      name: 'ExpiredCodeException',
      message: 'Invalid code provided, please request a code again.',
    })
  })

  it('stops listening after five wrong codes, even to the right one, for an hour', async () => {
    let now = 0
    const pool = createUserPool({}, { clock: () => now })
    await signUp(pool)
    const names: string[] = []
    for (let tries = 0; tries < 11; tries++) {
      names.push((await refusal(confirm(pool, { ConfirmationCode: 'x' }))).name)
    }
    expect(names).toEqual([
      ...Array(5).fill('CodeMismatchException'),
      ...Array(5).fill('LimitExceededException'),
      'TooManyFailedAttemptsException',
    ])
    expect((await refusal(confirm(pool))).name).toBe('TooManyFailedAttemptsException')
    now += 60 * 60 * 1000
    await confirm(pool)
  })

  it('signs in without the password, once, for who kept the session of their sign-up', async () => {
    const pool = createUserPool()
    const { Session: begun } = await signUp(pool)
    const { Session } = await confirm(pool, { Session: begun })
    const input = { AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME: ada.email }, Session }
    expect(await pool.call('InitiateAuth', input)).toMatchObject({
      AuthenticationResult: { TokenType: 'Bearer' },
    })
    expect((await refusal(pool.call('InitiateAuth', input))).name).toBe('NotAuthorizedException')
  })

  it('lets nobody in with the session of a sign-up that was not confirmed', async () => {
    const pool = createUserPool()
    const { Session } = await signUp(pool)
    const input = { AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME: ada.email }, Session }
    expect(await refusal(pool.call('InitiateAuth', input))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user, session is expired.',
    })
  })

  it('gives no session to who brings none', async () => {
    const pool = createUserPool()
    await signUp(pool)
    expect(await confirm(pool)).toEqual({})
  })

  it('marks the address as proved', async () => {
    const pool = createUserPool()
    const sub = await arrive(pool)
    const { UserAttributes } = await pool.call('AdminGetUser', { Username: sub })
    expect(UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' })
  })

  it('sends another code, which takes the place of the first', async () => {
    const pool = createUserPool()
    await signUp(pool)
    const first = lastCode(pool)
    const resend = () => pool.call('ResendConfirmationCode', { Username: ada.email })
    expect(await resend()).toMatchObject({ CodeDeliveryDetails: { Destination: 'a***@e***' } })
    expect(lastCode(pool)).not.toBe(first)
    expect((await refusal(confirm(pool, { ConfirmationCode: first }))).name).toBe(
      'CodeMismatchException',
    )
    await confirm(pool)
    expect((await refusal(resend())).message).toBe('User is already confirmed.')
  })

  it('sends no more than five in an hour', async () => {
    const pool = createUserPool()
    await signUp(pool)
    const resend = () => pool.call('ResendConfirmationCode', { Username: ada.email })
    for (let times = 0; times < 5; times++) await resend()
    expect(await refusal(resend())).toEqual({
      name: 'LimitExceededException',
      message: 'Attempt limit exceeded, please try after some time.',
    })
  })
})

describe('user names with an e-mail alias', () => {
  const settings = { signInWith: ['username', 'email'] } as const
  const as = (Username: string) => ({
    Username,
    Password: ada.password,
    UserAttributes: [{ Name: 'email', Value: ada.email }],
  })
  const confirmAs = (Username: string, code: string, more: object = {}) => ({
    Username,
    ConfirmationCode: code,
    ...more,
  })

  it('knows the alias only once it is verified', async () => {
    const pool = createUserPool(settings)
    await pool.call('SignUp', as('ada'))
    expect((await refusal(enter(pool))).name).toBe('NotAuthorizedException')
    await pool.call('ConfirmSignUp', confirmAs('ada', lastCode(pool)))
    expect(await enter(pool)).toHaveProperty('AuthenticationResult')
    expect(await enter(pool, { ...ada, email: 'ada' })).toHaveProperty('AuthenticationResult')
  })

  it('gives an alias to one person only, until somebody insists', async () => {
    const pool = createUserPool(settings)
    await pool.call('SignUp', as('ada'))
    await pool.call('ConfirmSignUp', confirmAs('ada', lastCode(pool)))
    await pool.call('SignUp', as('countess'))
    const code = lastCode(pool)
    expect(await refusal(pool.call('ConfirmSignUp', confirmAs('countess', code)))).toEqual({
      name: 'AliasExistsException',
      message: 'An account with the given email already exists.',
    })
    await pool.call('ConfirmSignUp', confirmAs('countess', code, { ForceAliasCreation: true }))
    const { Users } = await pool.call<{ Users: { Username: string; Attributes: object[] }[] }>(
      'ListUsers',
      { Filter: 'username = "ada"' },
    )
    expect(Users[0]?.Attributes).toContainEqual({ Name: 'email_verified', Value: 'false' })
  })

  it('takes no user name that looks like an e-mail', async () => {
    const { message } = await refusal(createUserPool(settings).call('SignUp', as(ada.email)))
    expect(message).toBe(
      'Username cannot be of email format, since user pool is configured for email alias.',
    )
  })
})
