import { generate } from 'otplib'
import { describe, expect, it } from 'vitest'
import { otherPassword, password } from './open-pool.test-kit.ts'
import { openSdk } from './open-sdk.test-kit.ts'
import { startSrp } from './srp-answer.test-kit.ts'

const methods = ['totp', 'sms', 'email'] as const
const sdk = await openSdk({ mfa: { mode: 'optional', methods } })
const apps = await openSdk({ mfa: { mode: 'required', methods: ['totp'] } })
const passwordless = await openSdk({
  firstFactors: ['password', 'emailCode', 'smsCode', 'passkey'],
})
const { cognito, ClientId, UserPoolId, codeTo } = sdk
const letIn = { AuthenticationResult: { AccessToken: expect.any(String) } }

const enter = (USERNAME: string, PASSWORD = password, { cognito } = sdk) =>
  cognito.initiateAuth({
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME, PASSWORD },
  })

type Asked = Awaited<ReturnType<typeof enter>>

const answer = (
  { ChallengeName, Session }: Asked,
  USERNAME: string,
  responses: Record<string, string> = {},
  { cognito } = sdk,
) =>
  cognito.respondToAuthChallenge({
    ClientId,
    ChallengeName,
    Session,
    ChallengeResponses: { USERNAME, ...responses },
  })

/** A code of the app, `steps` half minutes from now: each is good once. */
const shown = (secret: string | undefined, steps = 0) =>
  generate({ secret: secret ?? '', epoch: Math.floor(Date.now() / 1000) + 30 * steps })

/** Somebody with an app that is turned on; gives its secret. */
async function withApp() {
  const { email, AccessToken } = await sdk.signedIn()
  const { SecretCode } = await cognito.associateSoftwareToken({ AccessToken })
  const UserCode = await shown(SecretCode, -1)
  const { Status } = await cognito.verifySoftwareToken({ AccessToken, UserCode })
  expect(Status).toBe('SUCCESS')
  await cognito.setUserMFAPreference({
    AccessToken,
    SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
  })
  return { email, AccessToken, secret: SecretCode }
}

describe('second factors, by @aws-sdk/client-cognito-identity-provider', () => {
  it('set up an authenticator app and sign in with it', async () => {
    const { email, AccessToken, secret } = await withApp()
    expect(await cognito.getUser({ AccessToken })).toMatchObject({
      UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
      PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    })
    const asked = await enter(email)
    expect(asked.ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
    const code = { SOFTWARE_TOKEN_MFA_CODE: await shown(secret) }
    expect(await answer(asked, email, code)).toMatchObject(letIn)
  })

  it('ask for the app after SRP, too', async () => {
    const { email, secret } = await withApp()
    const srp = await startSrp(UserPoolId)
    const { ChallengeParameters = {} } = await cognito.initiateAuth({
      ClientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: email, SRP_A: srp.a },
    })
    const asked = await cognito.respondToAuthChallenge({
      ClientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: await srp.answer(ChallengeParameters, password),
    })
    const code = { SOFTWARE_TOKEN_MFA_CODE: await shown(secret) }
    const USERNAME = ChallengeParameters.USER_ID_FOR_SRP ?? ''
    expect(await answer(asked, USERNAME, code)).toMatchObject(letIn)
  })

  it('go by text message, by e-mail, and by choice among them', async () => {
    const { email, secret } = await withApp()
    const Username = email
    const phone = '+15550123456'
    await cognito.adminUpdateUserAttributes({
      UserPoolId,
      Username,
      UserAttributes: [{ Name: 'phone_number', Value: phone }],
    })
    const prefer = (settings: object) =>
      cognito.adminSetUserMFAPreference({ UserPoolId, Username, ...settings })
    await prefer({ SMSMfaSettings: { Enabled: true, PreferredMfa: true } })
    const text = await enter(email)
    expect(text).toMatchObject({
      ChallengeName: 'SMS_MFA',
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS',
        CODE_DELIVERY_DESTINATION: '+*******3456',
      },
    })
    expect(await answer(text, email, { SMS_MFA_CODE: codeTo(phone) })).toMatchObject(letIn)

    await prefer({ EmailMfaSettings: { Enabled: true, PreferredMfa: true } })
    const mail = await enter(email)
    expect(mail.ChallengeName).toBe('EMAIL_OTP')
    expect(await answer(mail, email, { EMAIL_OTP_CODE: codeTo(email) })).toMatchObject(letIn)

    await prefer({ EmailMfaSettings: { Enabled: true, PreferredMfa: false } })
    const list = await enter(email)
    expect(list).toMatchObject({
      ChallengeName: 'SELECT_MFA_TYPE',
      ChallengeParameters: { MFAS_CAN_CHOOSE: '["SOFTWARE_TOKEN_MFA","SMS_MFA","EMAIL_OTP"]' },
    })
    const chosen = await answer(list, email, { ANSWER: 'SOFTWARE_TOKEN_MFA' })
    const code = { SOFTWARE_TOKEN_MFA_CODE: await shown(secret) }
    expect(await answer(chosen, email, code)).toMatchObject(letIn)
  })

  it('are set up after a new password where the pool requires one', async () => {
    const email = await apps.invited()
    const first = await enter(email, password, apps)
    const asked = await answer(first, email, { NEW_PASSWORD: otherPassword }, apps)
    expect(asked).toMatchObject({
      ChallengeName: 'MFA_SETUP',
      ChallengeParameters: { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' },
    })
    const { SecretCode, Session } = await apps.cognito.associateSoftwareToken({
      Session: asked.Session,
    })
    const UserCode = await shown(SecretCode, -1)
    const verified = await apps.cognito.verifySoftwareToken({ Session, UserCode })
    const done = { ...asked, Session: verified.Session }
    expect(await answer(done, email, {}, apps)).toMatchObject(letIn)
    const again = await enter(email, otherPassword, apps)
    const code = { SOFTWARE_TOKEN_MFA_CODE: await shown(SecretCode) }
    expect(await answer(again, email, code, apps)).toMatchObject(letIn)
  })

  it('are asked of a server, too', async () => {
    const { email, secret } = await withApp()
    const { ChallengeName, Session } = await cognito.adminInitiateAuth({
      UserPoolId,
      ClientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: email, PASSWORD: password },
    })
    const answered = await cognito.adminRespondToAuthChallenge({
      UserPoolId,
      ClientId,
      ChallengeName,
      Session,
      ChallengeResponses: { USERNAME: email, SOFTWARE_TOKEN_MFA_CODE: await shown(secret) },
    })
    expect(answered).toMatchObject(letIn)
  })
})

describe('USER_AUTH, by @aws-sdk/client-cognito-identity-provider', () => {
  const { cognito, codeTo } = passwordless
  const begin = (USERNAME: string, more: Record<string, string> = {}) =>
    cognito.initiateAuth({
      ClientId,
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME, ...more },
    })

  it('offers what the person has, and lets in by a code', async () => {
    const email = await passwordless.confirmed()
    const list = await begin(email)
    expect(list).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: ['PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP'],
    })
    const asked = await answer(list, email, { ANSWER: 'EMAIL_OTP' }, passwordless)
    const code = { EMAIL_OTP_CODE: codeTo(email) }
    expect(await answer(asked, email, code, passwordless)).toMatchObject(letIn)
  })

  it('lets in by text message', async () => {
    const Username = await passwordless.confirmed()
    const phone = '+15550987654'
    const UserAttributes = [
      { Name: 'phone_number', Value: phone },
      { Name: 'phone_number_verified', Value: 'true' },
    ]
    await cognito.adminUpdateUserAttributes({ UserPoolId, Username, UserAttributes })
    const asked = await begin(Username, { PREFERRED_CHALLENGE: 'SMS_OTP' })
    expect(asked.ChallengeName).toBe('SMS_OTP')
    const code = { SMS_OTP_CODE: codeTo(phone) }
    expect(await answer(asked, Username, code, passwordless)).toMatchObject(letIn)
  })

  it('lets in by password and by its proof, at once and by choice', async () => {
    const email = await passwordless.confirmed()
    const PASSWORD = password
    const preferred = { PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD }
    expect(await begin(email, preferred)).toMatchObject(letIn)
    const chosen = { ANSWER: 'PASSWORD', PASSWORD }
    expect(await answer(await begin(email), email, chosen, passwordless)).toMatchObject(letIn)

    const srp = await startSrp(UserPoolId)
    const proof = { ANSWER: 'PASSWORD_SRP', SRP_A: srp.a }
    const asked = await answer(await begin(email), email, proof, passwordless)
    const answered = await cognito.respondToAuthChallenge({
      ClientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: await srp.answer(asked.ChallengeParameters ?? {}, password),
    })
    expect(answered).toMatchObject(letIn)
  })

  it('tells which ways in a person has', async () => {
    const { AccessToken } = await passwordless.signedIn()
    expect(await cognito.getUserAuthFactors({ AccessToken })).toMatchObject({
      ConfiguredUserAuthFactors: ['PASSWORD', 'EMAIL_OTP'],
    })
  })
})
