import {
  annie,
  barbara,
  demoAccounts,
  demoPassword,
  demoTotpSecret,
  grace,
  hedy,
  jean,
} from '../demo-accounts.ts'
import { totpCode } from '../people/totp.ts'
import { hour, newEmail, otherPassword, password } from './open-pool.test-kit.ts'
import { type OpenSdk, openSdk } from './open-sdk.test-kit.ts'
import type { Refusal } from './refusal.test-kit.ts'

const accounts = demoAccounts
const all = ['totp', 'sms', 'email'] as const
const choosing = await openSdk({ accounts, mfa: { mode: 'optional', methods: all } })
const requiring = await openSdk({ accounts, mfa: { mode: 'required', methods: all } })
const texting = await openSdk({ accounts, mfa: { mode: 'required', methods: ['sms'] } })
const appsOnly = await openSdk({ accounts, mfa: { mode: 'required', methods: ['totp'] } })
const without = await openSdk({ accounts, mfa: { mode: 'off', methods: [] } })
/** Says who does not exist. */
const frank = await openSdk({ accounts, preventUserExistenceErrors: false })
const second = await openSdk({ accounts })
const fresh = await openSdk({ accounts })

const { cognito, ClientId, UserPoolId } = choosing
const elsewhere = { ClientId: 'somebodyelse', UserPoolId: 'us-east-1_Elsewhere' }
const nobody = { UserPoolId, Username: newEmail('nobody') }

const enter = (sdk: OpenSdk, USERNAME: string, PASSWORD = demoPassword) =>
  sdk.cognito.initiateAuth({
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME, PASSWORD },
  })

const enterAsServer = (sdk: OpenSdk, USERNAME: string, PASSWORD = demoPassword) =>
  sdk.cognito.adminInitiateAuth({
    UserPoolId,
    ClientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME, PASSWORD },
  })

/** Answers the challenge that somebody meets, as a client or as its server. */
async function answer(
  by: 'respondToAuthChallenge' | 'adminRespondToAuthChallenge',
  sdk: OpenSdk,
  USERNAME: string,
  responses: Record<string, string>,
  secret = demoPassword,
) {
  const { ChallengeName, Session } = await enter(sdk, USERNAME, secret)
  const ChallengeResponses = { USERNAME, ...responses }
  const body = { UserPoolId, ClientId, ChallengeName, Session, ChallengeResponses }
  return by === 'respondToAuthChallenge'
    ? sdk.cognito.respondToAuthChallenge(body)
    : sdk.cognito.adminRespondToAuthChallenge(body)
}

async function twice(attempt: () => Promise<unknown>, times: number) {
  for (let time = 1; time < times; time++) await attempt().catch(() => {})
  return attempt()
}

const shown = async () => ({ SOFTWARE_TOKEN_MFA_CODE: await totpCode(demoTotpSecret, Date.now()) })
const wrong = { SOFTWARE_TOKEN_MFA_CODE: 'wrong!' }

/** Each side has a pool of its own, since a code counts for the person. */
const pools = { respondToAuthChallenge: fresh, adminRespondToAuthChallenge: second }

async function usedTwice(by: Parameters<typeof answer>[0]) {
  const code = await shown()
  await answer(by, pools[by], annie.username, code)
  return answer(by, pools[by], annie.username, code)
}

async function tokenOf(sdk: OpenSdk, username: string) {
  const { AuthenticationResult } = await enter(sdk, username)
  return { AccessToken: AuthenticationResult?.AccessToken ?? '' }
}

async function deletedToken() {
  const email = await choosing.confirmed()
  const { AuthenticationResult } = await enter(choosing, email, password)
  await cognito.adminDeleteUser({ UserPoolId, Username: email })
  return { AccessToken: AuthenticationResult?.AccessToken ?? '' }
}

/** Refused answers to a challenge, whoever sends them. */
export const refusedAnswers = (by: Parameters<typeof answer>[0]): Refusal[] => [
  [
    'AliasExistsException',
    'the address that is set up is somebody else’s',
    () => answer(by, requiring, jean.username, { EMAIL: grace.username }),
  ],
  [
    'CodeMismatchException',
    'the code of the app is wrong',
    () => answer(by, choosing, annie.username, wrong),
  ],
  [
    'CodeMismatchException',
    'the code by e-mail is wrong',
    () => answer(by, requiring, hedy.username, { EMAIL_OTP_CODE: 'wrong!' }),
  ],
  ['ExpiredCodeException', 'the code of the app was used before', () => usedTwice(by)],
  [
    'InvalidParameterException',
    'the code is missing',
    () => answer(by, choosing, annie.username, {}),
  ],
  [
    'MFAMethodNotFoundException',
    'a new password is not enough, and no text can be sent',
    async () => {
      const email = await texting.invited()
      return answer(by, texting, email, { NEW_PASSWORD: otherPassword }, password)
    },
  ],
  [
    'NotAuthorizedException',
    'the answer is another person’s',
    async () => {
      const { ChallengeName, Session } = await enter(choosing, annie.username)
      const ChallengeResponses = { USERNAME: grace.username, ...(await shown()) }
      const body = { UserPoolId, ClientId, ChallengeName, Session, ChallengeResponses }
      return by === 'respondToAuthChallenge'
        ? cognito.respondToAuthChallenge(body)
        : cognito.adminRespondToAuthChallenge(body)
    },
  ],
  [
    'TooManyRequestsException',
    'it is the sixth wrong code',
    () => twice(() => answer(by, requiring, annie.username, wrong), 6),
  ],
]

/** Refused set-ups of second factors, and refused sign-ins from a server. */
export const mfaOperations = {
  AssociateSoftwareToken: [
    [
      'InvalidParameterException',
      'it does not say who asks',
      () => cognito.associateSoftwareToken({}),
    ],
    [
      'NotAuthorizedException',
      'the session is none',
      () => cognito.associateSoftwareToken({ Session: 'x'.repeat(20) }),
    ],
    [
      'SoftwareTokenMFANotFoundException',
      'the pool has no apps',
      async () => without.cognito.associateSoftwareToken(await tokenOf(without, grace.username)),
    ],
  ],
  VerifySoftwareToken: [
    [
      'EnableSoftwareTokenMFAException',
      'the code is wrong',
      async () => {
        const { Session: begun } = await enter(appsOnly, barbara.username)
        const { Session } = await appsOnly.cognito.associateSoftwareToken({ Session: begun })
        return appsOnly.cognito.verifySoftwareToken({ Session, UserCode: '000000' })
      },
    ],
    [
      'InvalidParameterException',
      'the code is no code',
      () => cognito.verifySoftwareToken({ UserCode: 'abc' }),
    ],
    [
      'InvalidParameterException',
      'no app was begun with',
      async () =>
        cognito.verifySoftwareToken({
          ...(await tokenOf(choosing, grace.username)),
          UserCode: '000000',
        }),
    ],
    [
      'NotAuthorizedException',
      'the set-up took too long',
      async () => {
        const { Session } = await enter(appsOnly, barbara.username)
        const begun = await appsOnly.cognito.associateSoftwareToken({ Session })
        appsOnly.pass(hour)
        return appsOnly.cognito.verifySoftwareToken({ ...begun, UserCode: '000000' })
      },
    ],
    [
      'SoftwareTokenMFANotFoundException',
      'the pool has no apps',
      async () =>
        without.cognito.verifySoftwareToken({
          ...(await tokenOf(without, grace.username)),
          UserCode: '000000',
        }),
    ],
    [
      'TooManyRequestsException',
      'it is the sixth wrong code',
      async () => {
        const { Session: begun } = await enter(appsOnly, grace.username)
        const { Session } = await appsOnly.cognito.associateSoftwareToken({ Session: begun })
        return twice(() => appsOnly.cognito.verifySoftwareToken({ Session, UserCode: '000000' }), 6)
      },
    ],
    [
      'UserNotFoundException',
      'the person was deleted',
      async () => cognito.verifySoftwareToken({ ...(await deletedToken()), UserCode: '000000' }),
    ],
  ],
  SetUserMFAPreference: [
    [
      'InvalidParameterException',
      'no app was set up',
      async () =>
        cognito.setUserMFAPreference({
          ...(await tokenOf(choosing, grace.username)),
          SoftwareTokenMfaSettings: { Enabled: true },
        }),
    ],
    [
      'NotAuthorizedException',
      'the token is none',
      () => cognito.setUserMFAPreference({ AccessToken: 'none' }),
    ],
    [
      'UserNotFoundException',
      'the person was deleted',
      async () => cognito.setUserMFAPreference(await deletedToken()),
    ],
  ],
  AdminSetUserMFAPreference: [
    [
      'InvalidParameterException',
      'there is no number to send to',
      () =>
        cognito.adminSetUserMFAPreference({
          UserPoolId,
          Username: grace.username,
          SMSMfaSettings: { Enabled: true },
        }),
    ],
    [
      'ResourceNotFoundException',
      'the pool is another',
      () => cognito.adminSetUserMFAPreference({ ...nobody, ...elsewhere }),
    ],
    [
      'UserNotFoundException',
      'nobody has that name',
      () => cognito.adminSetUserMFAPreference(nobody),
    ],
  ],
  GetUserAuthFactors: [
    [
      'InvalidParameterException',
      'the token is missing',
      () => cognito.getUserAuthFactors({ AccessToken: undefined }),
    ],
    [
      'NotAuthorizedException',
      'the token is none',
      () => cognito.getUserAuthFactors({ AccessToken: 'none' }),
    ],
    [
      'UserNotFoundException',
      'the person was deleted',
      async () => cognito.getUserAuthFactors(await deletedToken()),
    ],
  ],
  AdminInitiateAuth: [
    [
      'InvalidParameterException',
      'it is a flow of clients',
      () =>
        cognito.adminInitiateAuth({
          UserPoolId,
          ClientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: grace.username, PASSWORD: demoPassword },
        }),
    ],
    [
      'MFAMethodNotFoundException',
      'the second factor can only be a text message, and there is no number',
      () => enterAsServer(texting, grace.username),
    ],
    [
      'NotAuthorizedException',
      'the password is wrong',
      () => enterAsServer(choosing, grace.username, password),
    ],
    [
      'PasswordResetRequiredException',
      'an administrator reset the password',
      async () => {
        const Username = await choosing.confirmed()
        await cognito.adminResetUserPassword({ UserPoolId, Username })
        return enterAsServer(choosing, Username, password)
      },
    ],
    [
      'ResourceNotFoundException',
      'the client is another pool’s',
      () => cognito.adminInitiateAuth({ UserPoolId, ClientId: 'x', AuthFlow: 'USER_AUTH' }),
    ],
    [
      'ResourceNotFoundException',
      'the pool is another',
      () => cognito.adminInitiateAuth({ ...elsewhere, AuthFlow: 'USER_AUTH' }),
    ],
    [
      'UserNotConfirmedException',
      'the person never entered the code',
      () => enterAsServer(choosing, 'joan@example.com'),
    ],
    [
      'UserNotFoundException',
      'nobody has that name, and the pool says so',
      () => enterAsServer(frank, nobody.Username),
    ],
  ],
  AdminRespondToAuthChallenge: [
    ...refusedAnswers('adminRespondToAuthChallenge'),
    [
      'ResourceNotFoundException',
      'the pool is another',
      () =>
        cognito.adminRespondToAuthChallenge({
          ...elsewhere,
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
        }),
    ],
  ],
} satisfies Record<string, Refusal[]>

const shownForClients = 'it can, and is shown for clients: the same code answers both'

const asForClients = {
  InvalidLambdaResponseException: shownForClients,
  UnexpectedLambdaException: shownForClients,
  UserLambdaValidationException: shownForClients,
}

/** Documented exceptions of these that are not shown here, each with its reason. */
export const mfaCannotHappen = {
  AssociateSoftwareToken: {
    ConcurrentModificationException: 'one request at a time',
    ResourceNotFoundException: 'the token or the session names the pool',
  },
  VerifySoftwareToken: {
    CodeMismatchException: 'a wrong code is told as EnableSoftwareTokenMFAException',
    PasswordResetRequiredException: 'a reset leaves open sessions be',
    ResourceNotFoundException: 'the token or the session names the pool',
    UserNotConfirmedException: 'nobody signs in unconfirmed',
  },
  SetUserMFAPreference: {
    PasswordResetRequiredException: 'a reset leaves open sessions be',
    ResourceNotFoundException: 'the token names the pool',
    UserNotConfirmedException: 'nobody signs in unconfirmed',
  },
  AdminSetUserMFAPreference: {
    NotAuthorizedException: 'any AWS credentials will do',
    PasswordResetRequiredException: 'an administrator may change anybody',
    UserNotConfirmedException: 'an administrator may change anybody',
  },
  GetUserAuthFactors: {
    PasswordResetRequiredException: 'a reset leaves open sessions be',
    ResourceNotFoundException: 'the token names the pool',
    UserNotConfirmedException: 'nobody signs in unconfirmed',
  },
  AdminInitiateAuth: {
    ...asForClients,
    UnsupportedOperationException: 'a state of a managed pool',
  },
  AdminRespondToAuthChallenge: {
    ...asForClients,
    InvalidPasswordException: shownForClients,
    PasswordHistoryPolicyViolationException: shownForClients,
    PasswordResetRequiredException: shownForClients,
    SoftwareTokenMFANotFoundException: 'nobody is asked for an app they have not set up',
    UserNotConfirmedException: shownForClients,
    UserNotFoundException: 'a challenge ends with its person, which is not said',
  },
}
