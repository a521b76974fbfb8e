import { describe, expect, it } from 'vitest'
import { createUserPool } from '../user-pool.ts'
import { ada, enter, lastCode, refusal, tokensOf } from '../walk.test-kit.ts'
import type { UserMigrationEvent } from './triggers.ts'

/** Knows Ada from before. */
function old(response: UserMigrationEvent['response'] = {}) {
  const told: UserMigrationEvent[] = []
  const pool = createUserPool(
    {},
    {
      triggers: {
        userMigration: event => {
          told.push(structuredClone(event))
          const { password } = event.request
          if (event.userName !== ada.email) return event
          if (password !== null && password !== ada.password) throw new Error('Bad password')
          event.response = {
            userAttributes: { email: ada.email, email_verified: 'true', name: 'Ada' },
            finalUserStatus: 'CONFIRMED',
            messageAction: 'SUPPRESS',
            ...response,
          }
          return event
        },
      },
    },
  )
  return { pool, told }
}

describe('somebody the pool does not know yet', () => {
  it('comes along with the password of the place they were at, once', async () => {
    const { pool, told } = old()
    const { AccessToken } = await tokensOf(pool)
    expect(AccessToken).toMatch(/^ey/)
    await tokensOf(pool)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({
      triggerSource: 'UserMigration_Authentication',
      userName: ada.email,
      request: { password: ada.password },
    })
    expect(await pool.call('AdminGetUser', { Username: ada.email })).toMatchObject({
      UserStatus: 'CONFIRMED',
      UserAttributes: expect.arrayContaining([{ Name: 'name', Value: 'Ada' }]),
    })
    expect(pool.outbox.messages()).toEqual([])
  })

  it('comes along when they forgot it, and gets a code', async () => {
    const { pool, told } = old()
    await pool.call('ForgotPassword', { Username: ada.email })
    expect(told[0]).toMatchObject({
      triggerSource: 'UserMigration_ForgotPassword',
      request: { password: null },
    })
    await pool.call('ConfirmForgotPassword', {
      Username: ada.email,
      ConfirmationCode: lastCode(pool),
      Password: ada.password,
    })
    expect((await tokensOf(pool)).AccessToken).toMatch(/^ey/)
  })

  it('has to choose a password of their own where the trigger does not confirm them', async () => {
    const { pool } = old({ finalUserStatus: null, messageAction: null })
    expect(await enter(pool)).toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' })
    expect(pool.outbox.messages()).toMatchObject([{ to: ada.email, code: ada.password }])
    const reset = old({ finalUserStatus: 'RESET_REQUIRED' })
    expect(await refusal(enter(reset.pool))).toMatchObject({
      name: 'PasswordResetRequiredException',
    })
  })

  it('stays unknown where the trigger does not know them, or will not have them', async () => {
    const { pool } = old()
    expect(await refusal(enter(pool, { ...ada, email: 'nobody@example.com' }))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    })
    expect(await refusal(enter(pool, { ...ada, password: 'Wrong-Password-1' }))).toEqual({
      name: 'UserNotFoundException',
      message: `Exception migrating user in app client ${pool.clientId}`,
    })
    const broken = old({ userAttributes: { email: 'no address' } })
    expect(await refusal(enter(broken.pool))).toMatchObject({ name: 'UserNotFoundException' })
    expect(await broken.pool.call('ListUsers', {})).toEqual({ Users: [] })
  })
})
