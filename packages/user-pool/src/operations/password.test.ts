import { describe, expect, it } from 'vitest'
import { createUserPool, type UserPool } from '../user-pool.ts'
import { ada, arrive, enter, lastCode, refusal, signUp, tokensOf } from '../walk.test-kit.ts'

const forgot = (pool: UserPool, Username = ada.email) => pool.call('ForgotPassword', { Username })
const reset = (pool: UserPool, ConfirmationCode: string, more: object = {}) =>
  pool.call('ConfirmForgotPassword', {
    Username: ada.email,
    ConfirmationCode,
    Password: 'Difference-2',
    ...more,
  })
const mismatch = {
  name: 'CodeMismatchException',
  message: 'Invalid verification code provided, please try again.',
}

describe('a forgotten password', () => {
  it('is replaced with the code that was sent', async () => {
    const pool = createUserPool()
    await arrive(pool)
    expect(await forgot(pool)).toEqual({
      CodeDeliveryDetails: {
        Destination: 'a***@e***',
        DeliveryMedium: 'EMAIL',
        AttributeName: 'email',
      },
    })
    const code = lastCode(pool)
    expect(pool.outbox.messages().at(-1)?.text).toBe(`Your password reset code is ${code}.`)
    expect(await refusal(reset(pool, 'wrong'))).toEqual(mismatch)
    expect((await refusal(reset(pool, code, { Password: 'weak' }))).name).toBe(
      'InvalidPasswordException',
    )
    await reset(pool, code)
    expect(await enter(pool, { ...ada, password: 'Difference-2' })).toHaveProperty(
      'AuthenticationResult',
    )
    expect((await refusal(enter(pool))).name).toBe('NotAuthorizedException')
    expect((await refusal(reset(pool, code))).name).toBe('ExpiredCodeException')
  })

  it('has an hour for its code', async () => {
    let now = 0
    const pool = createUserPool({}, { clock: () => now })
    await arrive(pool)
    await forgot(pool)
    now = 60 * 60 * 1000
    expect((await refusal(reset(pool, lastCode(pool)))).name).toBe('ExpiredCodeException')
  })

  it('is asked for five times an hour at the most', async () => {
    const pool = createUserPool()
    await arrive(pool)
    for (let times = 0; times < 5; times++) await forgot(pool)
    expect((await refusal(forgot(pool))).name).toBe('LimitExceededException')
  })

  it('forgets wrong codes once the right one came', async () => {
    const pool = createUserPool()
    await arrive(pool)
    for (let round = 0; round < 2; round++) {
      await forgot(pool)
      for (let tries = 0; tries < 4; tries++) {
        expect(await refusal(reset(pool, 'wrong'))).toEqual(mismatch)
      }
      await reset(pool, lastCode(pool))
    }
  })

  it('ends a lockout', async () => {
    const pool = createUserPool()
    await arrive(pool)
    for (let tries = 0; tries < 5; tries++) await refusal(enter(pool, { ...ada, password: 'x' }))
    await forgot(pool)
    await reset(pool, lastCode(pool))
    expect(await enter(pool, { ...ada, password: 'Difference-2' })).toHaveProperty(
      'AuthenticationResult',
    )
  })

  it('answers a reset that an administrator asked for', async () => {
    const pool = createUserPool()
    await arrive(pool)
    await pool.call('AdminResetUserPassword', { Username: ada.email })
    await reset(pool, lastCode(pool))
    expect(await enter(pool, { ...ada, password: 'Difference-2' })).toHaveProperty(
      'AuthenticationResult',
    )
  })
})

describe('somebody nothing can be sent to', () => {
  const unreachable: [string, (pool: UserPool) => Promise<unknown>][] = [
    ['nobody', async () => {}],
    ['somebody unconfirmed', signUp],
    [
      'somebody disabled',
      async pool => {
        await arrive(pool)
        await pool.call('AdminDisableUser', { Username: ada.email })
      },
    ],
  ]

  it.each(unreachable)('%s is answered like anybody, and sent nothing', async (_, prepare) => {
    const pool = createUserPool()
    await prepare(pool)
    pool.outbox.clear()
    expect((await refusal(reset(pool, '123456'))).name).toBe('ExpiredCodeException')
    expect(await forgot(pool)).toMatchObject({ CodeDeliveryDetails: { Destination: 'a***@e***' } })
    expect(await refusal(reset(pool, '123456'))).toEqual(mismatch)
    expect(pool.outbox.messages()).toEqual([])
  })

  it('is told so where the pool is set to', async () => {
    const pool = createUserPool({ preventUserExistenceErrors: false })
    expect((await refusal(forgot(pool))).name).toBe('UserNotFoundException')
    expect((await refusal(reset(pool, 'x'))).name).toBe('UserNotFoundException')
    await signUp(pool)
    expect(await refusal(forgot(pool))).toEqual({
      name: 'InvalidParameterException',
      message:
        'Cannot reset password for the user as there is no registered/verified email or phone_number',
    })
  })
})

describe('changing a password', () => {
  const change = async (pool: UserPool, PreviousPassword: string, ProposedPassword: string) => {
    const { AccessToken } = await tokensOf(pool)
    return pool.call('ChangePassword', { AccessToken, PreviousPassword, ProposedPassword })
  }

  it('takes the one before, and a good one', async () => {
    const pool = createUserPool()
    await arrive(pool)
    expect(await refusal(change(pool, 'Wrong-0000', 'Difference-2'))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    })
    expect((await refusal(change(pool, ada.password, 'weak'))).name).toBe(
      'InvalidPasswordException',
    )
    await change(pool, ada.password, 'Difference-2')
    expect(await tokensOf(pool, { ...ada, password: 'Difference-2' })).toBeDefined()
  })

  it('stops after five wrong ones', async () => {
    const pool = createUserPool()
    await arrive(pool)
    for (let tries = 0; tries < 5; tries++)
      await refusal(change(pool, 'Wrong-0000', 'Difference-2'))
    expect((await refusal(change(pool, ada.password, 'Difference-2'))).name).toBe(
      'LimitExceededException',
    )
  })

  it('does not bring an earlier one back where the pool remembers', async () => {
    const passwordPolicy = { minLength: 8, history: 2 }
    const pool = createUserPool({ passwordPolicy })
    await arrive(pool)
    const { AccessToken } = await tokensOf(pool)
    const to = (PreviousPassword: string, ProposedPassword: string) =>
      pool.call('ChangePassword', { AccessToken, PreviousPassword, ProposedPassword })
    const used = 'PasswordHistoryPolicyViolationException'
    expect((await refusal(to(ada.password, ada.password))).name).toBe(used)
    await to(ada.password, 'password-2')
    expect((await refusal(to('password-2', ada.password))).name).toBe(used)
    await to('password-2', 'password-3')
    await to('password-3', ada.password)
  })
})
