import { describe, expect, it } from 'vitest'
import { createUserPool } from '../user-pool.ts'
import { ada, arrive, lastCode, refusal, signUp, tokensOf } from '../walk.test-kit.ts'
import type { PostConfirmationEvent, PreSignUpEvent } from './triggers.ts'

describe('the trigger before a sign-up', () => {
  it('is told what Cognito tells, and may confirm and verify at once', async () => {
    const told: PreSignUpEvent[] = []
    const confirmed: PostConfirmationEvent[] = []
    const pool = createUserPool(
      {},
      {
        triggers: {
          preSignUp: event => {
            told.push(structuredClone(event))
            event.response = { autoConfirmUser: true, autoVerifyEmail: true, autoVerifyPhone: true }
            return event
          },
          postConfirmation: event => {
            confirmed.push(event)
            return event
          },
        },
      },
    )
    const reply = await pool.call<{ UserConfirmed: boolean; UserSub: string }>('SignUp', {
      Username: ada.email,
      Password: ada.password,
      UserAttributes: [{ Name: 'name', Value: 'Ada' }],
      ValidationData: [{ Name: 'captcha', Value: 'right' }],
      ClientMetadata: { campaign: 'spring' },
    })
    expect(reply).toMatchObject({ UserConfirmed: true, Session: expect.any(String) })
    expect(reply).not.toHaveProperty('CodeDeliveryDetails')
    expect(pool.outbox.messages()).toEqual([])
    expect(told).toEqual([
      {
        version: '1',
        triggerSource: 'PreSignUp_SignUp',
        region: 'us-east-1',
        userPoolId: 'us-east-1_Portico00',
        userName: reply.UserSub,
        callerContext: { awsSdkVersion: expect.any(String), clientId: pool.clientId },
        request: {
          userAttributes: { email: ada.email, name: 'Ada' },
          validationData: { captcha: 'right' },
          clientMetadata: { campaign: 'spring' },
        },
        response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
      },
    ])
    expect(confirmed).toMatchObject([
      {
        triggerSource: 'PostConfirmation_ConfirmSignUp',
        request: {
          userAttributes: {
            sub: reply.UserSub,
            email_verified: 'true',
            'cognito:user_status': 'CONFIRMED',
          },
          clientMetadata: { campaign: 'spring' },
        },
      },
    ])
    expect((await tokensOf(pool)).AccessToken).toMatch(/^ey/)
  })

  it('may refuse, and then nobody was made', async () => {
    const pool = createUserPool(
      {},
      {
        triggers: {
          preSignUp: ({ request }) => {
            throw new Error(`${request.userAttributes.email} is not invited`)
          },
        },
      },
    )
    expect(await refusal(signUp(pool))).toEqual({
      name: 'UserLambdaValidationException',
      message: 'PreSignUp failed with error ada@example.com is not invited.',
    })
    expect(await pool.call('ListUsers', {})).toEqual({ Users: [] })
  })

  it('hears of invitations, from an administrator and not from an app', async () => {
    const told: PreSignUpEvent[] = []
    const pool = createUserPool(
      {},
      {
        triggers: {
          preSignUp: event => {
            told.push(event)
            return event
          },
        },
      },
    )
    await pool.call('AdminCreateUser', { Username: ada.email })
    expect(told).toMatchObject([
      {
        triggerSource: 'PreSignUp_AdminCreateUser',
        callerContext: { clientId: 'CLIENT_ID_NOT_APPLICABLE' },
      },
    ])
  })

  it('keeps one name for one person, whoever comes while it thinks', async () => {
    let others = 1
    const pool = createUserPool(
      {},
      {
        triggers: {
          preSignUp: async event => {
            if (others-- > 0) await signUp(pool)
            return event
          },
        },
      },
    )
    expect(await refusal(signUp(pool))).toMatchObject({ name: 'UsernameExistsException' })
    const { Users } = await pool.call<{ Users: object[] }>('ListUsers', {})
    expect(Users).toHaveLength(1)
  })
})

describe('the trigger after a confirmation', () => {
  it('is told of codes, administrators and resets; what it refuses has happened all the same', async () => {
    const told: string[] = []
    const pool = createUserPool(
      {},
      {
        triggers: {
          postConfirmation: event => {
            told.push(event.triggerSource)
            if (told.length === 1) throw new Error('no greeting for you')
            return event
          },
        },
      },
    )
    await signUp(pool)
    const code = { Username: ada.email, ConfirmationCode: lastCode(pool) }
    expect(await refusal(pool.call('ConfirmSignUp', code))).toEqual({
      name: 'UserLambdaValidationException',
      message: 'PostConfirmation failed with error no greeting for you.',
    })
    await tokensOf(pool)
    await pool.call('ForgotPassword', { Username: ada.email })
    await pool.call('ConfirmForgotPassword', {
      Username: ada.email,
      ConfirmationCode: lastCode(pool),
      Password: 'Analytical-2',
    })
    const second = { email: 'b@example.com', password: ada.password }
    await signUp(pool, second)
    await pool.call('AdminConfirmSignUp', { Username: second.email })
    expect(told).toEqual([
      'PostConfirmation_ConfirmSignUp',
      'PostConfirmation_ConfirmForgotPassword',
      'PostConfirmation_ConfirmSignUp',
    ])
  })

  it('may ask the pool for things itself, while others wait for nobody', async () => {
    const pool = createUserPool(
      {},
      {
        triggers: {
          postConfirmation: async event => {
            const UserAttributes = [{ Name: 'nickname', Value: 'welcomed' }]
            await pool.call('AdminUpdateUserAttributes', {
              Username: event.userName,
              UserAttributes,
            })
            return event
          },
        },
      },
    )
    await arrive(pool)
    const { UserAttributes } = await pool.call<{ UserAttributes: object[] }>('AdminGetUser', {
      Username: ada.email,
    })
    expect(UserAttributes).toContainEqual({ Name: 'nickname', Value: 'welcomed' })
  })
})
