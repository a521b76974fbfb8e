import { Amplify } from 'aws-amplify'
import * as auth from 'aws-amplify/auth'
import { afterEach, describe, expect, it } from 'vitest'
import { newEmail, openPool, otherPassword, password } from './open-pool.test-kit.ts'

const { pool, endpoint, codeTo } = await openPool()
const { userPoolId, clientId } = pool

Amplify.configure({
  Auth: {
    Cognito: { userPoolId, userPoolClientId: clientId, userPoolEndpoint: endpoint },
  },
})

async function confirmedPerson() {
  const username = newEmail()
  await auth.signUp({ username, password, options: { userAttributes: { email: username } } })
  await auth.confirmSignUp({ username, confirmationCode: codeTo(username) })
  return username
}

const named = (name: string) => expect.objectContaining({ name })

describe('aws-amplify', () => {
  afterEach(async () => {
    await auth.signOut()
  })

  it('signs a person up, confirms them and signs them in over SRP', async () => {
    const username = newEmail()
    const signedUp = await auth.signUp({
      username,
      password,
      options: { userAttributes: { email: username, name: 'Ada Lovelace' } },
    })
    expect(signedUp).toMatchObject({
      isSignUpComplete: false,
      nextStep: {
        signUpStep: 'CONFIRM_SIGN_UP',
        codeDeliveryDetails: { attributeName: 'email', deliveryMedium: 'EMAIL' },
      },
    })
    const confirmed = await auth.confirmSignUp({ username, confirmationCode: codeTo(username) })
    expect(confirmed).toMatchObject({ isSignUpComplete: true, nextStep: { signUpStep: 'DONE' } })

    const signedIn = await auth.signIn({ username, password })
    expect(signedIn).toMatchObject({ isSignedIn: true, nextStep: { signInStep: 'DONE' } })
    const user = await auth.getCurrentUser()
    expect(user.signInDetails).toMatchObject({ loginId: username, authFlowType: 'USER_SRP_AUTH' })
    expect(await auth.fetchUserAttributes()).toMatchObject({
      sub: user.userId,
      email: username,
      email_verified: 'true',
      name: 'Ada Lovelace',
    })
  })

  it('signs in with a plain password where that is asked for', async () => {
    const username = await confirmedPerson()
    const options = { authFlowType: 'USER_PASSWORD_AUTH' } as const
    expect(await auth.signIn({ username, password, options })).toMatchObject({ isSignedIn: true })
  })

  it('signs in by itself after the code, without the password again', async () => {
    const username = newEmail()
    const options = { userAttributes: { email: username }, autoSignIn: true }
    await auth.signUp({ username, password, options })
    const confirmed = await auth.confirmSignUp({ username, confirmationCode: codeTo(username) })
    expect(confirmed.nextStep.signUpStep).toBe('COMPLETE_AUTO_SIGN_IN')
    expect(await auth.autoSignIn()).toMatchObject({ isSignedIn: true })
  })

  it('renews the session with its refresh token', async () => {
    const username = await confirmedPerson()
    await auth.signIn({ username, password })
    const first = await auth.fetchAuthSession()
    expect((await auth.fetchAuthSession()).tokens?.accessToken.toString()).toBe(
      first.tokens?.accessToken.toString(),
    )
    const second = await auth.fetchAuthSession({ forceRefresh: true })
    expect(second.tokens?.accessToken.payload.jti).not.toBe(first.tokens?.accessToken.payload.jti)
    expect(second.tokens?.accessToken.payload.origin_jti).toBe(
      first.tokens?.accessToken.payload.origin_jti,
    )
    expect(second.userSub).toBe(first.userSub)
  })

  it('says the same for a wrong password and for nobody', async () => {
    const username = await confirmedPerson()
    const wrong = auth.signIn({ username, password: otherPassword })
    await expect(wrong).rejects.toEqual(named('NotAuthorizedException'))
    await expect(wrong).rejects.toThrow('Incorrect username or password.')
    const nobody = auth.signIn({ username: newEmail('nobody'), password })
    await expect(nobody).rejects.toEqual(named('NotAuthorizedException'))
    await expect(nobody).rejects.toThrow('Incorrect username or password.')
  })

  it('leads an unconfirmed person to the code, sends it again, and refuses a wrong one', async () => {
    const username = newEmail()
    await auth.signUp({ username, password, options: { userAttributes: { email: username } } })
    expect(await auth.signIn({ username, password })).toMatchObject({
      isSignedIn: false,
      nextStep: { signInStep: 'CONFIRM_SIGN_UP' },
    })
    const first = codeTo(username)
    await auth.resendSignUpCode({ username })
    const wrong = first === '000000' ? '000001' : '000000'
    const refused = auth.confirmSignUp({ username, confirmationCode: wrong })
    await expect(refused).rejects.toEqual(named('CodeMismatchException'))
    await auth.confirmSignUp({ username, confirmationCode: codeTo(username) })
    expect(await auth.signIn({ username, password })).toMatchObject({ isSignedIn: true })
  })

  it('resets a forgotten password', async () => {
    const username = await confirmedPerson()
    expect(await auth.resetPassword({ username })).toMatchObject({
      isPasswordReset: false,
      nextStep: { resetPasswordStep: 'CONFIRM_RESET_PASSWORD_WITH_CODE' },
    })
    await auth.confirmResetPassword({
      username,
      confirmationCode: codeTo(username),
      newPassword: otherPassword,
    })
    await expect(auth.signIn({ username, password })).rejects.toEqual(
      named('NotAuthorizedException'),
    )
    expect(await auth.signIn({ username, password: otherPassword })).toMatchObject({
      isSignedIn: true,
    })
  })

  it('changes a password, and only with the old one', async () => {
    const username = await confirmedPerson()
    await auth.signIn({ username, password })
    const guess = auth.updatePassword({ oldPassword: otherPassword, newPassword: otherPassword })
    await expect(guess).rejects.toEqual(named('NotAuthorizedException'))
    await auth.updatePassword({ oldPassword: password, newPassword: otherPassword })
    await auth.signOut()
    expect(await auth.signIn({ username, password: otherPassword })).toMatchObject({
      isSignedIn: true,
    })
  })

  it('asks an invited person for a new password', async () => {
    const username = newEmail()
    await pool.call('AdminCreateUser', {
      UserPoolId: userPoolId,
      Username: username,
      TemporaryPassword: otherPassword,
      UserAttributes: [{ Name: 'email', Value: username }],
    })
    const asked = await auth.signIn({ username, password: otherPassword })
    expect(asked.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED')
    const weak = auth.confirmSignIn({ challengeResponse: 'short' })
    await expect(weak).rejects.toEqual(named('InvalidPasswordException'))
    expect(await auth.confirmSignIn({ challengeResponse: password })).toMatchObject({
      isSignedIn: true,
    })
  })

  it('signs out of every device', async () => {
    const username = await confirmedPerson()
    await auth.signIn({ username, password })
    const { tokens } = await auth.fetchAuthSession()
    await auth.signOut({ global: true })
    const spent = pool.call('GetUser', { AccessToken: tokens?.accessToken.toString() })
    await expect(spent).rejects.toEqual(named('NotAuthorizedException'))
  })

  it('deletes the account', async () => {
    const username = await confirmedPerson()
    await auth.signIn({ username, password })
    await auth.deleteUser()
    await expect(auth.getCurrentUser()).rejects.toEqual(named('UserUnAuthenticatedException'))
    await expect(auth.signIn({ username, password })).rejects.toEqual(
      named('NotAuthorizedException'),
    )
  })
})
