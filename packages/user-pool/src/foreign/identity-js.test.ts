import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserAttribute,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js'
import { describe, expect, it } from 'vitest'
import { newEmail, openPool, otherPassword, password } from './open-pool.test-kit.ts'

const { pool, endpoint, codeTo } = await openPool()
const { userPoolId, clientId } = pool

/** The client keeps tokens in a storage of the page; here each person has their own. */
function newStorage() {
  const items = new Map<string, string>()
  return {
    setItem: (key: string, value: string) => void items.set(key, value),
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
  }
}

function personCalled(username: string) {
  const storage = newStorage()
  const client = new CognitoUserPool({
    UserPoolId: userPoolId,
    ClientId: clientId,
    endpoint,
    Storage: storage,
  })
  return { client, user: new CognitoUser({ Username: username, Pool: client, Storage: storage }) }
}

/** A promise of what a Node-style callback is called with. */
function called<T>(start: (then: (thrown?: Error | null, value?: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    start((thrown, value) => (thrown ? reject(thrown) : resolve(value as T))),
  )
}

function signUp(username: string) {
  const attributes = [new CognitoUserAttribute({ Name: 'email', Value: username })]
  const { client } = personCalled(username)
  return called(then => client.signUp(username, password, attributes, [], then))
}

async function confirmedPerson() {
  const username = newEmail()
  await signUp(username)
  const { user } = personCalled(username)
  await called(then => user.confirmRegistration(codeTo(username), true, then))
  return { username, user }
}

type SignedIn = CognitoUserSession | { newPasswordRequired: Record<string, string> }

function signIn(user: CognitoUser, secret: string): Promise<SignedIn> {
  const details = new AuthenticationDetails({ Username: user.getUsername(), Password: secret })
  return new Promise((onSuccess, onFailure) =>
    user.authenticateUser(details, {
      onSuccess,
      onFailure,
      newPasswordRequired: attributes => onSuccess({ newPasswordRequired: attributes }),
    }),
  )
}

async function signedIn(user: CognitoUser, secret = password) {
  const session = await signIn(user, secret)
  if ('newPasswordRequired' in session) throw new Error('A new password is required')
  return session
}

const named = (name: string) => expect.objectContaining({ name })

describe('amazon-cognito-identity-js', () => {
  it('signs a person up, confirms them and signs them in over SRP', async () => {
    const { username, user } = await confirmedPerson()
    const session = await signedIn(user)
    expect(session.isValid()).toBe(true)
    expect(session.getIdToken().payload).toMatchObject({ email: username, email_verified: true })
    const attributes = await called<CognitoUserAttribute[]>(then => user.getUserAttributes(then))
    expect(attributes.find(({ Name }) => Name === 'email')?.Value).toBe(username)
  })

  it('signs in with a plain password where that is asked for', async () => {
    const { user } = await confirmedPerson()
    user.setAuthenticationFlowType('USER_PASSWORD_AUTH')
    expect((await signedIn(user)).isValid()).toBe(true)
  })

  it('refuses a wrong password, and a person who is not confirmed', async () => {
    const { user } = await confirmedPerson()
    await expect(signIn(user, otherPassword)).rejects.toEqual(named('NotAuthorizedException'))
    const unconfirmed = newEmail()
    await signUp(unconfirmed)
    const early = signIn(personCalled(unconfirmed).user, password)
    await expect(early).rejects.toEqual(named('UserNotConfirmedException'))
  })

  it('refuses an address that is taken', async () => {
    const { username } = await confirmedPerson()
    await expect(signUp(username)).rejects.toEqual(named('UsernameExistsException'))
  })

  it('sends the code again', async () => {
    const username = newEmail()
    await signUp(username)
    const { user } = personCalled(username)
    const sent = await called(then => user.resendConfirmationCode(then))
    expect(sent).toMatchObject({ CodeDeliveryDetails: { DeliveryMedium: 'EMAIL' } })
    await called(then => user.confirmRegistration(codeTo(username), true, then))
  })

  it('renews the session with its refresh token', async () => {
    const { user } = await confirmedPerson()
    const first = await signedIn(user)
    const second = await called<CognitoUserSession>(then =>
      user.refreshSession(first.getRefreshToken(), then),
    )
    expect(second.isValid()).toBe(true)
    expect(second.getAccessToken().getJwtToken()).not.toBe(first.getAccessToken().getJwtToken())
  })

  it('resets a forgotten password', async () => {
    const { username, user } = await confirmedPerson()
    await new Promise((onSuccess, onFailure) => user.forgotPassword({ onSuccess, onFailure }))
    await new Promise((onSuccess, onFailure) =>
      user.confirmPassword(codeTo(username), otherPassword, { onSuccess, onFailure }),
    )
    await expect(signIn(user, password)).rejects.toEqual(named('NotAuthorizedException'))
    expect((await signedIn(user, otherPassword)).isValid()).toBe(true)
  })

  it('changes a password', async () => {
    const { user } = await confirmedPerson()
    await signedIn(user)
    const changed = called(then => user.changePassword(password, otherPassword, then))
    await expect(changed).resolves.toBe('SUCCESS')
    expect((await signedIn(user, otherPassword)).isValid()).toBe(true)
  })

  it('asks an invited person for a new password', async () => {
    const username = newEmail()
    await pool.call('AdminCreateUser', {
      UserPoolId: userPoolId,
      Username: username,
      TemporaryPassword: otherPassword,
      UserAttributes: [{ Name: 'email', Value: username }],
    })
    const { user } = personCalled(username)
    expect(await signIn(user, otherPassword)).toMatchObject({
      newPasswordRequired: { email: username },
    })
    const session = await new Promise<CognitoUserSession>((onSuccess, onFailure) =>
      user.completeNewPasswordChallenge(password, {}, { onSuccess, onFailure }),
    )
    expect(session.isValid()).toBe(true)
    expect((await signedIn(personCalled(username).user)).isValid()).toBe(true)
  })

  it('signs out of every device', async () => {
    const { username, user } = await confirmedPerson()
    const elsewhere = personCalled(username).user
    await signedIn(elsewhere)
    await signedIn(user)
    await new Promise((onSuccess, onFailure) => user.globalSignOut({ onSuccess, onFailure }))
    const asked = called(then => elsewhere.getUserAttributes(then))
    await expect(asked).rejects.toEqual(named('NotAuthorizedException'))
  })

  it('deletes the account', async () => {
    const { user } = await confirmedPerson()
    await signedIn(user)
    await expect(called(then => user.deleteUser(then))).resolves.toBe('SUCCESS')
    await expect(signIn(user, password)).rejects.toEqual(named('NotAuthorizedException'))
  })
})
