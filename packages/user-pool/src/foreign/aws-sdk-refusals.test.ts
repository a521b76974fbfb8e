import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as official from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, it } from 'vitest'
import type { Triggers } from '../triggers/triggers.ts'
import { clientCannotHappen, clientRefusals } from './client-refusals.test-kit.ts'
import { deviceCannotHappen, deviceRefusals } from './device-refusals.test-kit.ts'
import { federationCannotHappen, federationRefusals } from './federation-refusals.test-kit.ts'
import { mfaCannotHappen, mfaOperations, refusedAnswers } from './mfa-refusals.test-kit.ts'
import { day, hour, newEmail, otherPassword, password } from './open-pool.test-kit.ts'
import { type OpenSdk, openSdk } from './open-sdk.test-kit.ts'
import { passkeyCannotHappen, passkeyRefusals } from './passkey-refusals.test-kit.ts'
import type { Refusal } from './refusal.test-kit.ts'
import { startSrp } from './srp-answer.test-kit.ts'

const open = await openSdk()
/** Says who does not exist. */
const frank = await openSdk({ preventUserExistenceErrors: false })
const closed = await openSdk({ selfSignUp: false, authFlows: ['USER_SRP_AUTH'] })
/** People choose a user name, and an e-mail is an alias of it. */
const aliased = await openSdk({ signInWith: ['username', 'email'] })
/** Remembers passwords, and spends refresh tokens. */
const strict = await openSdk({
  refreshRotation: true,
  passwordPolicy: { minLength: 8, history: 2 },
})
/** Its triggers fail as the app asks them to. */
const troubled = await openSdk({}, failingTriggers())
const nowhere = 'nowhere@example.com'
const unreachable = await openSdk({ undeliverable: [nowhere] })
/** Its clock is moved on. */
const aging = await openSdk()

const { cognito, ClientId, UserPoolId, codeTo } = open
const nobody = () => newEmail('nobody')
const elsewhere = { ClientId: 'somebodyelse', UserPoolId: 'us-east-1_Elsewhere' }
const weak = 'Short-1'

async function twice(attempt: () => Promise<unknown>, times: number) {
  for (let time = 1; time < times; time++) await attempt().catch(() => {})
  return attempt()
}

const wrongCodeFor = (sdk: OpenSdk, email: string) =>
  sdk.codeTo(email) === '000000' ? '111111' : '000000'

const withPassword = (sdk: OpenSdk, USERNAME: string, PASSWORD: string) =>
  sdk.cognito.initiateAuth({
    ClientId: sdk.ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME, PASSWORD },
  })

/** SRP up to the answer, which is given back to be sent. */
async function srpAnswer(sdk: OpenSdk, USERNAME: string, secret: string, ClientMetadata = {}) {
  const srp = await startSrp(sdk.UserPoolId)
  const { ChallengeParameters = {} } = await sdk.cognito.initiateAuth({
    ClientId: sdk.ClientId,
    AuthFlow: 'USER_SRP_AUTH',
    AuthParameters: { USERNAME, SRP_A: srp.a },
  })
  const ChallengeResponses = await srp.answer(ChallengeParameters, secret)
  return () =>
    sdk.cognito.respondToAuthChallenge({
      ClientId: sdk.ClientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses,
      ClientMetadata,
    })
}

async function newPasswordAnswer(sdk: OpenSdk, NEW_PASSWORD: string, more = {}) {
  const email = await sdk.invited()
  const { Session } = await withPassword(sdk, email, password)
  return () =>
    sdk.cognito.respondToAuthChallenge({
      ClientId: sdk.ClientId,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session,
      ChallengeResponses: { USERNAME: email, NEW_PASSWORD, ...more },
    })
}

/** Somebody who asked for a reset; gives what the answer needs. */
async function forgetful(sdk: OpenSdk) {
  const Username = await sdk.confirmed()
  await sdk.cognito.forgotPassword({ ClientId: sdk.ClientId, Username })
  return {
    ClientId: sdk.ClientId,
    Username,
    ConfirmationCode: sdk.codeTo(Username),
    Password: otherPassword,
  }
}

const administered = async (sdk: OpenSdk) => ({
  UserPoolId: sdk.UserPoolId,
  Username: await sdk.confirmed(),
})

async function deletedToken(sdk: OpenSdk) {
  const { AccessToken, email } = await sdk.signedIn()
  await sdk.cognito.adminDeleteUser({ UserPoolId: sdk.UserPoolId, Username: email })
  return AccessToken
}

async function agedToken() {
  const { AccessToken } = await aging.signedIn()
  aging.pass(2 * hour)
  return AccessToken
}

interface Trouble {
  request: { clientMetadata?: Record<string, string>; validationData?: Record<string, string> }
}

/** Triggers that throw, break or talk nonsense when `ClientMetadata` says so. */
function failingTriggers(): Triggers {
  const fail = <Event extends Trouble>(event: Event): Event => {
    const { how } = { ...event.request.validationData, ...event.request.clientMetadata }
    if (how === 'throw') throw new Error('No.')
    if (how === 'break') throw 'Unhandled'
    return how === 'babble' ? ('nonsense' as never) : event
  }
  return {
    preSignUp: fail,
    postConfirmation: fail,
    preAuthentication: fail,
    postAuthentication: fail,
    preTokenGeneration: fail,
    customMessage: fail,
  }
}

/** The three ways a trigger can fail, each asked for in `ClientMetadata`. */
const lambdaRefusals = (attempt: (metadata: Record<string, string>) => Promise<unknown>) =>
  (
    [
      ['UserLambdaValidationException', 'a trigger throws', 'throw'],
      ['UnexpectedLambdaException', 'a trigger breaks', 'break'],
      ['InvalidLambdaResponseException', 'a trigger gives back nonsense', 'babble'],
    ] as const
  ).map(([exception, when, how]): Refusal => [exception, when, () => attempt({ how })])

/** Somebody whom nothing can be sent to, and who has proved that address all the same. */
async function lost() {
  const person = { UserPoolId, Username: nowhere }
  await unreachable.cognito.adminCreateUser({
    ...person,
    MessageAction: 'SUPPRESS',
    UserAttributes: [
      { Name: 'email', Value: nowhere },
      { Name: 'email_verified', Value: 'true' },
    ],
  })
  await unreachable.cognito.adminSetUserPassword({ ...person, Password: password, Permanent: true })
  return nowhere
}

/** A sign-up that fails because its code does. */
const signUpNowhere = () =>
  unreachable.cognito.signUp({ ClientId, Username: nowhere, Password: password })

const withoutThem = () => unreachable.cognito.adminDeleteUser({ UserPoolId, Username: nowhere })

type Operation = keyof typeof operations

const operations = {
  SignUp: [
    [
      'CodeDeliveryFailureException',
      'the code cannot be sent',
      () => signUpNowhere().finally(withoutThem),
    ],
    ...lambdaRefusals(ClientMetadata =>
      troubled.cognito.signUp({
        ClientId,
        Username: newEmail(),
        Password: password,
        ClientMetadata,
      }),
    ),
    [
      'InvalidParameterException',
      'the name is no e-mail',
      () => cognito.signUp({ ClientId, Username: 'ada', Password: password }),
    ],
    [
      'InvalidParameterException',
      'a name is missing',
      () => cognito.signUp({ ClientId, Username: undefined, Password: password }),
    ],
    [
      'InvalidParameterException',
      'an attribute is unknown',
      () =>
        cognito.signUp({
          ClientId,
          Username: newEmail(),
          Password: password,
          UserAttributes: [{ Name: 'custom:shoe', Value: '38' }],
        }),
    ],
    [
      'InvalidPasswordException',
      'the password breaks the policy',
      () => cognito.signUp({ ClientId, Username: newEmail(), Password: weak }),
    ],
    [
      'NotAuthorizedException',
      'nobody may sign up',
      () =>
        closed.cognito.signUp({
          ClientId: closed.ClientId,
          Username: newEmail(),
          Password: password,
        }),
    ],
    [
      'ResourceNotFoundException',
      'the client is another pool’s',
      () => cognito.signUp({ ...elsewhere, Username: newEmail(), Password: password }),
    ],
    [
      'UsernameExistsException',
      'the address is taken',
      async () =>
        cognito.signUp({
          ClientId,
          Username: (await open.confirmed()).toUpperCase(),
          Password: password,
        }),
    ],
  ],
  ConfirmSignUp: [
    ...lambdaRefusals(async ClientMetadata => {
      const Username = await troubled.signUp()
      const ConfirmationCode = troubled.codeTo(Username)
      return troubled.cognito.confirmSignUp({
        ClientId,
        Username,
        ConfirmationCode,
        ClientMetadata,
      })
    }),
    [
      'AliasExistsException',
      'somebody else has proved the address theirs',
      async () => {
        const email = await aliased.confirmed()
        const { ClientId } = aliased
        const UserAttributes = [{ Name: 'email', Value: email }]
        await aliased.cognito.signUp({
          ClientId,
          Username: 'second',
          Password: password,
          UserAttributes,
        })
        return aliased.cognito.confirmSignUp({
          ClientId,
          Username: 'second',
          ConfirmationCode: aliased.codeTo(email),
        })
      },
    ],
    [
      'CodeMismatchException',
      'the code is wrong',
      async () => {
        const Username = await open.signUp()
        return cognito.confirmSignUp({
          ClientId,
          Username,
          ConfirmationCode: wrongCodeFor(open, Username),
        })
      },
    ],
    [
      'ExpiredCodeException',
      'the code is a day old',
      async () => {
        const Username = await aging.signUp()
        aging.pass(day + 1)
        return aging.cognito.confirmSignUp({
          ClientId,
          Username,
          ConfirmationCode: aging.codeTo(Username),
        })
      },
    ],
    [
      'ExpiredCodeException',
      'nobody has that name, which is not said',
      () => cognito.confirmSignUp({ ClientId, Username: nobody(), ConfirmationCode: '123456' }),
    ],
    [
      'InvalidParameterException',
      'the code is missing',
      async () =>
        cognito.confirmSignUp({
          ClientId,
          Username: await open.signUp(),
          ConfirmationCode: undefined,
        }),
    ],
    [
      'LimitExceededException',
      'it is the sixth wrong code',
      async () => {
        const Username = await open.signUp()
        const ConfirmationCode = wrongCodeFor(open, Username)
        return twice(() => cognito.confirmSignUp({ ClientId, Username, ConfirmationCode }), 6)
      },
    ],
    [
      'NotAuthorizedException',
      'the person is confirmed already',
      async () => {
        const Username = await open.confirmed()
        return cognito.confirmSignUp({ ClientId, Username, ConfirmationCode: codeTo(Username) })
      },
    ],
    [
      'ResourceNotFoundException',
      'the client is another pool’s',
      () => cognito.confirmSignUp({ ...elsewhere, Username: nobody(), ConfirmationCode: '123456' }),
    ],
    [
      'TooManyFailedAttemptsException',
      'it is the eleventh wrong code',
      async () => {
        const Username = await open.signUp()
        const ConfirmationCode = wrongCodeFor(open, Username)
        return twice(() => cognito.confirmSignUp({ ClientId, Username, ConfirmationCode }), 11)
      },
    ],
    [
      'UserNotFoundException',
      'nobody has that name, and the pool says so',
      () =>
        frank.cognito.confirmSignUp({ ClientId, Username: nobody(), ConfirmationCode: '123456' }),
    ],
  ],
  ResendConfirmationCode: [
    [
      'CodeDeliveryFailureException',
      'the code cannot be sent',
      async () => {
        await signUpNowhere().catch(() => {})
        return unreachable.cognito
          .resendConfirmationCode({ ClientId, Username: nowhere })
          .finally(withoutThem)
      },
    ],
    ...lambdaRefusals(async ClientMetadata =>
      troubled.cognito.resendConfirmationCode({
        ClientId,
        Username: await troubled.signUp(),
        ClientMetadata,
      }),
    ),
    [
      'InvalidParameterException',
      'the person is confirmed already',
      async () => cognito.resendConfirmationCode({ ClientId, Username: await open.confirmed() }),
    ],
    [
      'LimitExceededException',
      'it is the sixth time within an hour',
      async () => {
        const Username = await open.signUp()
        return twice(() => cognito.resendConfirmationCode({ ClientId, Username }), 6)
      },
    ],
    [
      'NotAuthorizedException',
      'the person is disabled, and the pool says so',
      async () => {
        const Username = await frank.signUp()
        await frank.cognito.adminDisableUser({ UserPoolId, Username })
        return frank.cognito.resendConfirmationCode({ ClientId, Username })
      },
    ],
    [
      'ResourceNotFoundException',
      'the client is another pool’s',
      () => cognito.resendConfirmationCode({ ...elsewhere, Username: nobody() }),
    ],
    [
      'UserNotFoundException',
      'nobody has that name, and the pool says so',
      () => frank.cognito.resendConfirmationCode({ ClientId, Username: nobody() }),
    ],
  ],
  InitiateAuth: [
    ...lambdaRefusals(async ClientMetadata =>
      troubled.cognito.initiateAuth({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: await troubled.confirmed(), PASSWORD: password },
        ClientMetadata,
      }),
    ),
    [
      'InvalidParameterException',
      'the name is missing',
      () =>
        cognito.initiateAuth({
          ClientId,
          AuthFlow: 'USER_SRP_AUTH',
          AuthParameters: { SRP_A: 'abc' },
        }),
    ],
    [
      'InvalidParameterException',
      'the client may not sign in this way',
      () => withPassword(closed, nobody(), password),
    ],
    [
      'InvalidParameterException',
      'the public value would give the secret away',
      () =>
        cognito.initiateAuth({
          ClientId,
          AuthFlow: 'USER_SRP_AUTH',
          AuthParameters: { USERNAME: nobody(), SRP_A: '0' },
        }),
    ],
    [
      'NotAuthorizedException',
      'the password is wrong',
      async () => withPassword(open, await open.confirmed(), otherPassword),
    ],
    [
      'NotAuthorizedException',
      'nobody has that name, which is not said',
      () => withPassword(open, nobody(), password),
    ],
    [
      'NotAuthorizedException',
      'the person is disabled',
      async () => {
        const person = await administered(open)
        await cognito.adminDisableUser(person)
        return withPassword(open, person.Username, password)
      },
    ],
    [
      'NotAuthorizedException',
      'the temporary password is over',
      async () => {
        const Username = await aging.invited()
        aging.pass(8 * day)
        return withPassword(aging, Username, password)
      },
    ],
    [
      'NotAuthorizedException',
      'the refresh token is none',
      () =>
        cognito.initiateAuth({
          ClientId,
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          AuthParameters: { REFRESH_TOKEN: 'none' },
        }),
    ],
    [
      'PasswordResetRequiredException',
      'an administrator reset the password',
      async () => {
        const person = await administered(open)
        await cognito.adminResetUserPassword(person)
        return withPassword(open, person.Username, password)
      },
    ],
    [
      'ResourceNotFoundException',
      'the client is another pool’s',
      () => cognito.initiateAuth({ ...elsewhere, AuthFlow: 'USER_SRP_AUTH' }),
    ],
    [
      'UserNotConfirmedException',
      'the person never entered the code',
      async () => withPassword(open, await open.signUp(), password),
    ],
    [
      'UserNotFoundException',
      'nobody has that name, and the pool says so',
      () => withPassword(frank, nobody(), password),
    ],
  ],
  ...mfaOperations,
  RespondToAuthChallenge: [
    ...refusedAnswers('respondToAuthChallenge'),
    ...lambdaRefusals(async ClientMetadata => {
      const answer = await srpAnswer(troubled, await troubled.confirmed(), password, ClientMetadata)
      return answer()
    }),
    [
      'InvalidParameterException',
      'an answer is missing',
      () =>
        cognito.respondToAuthChallenge({
          ClientId,
          ChallengeName: 'PASSWORD_VERIFIER',
          ChallengeResponses: { USERNAME: 'a' },
        }),
    ],
    [
      'InvalidPasswordException',
      'the new password breaks the policy',
      async () => (await newPasswordAnswer(open, weak))(),
    ],
    [
      'NotAuthorizedException',
      'the proof is of another password',
      async () => (await srpAnswer(open, await open.confirmed(), otherPassword))(),
    ],
    [
      'NotAuthorizedException',
      'nobody has that name, which is not said',
      async () => (await srpAnswer(open, nobody(), password))(),
    ],
    [
      'NotAuthorizedException',
      'the proof was used before',
      async () => {
        const answer = await srpAnswer(open, await open.confirmed(), password)
        await answer()
        return answer()
      },
    ],
    [
      'NotAuthorizedException',
      'the challenge took too long',
      async () => {
        const answer = await newPasswordAnswer(aging, otherPassword)
        aging.pass(hour)
        return answer()
      },
    ],
    [
      'PasswordHistoryPolicyViolationException',
      'the new password is the temporary one',
      async () => (await newPasswordAnswer(strict, password))(),
    ],
    [
      'PasswordResetRequiredException',
      'an administrator reset the password',
      async () => {
        const person = await administered(open)
        await cognito.adminResetUserPassword(person)
        return (await srpAnswer(open, person.Username, password))()
      },
    ],
    [
      'ResourceNotFoundException',
      'the client is another pool’s',
      () => cognito.respondToAuthChallenge({ ...elsewhere, ChallengeName: 'PASSWORD_VERIFIER' }),
    ],
    [
      'UserNotConfirmedException',
      'the person never entered the code',
      async () => (await srpAnswer(open, await open.signUp(), password))(),
    ],
  ],
  GetTokensFromRefreshToken: [
    ...lambdaRefusals(async ClientMetadata => {
      const { RefreshToken } = await troubled.signedIn()
      return troubled.cognito.getTokensFromRefreshToken({ ClientId, RefreshToken, ClientMetadata })
    }),
    [
      'InvalidParameterException',
      'the token is missing',
      () => cognito.getTokensFromRefreshToken({ ClientId, RefreshToken: undefined }),
    ],
    [
      'NotAuthorizedException',
      'the token is none',
      () => cognito.getTokensFromRefreshToken({ ClientId, RefreshToken: 'none' }),
    ],
    [
      'NotAuthorizedException',
      'the token was revoked',
      async () => {
        const { RefreshToken } = await open.signedIn()
        await cognito.revokeToken({ ClientId, Token: RefreshToken })
        return cognito.getTokensFromRefreshToken({ ClientId, RefreshToken })
      },
    ],
    [
      'NotAuthorizedException',
      'the token has run out',
      async () => {
        const { RefreshToken } = await aging.signedIn()
        aging.pass(31 * day)
        return aging.cognito.getTokensFromRefreshToken({ ClientId, RefreshToken })
      },
    ],
    [
      'RefreshTokenReuseException',
      'the token is spent',
      async () => {
        const { RefreshToken } = await strict.signedIn()
        await strict.cognito.getTokensFromRefreshToken({ ClientId, RefreshToken })
        return strict.cognito.getTokensFromRefreshToken({ ClientId, RefreshToken })
      },
    ],
    [
      'ResourceNotFoundException',
      'the client is another pool’s',
      () => cognito.getTokensFromRefreshToken({ ...elsewhere, RefreshToken: 'none' }),
    ],
  ],
  RevokeToken: [
    [
      'InvalidParameterException',
      'the token is missing',
      () => cognito.revokeToken({ ClientId, Token: undefined }),
    ],
    [
      'UnsupportedTokenTypeException',
      'it is an access token',
      async () => cognito.revokeToken({ ClientId, Token: (await open.signedIn()).AccessToken }),
    ],
  ],
  GlobalSignOut: [
    [
      'InvalidParameterException',
      'the token is missing',
      () => cognito.globalSignOut({ AccessToken: undefined }),
    ],
    [
      'NotAuthorizedException',
      'the token is none',
      () => cognito.globalSignOut({ AccessToken: 'none' }),
    ],
    [
      'NotAuthorizedException',
      'the token is an ID token',
      async () => cognito.globalSignOut({ AccessToken: (await open.signedIn()).IdToken }),
    ],
  ],
  GetUser: [
    [
      'InvalidParameterException',
      'the token is missing',
      () => cognito.getUser({ AccessToken: undefined }),
    ],
    ['NotAuthorizedException', 'the token is none', () => cognito.getUser({ AccessToken: 'none' })],
    [
      'NotAuthorizedException',
      'the token has run out',
      async () => aging.cognito.getUser({ AccessToken: await agedToken() }),
    ],
    [
      'NotAuthorizedException',
      'the token is another pool’s',
      async () => cognito.getUser({ AccessToken: (await frank.signedIn()).AccessToken }),
    ],
    [
      'UserNotFoundException',
      'the person was deleted',
      async () => cognito.getUser({ AccessToken: await deletedToken(open) }),
    ],
  ],
  ForgotPassword: [
    [
      'CodeDeliveryFailureException',
      'the code cannot be sent',
      async () => {
        const Username = await lost()
        return unreachable.cognito.forgotPassword({ ClientId, Username }).finally(withoutThem)
      },
    ],
    ...lambdaRefusals(async ClientMetadata =>
      troubled.cognito.forgotPassword({
        ClientId,
        Username: await troubled.confirmed(),
        ClientMetadata,
      }),
    ),
    [
      'InvalidParameterException',
      'no address is proved theirs, and the pool says so',
      async () => {
        const Username = await frank.signUp()
        await frank.cognito.adminConfirmSignUp({ UserPoolId, Username })
        return frank.cognito.forgotPassword({ ClientId, Username })
      },
    ],
    [
      'LimitExceededException',
      'it is the sixth time within an hour',
      async () => {
        const Username = await open.confirmed()
        return twice(() => cognito.forgotPassword({ ClientId, Username }), 6)
      },
    ],
    [
      'NotAuthorizedException',
      'the password is still a temporary one',
      async () => cognito.forgotPassword({ ClientId, Username: await open.invited() }),
    ],
    [
      'ResourceNotFoundException',
      'the client is another pool’s',
      () => cognito.forgotPassword({ ...elsewhere, Username: nobody() }),
    ],
    [
      'UserNotFoundException',
      'nobody has that name, and the pool says so',
      () => frank.cognito.forgotPassword({ ClientId, Username: nobody() }),
    ],
  ],
  ConfirmForgotPassword: [
    ...lambdaRefusals(async ClientMetadata =>
      troubled.cognito.confirmForgotPassword({ ...(await forgetful(troubled)), ClientMetadata }),
    ),
    [
      'CodeMismatchException',
      'the code is wrong',
      async () => {
        const answer = await forgetful(open)
        const ConfirmationCode = wrongCodeFor(open, answer.Username)
        return cognito.confirmForgotPassword({ ...answer, ConfirmationCode })
      },
    ],
    [
      'ExpiredCodeException',
      'the code is an hour old',
      async () => {
        const answer = await forgetful(aging)
        aging.pass(hour + 1)
        return aging.cognito.confirmForgotPassword(answer)
      },
    ],
    [
      'ExpiredCodeException',
      'the code was used before',
      async () => {
        const answer = await forgetful(open)
        await cognito.confirmForgotPassword(answer)
        return cognito.confirmForgotPassword(answer)
      },
    ],
    [
      'InvalidParameterException',
      'the password is missing',
      async () =>
        cognito.confirmForgotPassword({ ...(await forgetful(open)), Password: undefined }),
    ],
    [
      'InvalidPasswordException',
      'the password breaks the policy',
      async () => cognito.confirmForgotPassword({ ...(await forgetful(open)), Password: weak }),
    ],
    [
      'LimitExceededException',
      'it is the sixth wrong code',
      async () => {
        const answer = await forgetful(open)
        const ConfirmationCode = wrongCodeFor(open, answer.Username)
        return twice(() => cognito.confirmForgotPassword({ ...answer, ConfirmationCode }), 6)
      },
    ],
    [
      'NotAuthorizedException',
      'the person is disabled, and the pool says so',
      async () => {
        const answer = await forgetful(frank)
        await frank.cognito.adminDisableUser({ UserPoolId, Username: answer.Username })
        return frank.cognito.confirmForgotPassword(answer)
      },
    ],
    [
      'PasswordHistoryPolicyViolationException',
      'the password is the old one',
      async () =>
        strict.cognito.confirmForgotPassword({ ...(await forgetful(strict)), Password: password }),
    ],
    [
      'ResourceNotFoundException',
      'the client is another pool’s',
      async () => cognito.confirmForgotPassword({ ...(await forgetful(open)), ...elsewhere }),
    ],
    [
      'TooManyFailedAttemptsException',
      'it is the eleventh wrong code',
      async () => {
        const answer = await forgetful(open)
        const ConfirmationCode = wrongCodeFor(open, answer.Username)
        return twice(() => cognito.confirmForgotPassword({ ...answer, ConfirmationCode }), 11)
      },
    ],
    [
      'UserNotFoundException',
      'nobody has that name, and the pool says so',
      async () =>
        frank.cognito.confirmForgotPassword({ ...(await forgetful(frank)), Username: nobody() }),
    ],
  ],
  ChangePassword: [
    [
      'InvalidParameterException',
      'the new password is missing',
      async () => {
        const { AccessToken } = await open.signedIn()
        return cognito.changePassword({
          AccessToken,
          PreviousPassword: password,
          ProposedPassword: undefined,
        })
      },
    ],
    [
      'InvalidPasswordException',
      'the new password breaks the policy',
      async () => {
        const { AccessToken } = await open.signedIn()
        return cognito.changePassword({
          AccessToken,
          PreviousPassword: password,
          ProposedPassword: weak,
        })
      },
    ],
    [
      'LimitExceededException',
      'it is the sixth guess at the old password',
      async () => {
        const { AccessToken } = await open.signedIn()
        const passwords = { PreviousPassword: otherPassword, ProposedPassword: otherPassword }
        return twice(() => cognito.changePassword({ AccessToken, ...passwords }), 6)
      },
    ],
    [
      'NotAuthorizedException',
      'the old password is wrong',
      async () => {
        const { AccessToken } = await open.signedIn()
        const passwords = { PreviousPassword: otherPassword, ProposedPassword: otherPassword }
        return cognito.changePassword({ AccessToken, ...passwords })
      },
    ],
    [
      'PasswordHistoryPolicyViolationException',
      'the new password is the old one',
      async () => {
        const { AccessToken } = await strict.signedIn()
        const passwords = { PreviousPassword: password, ProposedPassword: password }
        return strict.cognito.changePassword({ AccessToken, ...passwords })
      },
    ],
    [
      'UserNotFoundException',
      'the person was deleted',
      async () => {
        const AccessToken = await deletedToken(open)
        return cognito.changePassword({
          AccessToken,
          PreviousPassword: password,
          ProposedPassword: otherPassword,
        })
      },
    ],
  ],
  DeleteUser: [
    [
      'InvalidParameterException',
      'the token is missing',
      () => cognito.deleteUser({ AccessToken: undefined }),
    ],
    [
      'NotAuthorizedException',
      'the token has run out',
      async () => aging.cognito.deleteUser({ AccessToken: await agedToken() }),
    ],
    [
      'UserNotFoundException',
      'the person was deleted',
      async () => cognito.deleteUser({ AccessToken: await deletedToken(open) }),
    ],
  ],
  AdminCreateUser: [
    [
      'CodeDeliveryFailureException',
      'the invitation cannot be sent',
      () =>
        unreachable.cognito.adminCreateUser({ UserPoolId, Username: nowhere }).finally(withoutThem),
    ],
    ...lambdaRefusals(ClientMetadata =>
      troubled.cognito.adminCreateUser({ UserPoolId, Username: newEmail(), ClientMetadata }),
    ),
    [
      'InvalidParameterException',
      'the name is no e-mail',
      () => cognito.adminCreateUser({ UserPoolId, Username: 'ada' }),
    ],
    [
      'InvalidPasswordException',
      'the temporary password breaks the policy',
      () => cognito.adminCreateUser({ UserPoolId, Username: newEmail(), TemporaryPassword: weak }),
    ],
    [
      'ResourceNotFoundException',
      'the pool is another',
      () => cognito.adminCreateUser({ ...elsewhere, Username: newEmail() }),
    ],
    [
      'UnsupportedUserStateException',
      'an invitation is sent again to somebody who came',
      async () =>
        cognito.adminCreateUser({ ...(await administered(open)), MessageAction: 'RESEND' }),
    ],
    [
      'UsernameExistsException',
      'the address is taken',
      async () => cognito.adminCreateUser(await administered(open)),
    ],
    [
      'UserNotFoundException',
      'an invitation is sent again to nobody',
      () => cognito.adminCreateUser({ UserPoolId, Username: nobody(), MessageAction: 'RESEND' }),
    ],
  ],
  AdminSetUserPassword: [
    [
      'InvalidParameterException',
      'the password is missing',
      async () =>
        cognito.adminSetUserPassword({ ...(await administered(open)), Password: undefined }),
    ],
    [
      'InvalidPasswordException',
      'the password breaks the policy',
      async () => cognito.adminSetUserPassword({ ...(await administered(open)), Password: weak }),
    ],
    [
      'PasswordHistoryPolicyViolationException',
      'the password is the old one',
      async () =>
        strict.cognito.adminSetUserPassword({
          ...(await administered(strict)),
          Password: password,
        }),
    ],
    [
      'ResourceNotFoundException',
      'the pool is another',
      () => cognito.adminSetUserPassword({ ...elsewhere, Username: nobody(), Password: password }),
    ],
    [
      'UserNotFoundException',
      'nobody has that name',
      () => cognito.adminSetUserPassword({ UserPoolId, Username: nobody(), Password: password }),
    ],
  ],
  AdminConfirmSignUp: [
    ...lambdaRefusals(async ClientMetadata =>
      troubled.cognito.adminConfirmSignUp({
        UserPoolId,
        Username: await troubled.signUp(),
        ClientMetadata,
      }),
    ),
    [
      'InvalidParameterException',
      'the name is missing',
      () => cognito.adminConfirmSignUp({ UserPoolId, Username: undefined }),
    ],
    [
      'NotAuthorizedException',
      'the person is confirmed already',
      async () => cognito.adminConfirmSignUp(await administered(open)),
    ],
    [
      'ResourceNotFoundException',
      'the pool is another',
      () => cognito.adminConfirmSignUp({ ...elsewhere, Username: nobody() }),
    ],
    [
      'UserNotFoundException',
      'nobody has that name',
      () => cognito.adminConfirmSignUp({ UserPoolId, Username: nobody() }),
    ],
  ],
  AdminGetUser: [
    [
      'InvalidParameterException',
      'the name is missing',
      () => cognito.adminGetUser({ UserPoolId, Username: undefined }),
    ],
    [
      'ResourceNotFoundException',
      'the pool is another',
      () => cognito.adminGetUser({ ...elsewhere, Username: nobody() }),
    ],
    [
      'UserNotFoundException',
      'nobody has that name',
      () => cognito.adminGetUser({ UserPoolId, Username: nobody() }),
    ],
  ],
  AdminDeleteUser: [
    [
      'InvalidParameterException',
      'the name is missing',
      () => cognito.adminDeleteUser({ UserPoolId, Username: undefined }),
    ],
    [
      'ResourceNotFoundException',
      'the pool is another',
      () => cognito.adminDeleteUser({ ...elsewhere, Username: nobody() }),
    ],
    [
      'UserNotFoundException',
      'nobody has that name',
      () => cognito.adminDeleteUser({ UserPoolId, Username: nobody() }),
    ],
  ],
  ListUsers: [
    [
      'InvalidParameterException',
      'the filter cannot be read',
      () => cognito.listUsers({ UserPoolId, Filter: 'email like ada' }),
    ],
    [
      'InvalidParameterException',
      'a page is larger than they are',
      () => cognito.listUsers({ UserPoolId, Limit: 61 }),
    ],
    [
      'ResourceNotFoundException',
      'the pool is another',
      () => cognito.listUsers({ UserPoolId: elsewhere.UserPoolId }),
    ],
  ],
  DescribeUserPool: [
    [
      'InvalidParameterException',
      'the pool’s id is none',
      () => cognito.describeUserPool({ UserPoolId: 'none' }),
    ],
    [
      'ResourceNotFoundException',
      'the pool is another',
      () => cognito.describeUserPool({ UserPoolId: elsewhere.UserPoolId }),
    ],
  ],
  ...clientRefusals(await openSdk()),
  ...deviceRefusals(await openSdk({ devices: 'always' })),
  ...federationRefusals(await openSdk({ providers: [{ id: 'Google', kind: 'Google' }] })),
  ...passkeyRefusals({
    open: await openSdk({
      firstFactors: ['password', 'passkey'],
      passkeys: { relyingPartyId: 'example.com' },
    }),
    off: open,
    nowhere: await openSdk({ firstFactors: ['password', 'passkey'] }),
  }),
} satisfies Record<string, Refusal[]>

/** Documented exceptions that cannot happen here, each with its reason. */
const cannotHappen: Record<string, readonly string[]> = {
  'messages need no role of the account': [
    'InvalidEmailRoleAccessPolicyException',
    'InvalidSmsRoleAccessPolicyException',
    'InvalidSmsRoleTrustRelationshipException',
  ],
  'no firewall, quota, tier, tags or replicas': [
    'FeatureUnavailableInTierException',
    'ForbiddenException',
    'InvalidUserPoolConfigurationException',
    'OperationNotEnabledException',
    'TooManyRequestsException',
    'UserPoolTaggingException',
  ],
  'the pool would be broken': ['InternalErrorException'],
  'the class all others come from': ['CognitoIdentityProviderServiceException'],
}

/** The same for single operations. */
const cannotHappenThere: Partial<Record<Operation, Record<string, string>>> = {
  ...mfaCannotHappen,
  ...clientCannotHappen,
  ...deviceCannotHappen,
  ...federationCannotHappen,
  ...passkeyCannotHappen,
  SignUp: { LimitExceededException: 'a quota of the account' },
  InitiateAuth: { UnsupportedOperationException: 'a state of a managed pool' },
  RespondToAuthChallenge: {
    SoftwareTokenMFANotFoundException: 'nobody is asked for an app they have not set up',
    UserNotFoundException: 'a challenge ends with its person, which is not said',
  },
  GetTokensFromRefreshToken: { UserNotFoundException: 'a login ends with its person' },
  RevokeToken: {
    UnauthorizedException: 'one client, and none of its tokens is another’s',
    UnsupportedOperationException: 'revocation is always on',
  },
  GlobalSignOut: {
    PasswordResetRequiredException: 'a reset leaves open sessions be',
    ResourceNotFoundException: 'the token names the pool',
    UserNotConfirmedException: 'nobody signs in unconfirmed',
  },
  GetUser: {
    PasswordResetRequiredException: 'a reset leaves open sessions be',
    ResourceNotFoundException: 'the token names the pool',
    UserNotConfirmedException: 'nobody signs in unconfirmed',
  },
  ConfirmForgotPassword: { UserNotConfirmedException: 'an unconfirmed person may reset' },
  ChangePassword: {
    PasswordResetRequiredException: 'a reset leaves open sessions be',
    ResourceNotFoundException: 'the token names the pool',
    UserNotConfirmedException: 'nobody signs in unconfirmed',
  },
  DeleteUser: {
    PasswordResetRequiredException: 'a reset leaves open sessions be',
    ResourceNotFoundException: 'the token names the pool',
    UserNotConfirmedException: 'nobody signs in unconfirmed',
  },
  AdminCreateUser: {
    NotAuthorizedException: 'any AWS credentials will do',
    PreconditionNotMetException: 'a state of a managed pool',
  },
  AdminSetUserPassword: { NotAuthorizedException: 'any AWS credentials will do' },
  AdminConfirmSignUp: {
    LimitExceededException: 'a quota of the account',
    TooManyFailedAttemptsException: 'an administrator enters no code',
  },
  AdminGetUser: { NotAuthorizedException: 'any AWS credentials will do' },
  AdminDeleteUser: { NotAuthorizedException: 'any AWS credentials will do' },
  ListUsers: { NotAuthorizedException: 'any AWS credentials will do' },
  DescribeUserPool: { NotAuthorizedException: 'any AWS credentials will do' },
}

const typesOfSdk = join(
  dirname(createRequire(import.meta.url).resolve('@aws-sdk/client-cognito-identity-provider')),
  '../dist-types/commands',
)

async function documented(operation: string) {
  const types = await readFile(join(typesOfSdk, `${operation}Command.d.ts`), 'utf8')
  return [...types.matchAll(/@throws \{@link (\w+)\}/g)].map(([, name = '']) => name)
}

describe.each(Object.entries(operations) as [Operation, Refusal[]][])(
  '%s',
  (operation, refusals) => {
    it.each(refusals)('answers with %s when %s', async (exception, _, attempt) => {
      const thrown = await attempt().then(
        () => undefined,
        caught => caught,
      )
      const known = official as unknown as Record<string, new () => Error>
      expect(thrown).toBeInstanceOf(known[exception])
      expect(thrown.name).toBe(exception)
      expect(thrown.message).toMatch(/\S/)
      expect(thrown.$metadata).toMatchObject({ httpStatusCode: 400, requestId: expect.any(String) })
    })

    it('has no documented exception left that could happen here', async () => {
      const covered = refusals.map(([exception]) => exception)
      const never = [
        ...Object.values(cannotHappen).flat(),
        ...Object.keys(cannotHappenThere[operation] ?? {}),
      ]
      const names = await documented(operation)
      expect(names.length).toBeGreaterThan(4)
      expect(names.filter(name => !covered.includes(name) && !never.includes(name))).toEqual([])
      expect(covered.filter(name => !names.includes(name))).toEqual([])
    })
  },
)
