import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { newEmail, password } from './open-pool.test-kit.ts'
import { openSdk } from './open-sdk.test-kit.ts'
import { riddle } from './riddle.test-kit.ts'
import { startSrp } from './srp-answer.test-kit.ts'

describe('the AWS SDK', () => {
  it('is asked by the pool’s triggers, after a password where one is proved', async () => {
    const { cognito, ClientId, UserPoolId, confirmed } = await openSdk({}, riddle)
    const USERNAME = await confirmed()
    const srp = await startSrp(UserPoolId)
    const begun = await cognito.initiateAuth({
      ClientId,
      AuthFlow: 'CUSTOM_AUTH',
      AuthParameters: { USERNAME, CHALLENGE_NAME: 'SRP_A', SRP_A: srp.a },
    })
    expect(begun.ChallengeName).toBe('PASSWORD_VERIFIER')
    let asked = await cognito.respondToAuthChallenge({
      ClientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: await srp.answer(begun.ChallengeParameters ?? {}, password),
    })
    for (const [word, ANSWER] of [
      ['first', 't'],
      ['second', 'd'],
    ] as const) {
      expect(asked).toMatchObject({
        ChallengeName: 'CUSTOM_CHALLENGE',
        ChallengeParameters: { word },
      })
      asked = await cognito.respondToAuthChallenge({
        ClientId,
        ChallengeName: 'CUSTOM_CHALLENGE',
        Session: asked.Session,
        ChallengeResponses: { USERNAME, ANSWER },
      })
    }
    expect(asked.AuthenticationResult?.AccessToken).toMatch(/^ey/)
  })

  it('reads the claims and groups its trigger adds to a token', async () => {
    const { signedIn } = await openSdk(
      {},
      {
        preTokenGeneration: event => {
          event.response.claimsOverrideDetails = {
            claimsToAddOrOverride: { plan: 'gold' },
            groupOverrideDetails: { groupsToOverride: ['readers'] },
          }
          return event
        },
      },
    )
    const { IdToken } = await signedIn()
    expect(decodeJwt(IdToken)).toMatchObject({ plan: 'gold', 'cognito:groups': ['readers'] })
  })

  it('finds an account confirmed by the link in its e-mail', async () => {
    const { cognito, UserPoolId, ClientId, pool, endpoint, signUp, signIn } = await openSdk({
      verification: { contacts: ['email'], by: 'link' },
    })
    const email = await signUp()
    const link = pool.outbox.messages().findLast(({ to }) => to === email)?.link ?? ''
    expect(link).toContain(`${endpoint}/confirmUser?client_id=${ClientId}&user_name=`)
    const page = await fetch(link)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Your account is confirmed')
    expect(await cognito.adminGetUser({ UserPoolId, Username: email })).toMatchObject({
      UserStatus: 'CONFIRMED',
    })
    expect((await signIn(email)).AccessToken).toMatch(/^ey/)
  })

  it('brings a person along who forgot their password', async () => {
    const Username = newEmail('old')
    const { cognito, ClientId, codeTo, signIn } = await openSdk(
      {},
      {
        userMigration: event => {
          event.response = {
            userAttributes: { email: event.userName, email_verified: 'true' },
            finalUserStatus: 'RESET_REQUIRED',
            messageAction: 'SUPPRESS',
          }
          return event
        },
      },
    )
    const { CodeDeliveryDetails } = await cognito.forgotPassword({ ClientId, Username })
    expect(CodeDeliveryDetails).toMatchObject({ AttributeName: 'email' })
    await cognito.confirmForgotPassword({
      ClientId,
      Username,
      ConfirmationCode: codeTo(Username),
      Password: password,
    })
    expect((await signIn(Username)).AccessToken).toMatch(/^ey/)
  })
})
