import { Amplify } from 'aws-amplify'
import * as auth from 'aws-amplify/auth'
import { afterEach, describe, expect, it } from 'vitest'
import { newEmail, openPool, password } from './open-pool.test-kit.ts'
import { riddle } from './riddle.test-kit.ts'

const { pool, endpoint, codeTo } = await openPool({}, riddle)
const { userPoolId, clientId } = pool

Amplify.configure({
  Auth: { Cognito: { userPoolId, userPoolClientId: clientId, userPoolEndpoint: endpoint } },
})

async function confirmedPerson() {
  const username = newEmail()
  await auth.signUp({ username, password, options: { userAttributes: { email: username } } })
  await auth.confirmSignUp({ username, confirmationCode: codeTo(username) })
  return username
}

const asks = (word: string) => ({
  isSignedIn: false,
  nextStep: {
    signInStep: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE',
    additionalInfo: expect.objectContaining({ word }),
  },
})

describe('aws-amplify, in a pool with a way in of its own', () => {
  afterEach(async () => {
    await auth.signOut()
  })

  it.each([
    ['without a password', 'CUSTOM_WITHOUT_SRP', {}],
    ['after the password', 'CUSTOM_WITH_SRP', { password }],
  ] as const)('answers until it is let in, %s', async (_, authFlowType, secret) => {
    const username = await confirmedPerson()
    const begun = await auth.signIn({ username, ...secret, options: { authFlowType } })
    expect(begun).toMatchObject(asks('first'))
    expect(await auth.confirmSignIn({ challengeResponse: 't' })).toMatchObject(asks('second'))
    expect(await auth.confirmSignIn({ challengeResponse: 'd' })).toMatchObject({
      isSignedIn: true,
    })
    const { tokens } = await auth.fetchAuthSession()
    expect(tokens?.idToken?.payload.email).toBe(username)
  })

  it('is told when the answer ends it, and when the password is wrong', async () => {
    const username = await confirmedPerson()
    await auth.signIn({ username, options: { authFlowType: 'CUSTOM_WITHOUT_SRP' } })
    await expect(auth.confirmSignIn({ challengeResponse: 'x' })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    })
    const options = { authFlowType: 'CUSTOM_WITH_SRP' } as const
    await expect(
      auth.signIn({ username, password: 'Not-The-Password-1', options }),
    ).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  })
})
