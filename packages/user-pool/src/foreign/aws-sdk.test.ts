import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, it } from 'vitest'
import { newEmail, otherPassword, password } from './open-pool.test-kit.ts'
import { openSdk } from './open-sdk.test-kit.ts'
import { startSrp } from './srp-answer.test-kit.ts'

const sdk = await openSdk()
const rotating = await openSdk({ refreshRotation: true })
const { cognito, ClientId, UserPoolId, codeTo } = sdk
const ok = expect.objectContaining({ httpStatusCode: 200, requestId: expect.any(String) })
const jwt = expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/)
const id = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

const value = (attributes: AttributeType[] | undefined, name: string) =>
  attributes?.find(({ Name }) => Name === name)?.Value

async function withPassword(username: string, secret: string) {
  return cognito.initiateAuth({
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: username, PASSWORD: secret },
  })
}

async function withSrp(username: string, secret: string) {
  const srp = await startSrp(UserPoolId)
  const asked = await cognito.initiateAuth({
    ClientId,
    AuthFlow: 'USER_SRP_AUTH',
    AuthParameters: { USERNAME: username, SRP_A: srp.a },
  })
  const answered = await cognito.respondToAuthChallenge({
    ClientId,
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeResponses: await srp.answer(asked.ChallengeParameters ?? {}, secret),
  })
  return { asked, answered }
}

describe('@aws-sdk/client-cognito-identity-provider', () => {
  it('SignUp makes a person and says where the code went', async () => {
    const email = newEmail()
    const reply = await cognito.signUp({
      ClientId,
      Username: email,
      Password: password,
      UserAttributes: [{ Name: 'email', Value: email }],
    })
    expect(reply).toMatchObject({
      $metadata: ok,
      UserConfirmed: false,
      UserSub: id,
      CodeDeliveryDetails: {
        AttributeName: 'email',
        DeliveryMedium: 'EMAIL',
        Destination: 'a***@e***',
      },
    })
    expect(codeTo(email)).toMatch(/^\d{6}$/)
  })

  it('ConfirmSignUp takes the code', async () => {
    const email = await sdk.signUp()
    const answer = { ClientId, Username: email, ConfirmationCode: codeTo(email) }
    expect(await cognito.confirmSignUp(answer)).toMatchObject({ $metadata: ok })
    const { UserStatus } = await cognito.adminGetUser({ UserPoolId, Username: email })
    expect(UserStatus).toBe('CONFIRMED')
  })

  it('ConfirmSignUp hands the session of SignUp on, which signs in once without the password', async () => {
    const email = newEmail()
    const made = await cognito.signUp({ ClientId, Username: email, Password: password })
    const confirmed = await cognito.confirmSignUp({
      ClientId,
      Username: email,
      ConfirmationCode: codeTo(email),
      Session: made.Session,
    })
    const signIn = () =>
      cognito.initiateAuth({
        ClientId,
        AuthFlow: 'USER_AUTH',
        AuthParameters: { USERNAME: email },
        Session: confirmed.Session,
      })
    expect((await signIn()).AuthenticationResult).toMatchObject({ AccessToken: jwt })
    await expect(signIn()).rejects.toThrow('Invalid session')
  })

  it('ResendConfirmationCode sends a code that works, in place of the first', async () => {
    const email = await sdk.signUp()
    const reply = await cognito.resendConfirmationCode({ ClientId, Username: email })
    expect(reply.CodeDeliveryDetails).toEqual({
      AttributeName: 'email',
      DeliveryMedium: 'EMAIL',
      Destination: 'a***@e***',
    })
    const ConfirmationCode = codeTo(email)
    await cognito.confirmSignUp({ ClientId, Username: email, ConfirmationCode })
  })

  it('InitiateAuth signs in with a password', async () => {
    const email = await sdk.confirmed()
    const reply = await withPassword(email, password)
    expect(reply).toMatchObject({ $metadata: ok, ChallengeParameters: {} })
    expect(reply.AuthenticationResult).toEqual({
      AccessToken: jwt,
      IdToken: jwt,
      RefreshToken: expect.any(String),
      ExpiresIn: 3600,
      TokenType: 'Bearer',
    })
  })

  it('InitiateAuth and RespondToAuthChallenge sign in over SRP, in two requests', async () => {
    const email = await sdk.confirmed()
    const { asked, answered } = await withSrp(email, password)
    expect(asked).toMatchObject({
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeParameters: {
        SALT: expect.stringMatching(/^[0-9a-f]+$/),
        SRP_B: expect.stringMatching(/^[0-9a-f]+$/),
        SECRET_BLOCK: expect.stringMatching(/^[\w+/]+=*$/),
        USER_ID_FOR_SRP: id,
        USERNAME: id,
      },
    })
    expect(answered.AuthenticationResult).toMatchObject({
      AccessToken: jwt,
      RefreshToken: expect.any(String),
    })
  })

  it('InitiateAuth renews with a refresh token, and keeps that token', async () => {
    const { RefreshToken, AccessToken } = await sdk.signedIn()
    const { AuthenticationResult } = await cognito.initiateAuth({
      ClientId,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: RefreshToken },
    })
    expect(AuthenticationResult).toEqual({
      AccessToken: jwt,
      IdToken: jwt,
      ExpiresIn: 3600,
      TokenType: 'Bearer',
    })
    expect(AuthenticationResult?.AccessToken).not.toBe(AccessToken)
  })

  it('RespondToAuthChallenge sets the password of an invited person', async () => {
    const email = await sdk.invited()
    const asked = await withPassword(email, password)
    expect(asked).toMatchObject({
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: expect.any(String),
      ChallengeParameters: { USER_ID_FOR_SRP: id, requiredAttributes: '[]' },
    })
    expect(JSON.parse(asked.ChallengeParameters?.userAttributes ?? '')).toMatchObject({ email })
    const answered = await cognito.respondToAuthChallenge({
      ClientId,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: asked.Session,
      ChallengeResponses: { USERNAME: email, NEW_PASSWORD: otherPassword },
    })
    expect(answered.AuthenticationResult).toMatchObject({ AccessToken: jwt })
    expect((await withPassword(email, otherPassword)).AuthenticationResult).toBeDefined()
  })

  it('GetTokensFromRefreshToken renews', async () => {
    const { RefreshToken } = await sdk.signedIn()
    const reply = await cognito.getTokensFromRefreshToken({ ClientId, RefreshToken })
    expect(reply).toMatchObject({
      $metadata: ok,
      AuthenticationResult: { AccessToken: jwt, IdToken: jwt },
    })
  })

  it('GetTokensFromRefreshToken gives a new refresh token where they rotate', async () => {
    const { RefreshToken } = await rotating.signedIn()
    const { AuthenticationResult } = await rotating.cognito.getTokensFromRefreshToken({
      ClientId: rotating.ClientId,
      RefreshToken,
    })
    expect(AuthenticationResult?.RefreshToken).toEqual(expect.any(String))
    expect(AuthenticationResult?.RefreshToken).not.toBe(RefreshToken)
  })

  it('RevokeToken ends a session and what came of it', async () => {
    const { RefreshToken, AccessToken } = await sdk.signedIn()
    expect(await cognito.revokeToken({ ClientId, Token: RefreshToken })).toMatchObject({
      $metadata: ok,
    })
    await expect(cognito.getTokensFromRefreshToken({ ClientId, RefreshToken })).rejects.toThrow()
    await expect(cognito.getUser({ AccessToken })).rejects.toThrow('Access Token has been revoked')
  })

  it('GlobalSignOut ends every session of a person, and nobody else’s', async () => {
    const one = await sdk.signedIn()
    const two = await sdk.signIn(one.email)
    const other = await sdk.signedIn()
    await cognito.globalSignOut({ AccessToken: one.AccessToken })
    await expect(cognito.getUser(two)).rejects.toThrow('Access Token has been revoked')
    const { RefreshToken } = two
    await expect(cognito.getTokensFromRefreshToken({ ClientId, RefreshToken })).rejects.toThrow()
    expect(await cognito.getUser(other)).toMatchObject({ $metadata: ok })
    expect(await sdk.signIn(one.email)).toMatchObject({ AccessToken: jwt })
  })

  it('GetUser tells who is signed in', async () => {
    const { email, AccessToken } = await sdk.signedIn()
    const { Username, UserAttributes } = await cognito.getUser({ AccessToken })
    expect(Username).toEqual(id)
    expect(UserAttributes).toEqual(
      expect.arrayContaining([
        { Name: 'sub', Value: Username },
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ]),
    )
  })

  it('ForgotPassword and ConfirmForgotPassword set a new password with a code', async () => {
    const email = await sdk.confirmed()
    const { CodeDeliveryDetails } = await cognito.forgotPassword({ ClientId, Username: email })
    expect(CodeDeliveryDetails).toMatchObject({ Destination: 'a***@e***', DeliveryMedium: 'EMAIL' })
    const ConfirmationCode = codeTo(email)
    const answer = { ClientId, Username: email, ConfirmationCode, Password: otherPassword }
    expect(await cognito.confirmForgotPassword(answer)).toMatchObject({ $metadata: ok })
    await expect(withPassword(email, password)).rejects.toThrow('Incorrect username or password.')
    expect((await withPassword(email, otherPassword)).AuthenticationResult).toBeDefined()
  })

  it('ChangePassword takes the old password for a new one', async () => {
    const { email, AccessToken } = await sdk.signedIn()
    const passwords = { PreviousPassword: password, ProposedPassword: otherPassword }
    expect(await cognito.changePassword({ AccessToken, ...passwords })).toMatchObject({
      $metadata: ok,
    })
    const { answered } = await withSrp(email, otherPassword)
    expect(answered.AuthenticationResult).toBeDefined()
  })

  it('DeleteUser leaves nothing to sign in with, and frees the address', async () => {
    const { email, AccessToken } = await sdk.signedIn()
    expect(await cognito.deleteUser({ AccessToken })).toMatchObject({ $metadata: ok })
    await expect(withPassword(email, password)).rejects.toThrow('Incorrect username or password.')
    const UserAttributes = [{ Name: 'email', Value: email }]
    await cognito.signUp({ ClientId, Username: email, Password: password, UserAttributes })
  })

  it('AdminCreateUser invites a person by mail', async () => {
    const email = newEmail('guest')
    const { User } = await cognito.adminCreateUser({
      UserPoolId,
      Username: email,
      UserAttributes: [{ Name: 'email', Value: email }],
      DesiredDeliveryMediums: ['EMAIL'],
    })
    expect(User).toMatchObject({
      Enabled: true,
      UserStatus: 'FORCE_CHANGE_PASSWORD',
      UserCreateDate: expect.any(Date),
    })
    const sent = sdk.pool.outbox.messages().findLast(({ to }) => to === email)
    expect(sent?.text).toContain(sent?.code)
    const asked = await withPassword(email, sent?.code ?? '')
    expect(asked.ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
  })

  it('AdminCreateUser says nothing when it is told to, and sends an invitation again', async () => {
    const email = newEmail('guest')
    const asked = { UserPoolId, Username: email, UserAttributes: [{ Name: 'email', Value: email }] }
    await cognito.adminCreateUser({ ...asked, MessageAction: 'SUPPRESS' })
    expect(codeTo(email)).toBe('')
    await cognito.adminCreateUser({ ...asked, MessageAction: 'RESEND' })
    expect((await withPassword(email, codeTo(email))).ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
  })

  it('AdminSetUserPassword sets one for good, or until the next sign-in', async () => {
    const email = await sdk.invited()
    const answer = { UserPoolId, Username: email, Password: otherPassword }
    await cognito.adminSetUserPassword({ ...answer, Permanent: true })
    expect((await withPassword(email, otherPassword)).AuthenticationResult).toBeDefined()
    await cognito.adminSetUserPassword({ ...answer, Permanent: false })
    expect((await withPassword(email, otherPassword)).ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
  })

  it('AdminConfirmSignUp confirms without a code', async () => {
    const email = await sdk.signUp()
    await cognito.adminConfirmSignUp({ UserPoolId, Username: email })
    expect((await withPassword(email, password)).AuthenticationResult).toBeDefined()
    const { UserAttributes } = await cognito.adminGetUser({ UserPoolId, Username: email })
    expect(value(UserAttributes, 'email_verified')).not.toBe('true')
  })

  it('AdminGetUser tells about anybody', async () => {
    const email = await sdk.confirmed()
    const person = await cognito.adminGetUser({ UserPoolId, Username: email })
    expect(person).toMatchObject({
      Username: id,
      UserStatus: 'CONFIRMED',
      Enabled: true,
      UserCreateDate: expect.any(Date),
      UserLastModifiedDate: expect.any(Date),
    })
    expect(value(person.UserAttributes, 'email')).toBe(email)
    expect(Math.abs(Number(person.UserCreateDate) - Date.now())).toBeLessThan(60_000)
  })

  it('AdminDeleteUser removes a person', async () => {
    const email = await sdk.confirmed()
    await cognito.adminDeleteUser({ UserPoolId, Username: email })
    await expect(cognito.adminGetUser({ UserPoolId, Username: email })).rejects.toThrow(
      'User does not exist.',
    )
  })

  it('ListUsers finds people by attribute, beginning and status, a page at a time', async () => {
    const email = await sdk.confirmed()
    const exact = await cognito.listUsers({ UserPoolId, Filter: `email = "${email}"` })
    expect(exact.Users).toHaveLength(1)
    expect(value(exact.Users?.[0]?.Attributes, 'email')).toBe(email)
    await sdk.invited()
    await sdk.invited()
    const guests = await cognito.listUsers({ UserPoolId, Filter: 'email ^= "guest."' })
    expect(guests.Users?.length).toBeGreaterThanOrEqual(2)
    const unconfirmed = await cognito.listUsers({
      UserPoolId,
      Filter: 'cognito:user_status = "CONFIRMED"',
      AttributesToGet: ['email'],
    })
    expect(unconfirmed.Users?.every(({ UserStatus }) => UserStatus === 'CONFIRMED')).toBe(true)

    const seen = new Set<string | undefined>()
    let PaginationToken: string | undefined
    do {
      const page = await cognito.listUsers({
        UserPoolId,
        Limit: 3,
        ...(PaginationToken && { PaginationToken }),
      })
      expect(page.Users?.length).toBeLessThanOrEqual(3)
      for (const { Username } of page.Users ?? []) seen.add(Username)
      PaginationToken = page.PaginationToken
    } while (PaginationToken)
    const { Users } = await cognito.listUsers({ UserPoolId })
    expect(seen.size).toBe(Users?.length)
  })

  it('DescribeUserPool prints the settings', async () => {
    const { UserPool } = await cognito.describeUserPool({ UserPoolId })
    expect(UserPool).toMatchObject({
      Id: UserPoolId,
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      MfaConfiguration: 'OPTIONAL',
      Policies: {
        PasswordPolicy: {
          MinimumLength: 8,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
      UsernameConfiguration: { CaseSensitive: false },
    })
    const email = UserPool?.SchemaAttributes?.find(({ Name }) => Name === 'email')
    expect(email).toMatchObject({ Required: true, AttributeDataType: 'String' })
  })
})
