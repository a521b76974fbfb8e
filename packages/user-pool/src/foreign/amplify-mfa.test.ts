import { Amplify } from 'aws-amplify'
import * as auth from 'aws-amplify/auth'
import { generate } from 'otplib'
import { afterEach, describe, expect, it } from 'vitest'
import { barbara, demoAccounts, dorothy, grace, jean, radia } from '../demo-accounts.ts'
import type { GivenPoolSettings } from '../settings.ts'
import { newEmail, type OpenPool, openPool, otherPassword, password } from './open-pool.test-kit.ts'

const accounts = demoAccounts
const all = ['totp', 'sms', 'email'] as const
const opened = async (settings: GivenPoolSettings) => openPool({ accounts, ...settings })
const choosing = await opened({ mfa: { mode: 'optional', methods: all } })
const apps = await opened({ mfa: { mode: 'required', methods: ['totp'] } })
const requiring = await opened({ mfa: { mode: 'required', methods: all } })
const passwordless = await opened({ firstFactors: ['password', 'emailCode', 'smsCode'] })

function use({ pool: { userPoolId, clientId }, endpoint }: OpenPool) {
  const pool = { userPoolId, userPoolClientId: clientId, userPoolEndpoint: endpoint }
  Amplify.configure({ Auth: { Cognito: pool } })
}

const signIn = ({ username, password }: typeof grace) => auth.signIn({ username, password })
const answer = (challengeResponse: string) => auth.confirmSignIn({ challengeResponse })
const step = (signInStep: string) => ({ nextStep: { signInStep } })
const letIn = { isSignedIn: true }
const named = (name: string) => expect.objectContaining({ name })

/** A code of the app, `steps` half minutes from now: each is good once. */
const shown = (secret: string, steps = 0) =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps })

describe('second factors, by aws-amplify', () => {
  afterEach(async () => {
    await auth.signOut()
  })

  it('set up an app in the account, and sign in with it', async () => {
    use(choosing)
    await signIn(grace)
    const { sharedSecret } = await auth.setUpTOTP()
    await expect(auth.verifyTOTPSetup({ code: '000000' })).rejects.toEqual(
      named('EnableSoftwareTokenMFAException'),
    )
    await auth.verifyTOTPSetup({ code: await shown(sharedSecret, -1) })
    await auth.updateMFAPreference({ totp: 'PREFERRED' })
    expect(await auth.fetchMFAPreference()).toEqual({ enabled: ['TOTP'], preferred: 'TOTP' })
    await auth.signOut()
    expect(await signIn(grace)).toMatchObject(step('CONFIRM_SIGN_IN_WITH_TOTP_CODE'))
    await expect(answer('000000')).rejects.toEqual(named('CodeMismatchException'))
    expect(await answer(await shown(sharedSecret))).toMatchObject(letIn)
  })

  it('go by text message', async () => {
    use(choosing)
    expect(await signIn(dorothy)).toMatchObject({
      nextStep: {
        signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
        codeDeliveryDetails: { deliveryMedium: 'SMS', destination: '+*******0001' },
      },
    })
    expect(await answer(choosing.codeTo('+15550100001'))).toMatchObject(letIn)
  })

  it('go by e-mail, and by choice', async () => {
    use(choosing)
    const asked = await auth.signIn({ username: 'hedy@example.com', password: grace.password })
    expect(asked).toMatchObject(step('CONFIRM_SIGN_IN_WITH_EMAIL_CODE'))
    expect(await answer(choosing.codeTo('hedy@example.com'))).toMatchObject(letIn)
    await auth.signOut()
    const list = await auth.signIn({ username: 'katherine@example.com', password: grace.password })
    expect(list.nextStep).toEqual({
      signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION',
      allowedMFATypes: ['TOTP', 'SMS', 'EMAIL'],
    })
    expect(await answer('EMAIL')).toMatchObject(step('CONFIRM_SIGN_IN_WITH_EMAIL_CODE'))
    expect(await answer(choosing.codeTo('katherine@example.com'))).toMatchObject(letIn)
  })

  it('are set up on the way in, by app', async () => {
    use(apps)
    const { nextStep } = await signIn(barbara)
    if (nextStep.signInStep !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') throw new Error('no set-up')
    const { sharedSecret } = nextStep.totpSetupDetails
    await expect(answer('000000')).rejects.toEqual(named('EnableSoftwareTokenMFAException'))
    expect(await answer(await shown(sharedSecret, -1))).toMatchObject(letIn)
    await auth.signOut()
    expect(await signIn(barbara)).toMatchObject(step('CONFIRM_SIGN_IN_WITH_TOTP_CODE'))
    expect(await answer(await shown(sharedSecret))).toMatchObject(letIn)
  })

  it('are set up on the way in, by e-mail', async () => {
    use(requiring)
    expect(await signIn(jean)).toMatchObject({
      nextStep: {
        signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION',
        allowedMFATypes: ['TOTP', 'EMAIL'],
      },
    })
    expect(await answer('EMAIL')).toMatchObject(step('CONTINUE_SIGN_IN_WITH_EMAIL_SETUP'))
    expect(await answer('jean@example.com')).toMatchObject(step('CONFIRM_SIGN_IN_WITH_EMAIL_CODE'))
    expect(await answer(requiring.codeTo('jean@example.com'))).toMatchObject(letIn)
  })

  it('follow a new password', async () => {
    use(requiring)
    const username = newEmail()
    await requiring.pool.call('AdminCreateUser', {
      Username: username,
      TemporaryPassword: otherPassword,
      UserAttributes: [
        { Name: 'email', Value: username },
        { Name: 'email_verified', Value: 'true' },
      ],
    })
    await auth.signIn({ username, password: otherPassword })
    expect(await answer(password)).toMatchObject(step('CONFIRM_SIGN_IN_WITH_EMAIL_CODE'))
    expect(await answer(requiring.codeTo(username))).toMatchObject(letIn)
  })
})

describe('USER_AUTH, by aws-amplify', () => {
  afterEach(async () => {
    await auth.signOut()
  })

  const begin = ({ username }: { username: string }, more: object = {}, secret?: string) =>
    auth.signIn({
      username,
      ...(secret ? { password: secret } : {}),
      options: { authFlowType: 'USER_AUTH', ...more },
    })

  it.each([
    ['EMAIL_OTP', 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE', radia.username],
    ['SMS_OTP', 'CONFIRM_SIGN_IN_WITH_SMS_CODE', '+15550100003'],
  ])('lets in by %s, preferred and chosen', async (preferredChallenge, name, to) => {
    use(passwordless)
    expect(await begin(radia, { preferredChallenge })).toMatchObject(step(name))
    expect(await answer(passwordless.codeTo(to))).toMatchObject(letIn)
    await auth.signOut()
    expect(await begin(radia)).toMatchObject({
      nextStep: {
        signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION',
        availableChallenges: ['EMAIL_OTP', 'SMS_OTP'],
      },
    })
    expect(await answer(preferredChallenge)).toMatchObject(step(name))
    expect(await answer(passwordless.codeTo(to))).toMatchObject(letIn)
  })

  it.each(['PASSWORD', 'PASSWORD_SRP'])('lets in by %s, preferred and chosen', async name => {
    use(passwordless)
    const preferred = await begin(grace, { preferredChallenge: name }, grace.password)
    expect(preferred).toMatchObject(letIn)
    await auth.signOut()
    await begin(grace)
    expect(await answer(name)).toMatchObject(step('CONFIRM_SIGN_IN_WITH_PASSWORD'))
    expect(await answer(grace.password)).toMatchObject(letIn)
  })

  it('signs up without a password, and straight in', async () => {
    use(passwordless)
    const username = newEmail()
    const userAttributes = { email: username }
    const options = { userAttributes, autoSignIn: { authFlowType: 'USER_AUTH' } } as const
    await auth.signUp({ username, options })
    const confirmationCode = passwordless.codeTo(username)
    await auth.confirmSignUp({ username, confirmationCode })
    expect(await auth.autoSignIn()).toMatchObject(letIn)
  })
})
