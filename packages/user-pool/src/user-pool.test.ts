import { describe, expect, it } from 'vitest'
import { createUserPool } from './user-pool.ts'
import { ada, arrive, lastCode, prove, refusal, signUp } from './walk.test-kit.ts'

describe('somebody new', () => {
  it('signs up, enters the code that was sent, and signs in by SRP', async () => {
    const pool = createUserPool()
    const { CodeDeliveryDetails, UserSub } = await signUp(pool)
    expect(CodeDeliveryDetails).toEqual({
      Destination: 'a***@e***',
      DeliveryMedium: 'EMAIL',
      AttributeName: 'email',
    })
    expect(await refusal(prove(pool))).toEqual({
      name: 'UserNotConfirmedException',
      message: 'User is not confirmed.',
    })
    await pool.call('ConfirmSignUp', { Username: ada.email, ConfirmationCode: lastCode(pool) })
    const { AuthenticationResult } = await prove(pool)
    expect(AuthenticationResult).toMatchObject({ TokenType: 'Bearer', ExpiresIn: 3600 })
    expect(UserSub).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })

  it('is not let in with another password', async () => {
    const pool = createUserPool()
    await arrive(pool)
    expect(await refusal(prove(pool, { ...ada, password: 'Analytical-2' }))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    })
  })
})
