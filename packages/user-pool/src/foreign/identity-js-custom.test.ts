import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js'
import { describe, expect, it } from 'vitest'
import { newEmail, password } from './open-pool.test-kit.ts'
import { openSdk } from './open-sdk.test-kit.ts'
import { riddle } from './riddle.test-kit.ts'

const known = newEmail('old')
const { confirmed, pool, endpoint } = await openSdk(
  {},
  {
    ...riddle,
    userMigration: event => {
      if (event.userName !== known || event.request.password !== password) return event
      event.response = {
        userAttributes: { email: known, email_verified: 'true' },
        finalUserStatus: 'CONFIRMED',
        messageAction: 'SUPPRESS',
      }
      return event
    },
  },
)

type Answer = CognitoUserSession | Record<string, string>

/** What a client is called back with: tokens, or the next riddle. */
function called(start: (callbacks: Parameters<CognitoUser['initiateAuth']>[1]) => void) {
  return new Promise<Answer>((resolve, reject) =>
    start({ onSuccess: resolve, onFailure: reject, customChallenge: resolve }),
  )
}

function clientOf(Username: string) {
  const client = new CognitoUserPool({
    UserPoolId: pool.userPoolId,
    ClientId: pool.clientId,
    endpoint,
  })
  const user = new CognitoUser({ Username, Pool: client })
  const details = new AuthenticationDetails({ Username, Password: password })
  return { user, details }
}

describe('amazon-cognito-identity-js', () => {
  it.each(['initiateAuth', 'authenticateUser'] as const)(
    'answers a pool’s own riddles after %s',
    async begin => {
      const { user, details } = clientOf(await confirmed())
      user.setAuthenticationFlowType('CUSTOM_AUTH')
      const first = await called(callbacks => user[begin](details, callbacks))
      expect(first).toMatchObject({ word: 'first' })
      const second = await called(callbacks => user.sendCustomChallengeAnswer('t', callbacks))
      expect(second).toMatchObject({ word: 'second' })
      const session = await called(callbacks => user.sendCustomChallengeAnswer('d', callbacks))
      expect((session as CognitoUserSession).isValid()).toBe(true)
    },
  )

  it('brings somebody along from where they were', async () => {
    const { user, details } = clientOf(known)
    user.setAuthenticationFlowType('USER_PASSWORD_AUTH')
    const session = await called(callbacks => user.authenticateUser(details, callbacks))
    const { payload } = (session as CognitoUserSession).getIdToken()
    expect(payload).toMatchObject({ email: known, email_verified: true })
    const again = clientOf(known)
    const once = await called(callbacks => again.user.authenticateUser(again.details, callbacks))
    expect((once as CognitoUserSession).isValid()).toBe(true)
  })
})
