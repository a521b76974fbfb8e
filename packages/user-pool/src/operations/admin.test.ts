import { describe, expect, it } from 'vitest'
import { createUserPool, type UserPool } from '../user-pool.ts'
import { ada, arrive, enter, lastCode, prove, refusal, signUp, tokensOf } from '../walk.test-kit.ts'

const create = (pool: UserPool, more: object = {}) =>
  pool.call('AdminCreateUser', { Username: ada.email, ...more })
const show = (pool: UserPool) => pool.call('AdminGetUser', { Username: ada.email })

describe('an administrator', () => {
  it('invites somebody with a temporary password that is mailed', async () => {
    const pool = createUserPool()
    expect(await create(pool)).toMatchObject({
      User: { Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD', Attributes: expect.any(Array) },
    })
    const password = lastCode(pool)
    expect(pool.outbox.messages()).toMatchObject([
      {
        to: ada.email,
        subject: 'Your temporary password',
        text: `Your username is ${ada.email} and temporary password is ${password}.`,
      },
    ])
    expect(await prove(pool, { ...ada, password })).toMatchObject({
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
    })
  })

  it('keeps the invitation to themselves', async () => {
    const pool = createUserPool()
    await create(pool, { MessageAction: 'SUPPRESS', TemporaryPassword: ada.password })
    expect(pool.outbox.messages()).toEqual([])
    expect(await enter(pool)).toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' })
  })

  it('sends an invitation again, with another password, until it is taken', async () => {
    const pool = createUserPool()
    await create(pool)
    const first = lastCode(pool)
    await create(pool, { MessageAction: 'RESEND' })
    expect(lastCode(pool)).not.toBe(first)
    await pool.call('AdminSetUserPassword', {
      Username: ada.email,
      Password: ada.password,
      Permanent: true,
    })
    expect((await refusal(create(pool, { MessageAction: 'RESEND' }))).name).toBe(
      'UnsupportedUserStateException',
    )
  })

  it('invites nobody twice, and nobody there is no way to reach', async () => {
    const pool = createUserPool()
    expect((await refusal(create(pool, { DesiredDeliveryMediums: ['SMS'] }))).name).toBe(
      'InvalidParameterException',
    )
    await create(pool)
    expect(await refusal(create(pool))).toEqual({
      name: 'UsernameExistsException',
      message: 'User account already exists',
    })
    expect((await refusal(create(pool, { MessageAction: 'RESEND', Username: 'x@y.z' }))).name).toBe(
      'UserNotFoundException',
    )
  })

  it('holds temporary passwords they choose to the policy', async () => {
    const { name } = await refusal(create(createUserPool(), { TemporaryPassword: 'weak' }))
    expect(name).toBe('InvalidPasswordException')
  })

  it('sets a password for good or for now', async () => {
    const pool = createUserPool()
    await arrive(pool)
    const set = (Password: string, Permanent: boolean) =>
      pool.call('AdminSetUserPassword', { Username: ada.email, Password, Permanent })
    await set('Difference-2', false)
    expect(await enter(pool, { ...ada, password: 'Difference-2' })).toHaveProperty('ChallengeName')
    await set('Difference-3', true)
    expect(await enter(pool, { ...ada, password: 'Difference-3' })).toHaveProperty(
      'AuthenticationResult',
    )
    expect((await refusal(set('weak', true))).name).toBe('InvalidPasswordException')
  })

  it('confirms somebody without a code, once', async () => {
    const pool = createUserPool()
    await signUp(pool)
    const confirm = () => pool.call('AdminConfirmSignUp', { Username: ada.email })
    await confirm()
    expect(await show(pool)).toMatchObject({ UserStatus: 'CONFIRMED' })
    expect((await refusal(confirm())).message).toBe(
      'User cannot be confirmed. Current status is CONFIRMED',
    )
  })

  it('disables and enables somebody, ending their sessions', async () => {
    const pool = createUserPool()
    await arrive(pool)
    const { AccessToken, RefreshToken } = await tokensOf(pool)
    await pool.call('AdminDisableUser', { Username: ada.email })
    expect((await refusal(pool.call('GetUser', { AccessToken }))).message).toBe('User is disabled.')
    await pool.call('AdminEnableUser', { Username: ada.email })
    const renew = pool.call('GetTokensFromRefreshToken', { RefreshToken })
    expect((await refusal(renew)).message).toBe('Refresh Token has been revoked')
    expect(await enter(pool)).toHaveProperty('AuthenticationResult')
  })

  it('verifies an address by decree', async () => {
    const pool = createUserPool()
    await signUp(pool)
    await pool.call('AdminUpdateUserAttributes', {
      Username: ada.email,
      UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
    })
    expect(await show(pool)).toMatchObject({
      UserAttributes: expect.arrayContaining([{ Name: 'email_verified', Value: 'true' }]),
    })
  })

  it.each([
    ['AdminGetUser', {}],
    ['AdminDeleteUser', {}],
    ['AdminConfirmSignUp', {}],
    ['AdminSetUserPassword', { Password: ada.password }],
    ['AdminResetUserPassword', {}],
    ['AdminDisableUser', {}],
    ['AdminEnableUser', {}],
    ['AdminUserGlobalSignOut', {}],
    ['AdminUpdateUserAttributes', { UserAttributes: [] }],
  ])('hears from %s that there is no such person', async (operation, more) => {
    const pool = createUserPool()
    expect(await refusal(pool.call(operation, { Username: 'x@y.z', ...more }))).toEqual({
      name: 'UserNotFoundException',
      message: 'User does not exist.',
    })
  })

  it('deletes somebody', async () => {
    const pool = createUserPool()
    await arrive(pool)
    await pool.call('AdminDeleteUser', { Username: ada.email })
    expect((await refusal(show(pool))).name).toBe('UserNotFoundException')
  })
})

describe('listing people', () => {
  const crowd = async () => {
    const pool = createUserPool({ attributes: [{ name: 'email', required: true }] })
    for (const name of ['ada', 'adele', 'grace']) {
      await create(pool, {
        Username: `${name}@example.com`,
        MessageAction: 'SUPPRESS',
        UserAttributes: [{ Name: 'name', Value: name === 'grace' ? 'Grace "Amazing"' : name }],
      })
    }
    const list = async (input: object) => {
      const { Users, PaginationToken } = await pool.call<{
        Users: { Attributes: { Name: string; Value: string }[] }[]
        PaginationToken?: string
      }>('ListUsers', input)
      const emails = Users.map(
        ({ Attributes }) => Attributes.find(({ Name }) => Name === 'email')?.Value.split('@')[0],
      )
      return { emails, PaginationToken, Users }
    }
    return { pool, list }
  }

  it.each([
    ['', ['ada', 'adele', 'grace']],
    ['email = "ada@example.com"', ['ada']],
    ['email ^= "ad"', ['ada', 'adele']],
    ['name = "Grace \\"Amazing\\""', ['grace']],
    ['cognito:user_status = "CONFIRMED"', []],
    ['status="Enabled"', ['ada', 'adele', 'grace']],
  ])('finds whom %s means', async (Filter, emails) => {
    expect((await (await crowd()).list({ Filter })).emails).toEqual(emails)
  })

  it('goes page by page', async () => {
    const { list } = await crowd()
    const first = await list({ Limit: 2 })
    expect(first.emails).toEqual(['ada', 'adele'])
    const { emails, PaginationToken } = await list({ PaginationToken: first.PaginationToken })
    expect(emails).toEqual(['grace'])
    expect(PaginationToken).toBeUndefined()
  })

  it('shows only the attributes asked for', async () => {
    const { Users } = await (await crowd()).list({ AttributesToGet: ['name'], Limit: 1 })
    expect(Users[0]?.Attributes).toEqual([{ Name: 'name', Value: 'ada' }])
  })

  it.each([
    [{ Filter: 'password = "x"' }],
    [{ Filter: 'email' }],
    [{ Limit: 61 }],
    [{ PaginationToken: 'x' }],
    [{ PaginationToken: btoa('users-x') }],
  ])('refuses %j', async input => {
    const { name } = await refusal(createUserPool().call('ListUsers', input))
    expect(name).toBe('InvalidParameterException')
  })
})
