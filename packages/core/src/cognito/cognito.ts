import type { AuthClient, RedirectTarget } from '../client.ts'
import { browserEnvironment, type Environment, memoryStorage } from '../environment.ts'
import { AuthError } from '../errors.ts'
import type { Step } from '../step.ts'
import type { AwsCredentials } from './aws-credentials.ts'
import { toCodeStep } from './code-step.ts'
import { addressOf, type CognitoOptions, checkOptions, endpointOf } from './cognito-options.ts'
import { createHostedPages } from './hosted-pages/hosted-pages.ts'
import type { IdentityPool } from './identity-pool.ts'
import { lazily } from './lazily.ts'
import { createPasswordMemory } from './password-memory.ts'
import type { Pool } from './pool.ts'
import type { Refresh } from './refresh.ts'
import { createSessions } from './session.ts'
import type { Places } from './shelf.ts'
import type { Call } from './transport.ts'

export type { AwsCredentials, CognitoOptions }

/** What a Cognito client can do beyond what every back end can. */
export interface CognitoClient extends AuthClient {
  /**
   * Temporary AWS credentials of who is signed in, else of a guest; `null` where guests are not let in.
   *
   * They lie in this page's memory alone, until five minutes before their end or until the session is another. However
   * many ask, one request is sent. `forceRefresh` renews the ID token too, so that a change of groups is seen.
   *
   * @throws {AuthError} `rejected` where the person is given no role, `notEnabled` without an identity pool,
   *   `offline` | `unavailable` | `tooManyAttempts`: worth trying again
   * @see Cognito `GetId`, `GetCredentialsForIdentity`
   */
  getAwsCredentials(options?: { forceRefresh?: boolean }): Promise<AwsCredentials | null>
}

/**
 * Speaks with a Cognito user pool.
 *
 * After a confirmed sign-up it signs in by itself: with the session Cognito gives where the app client allows
 * `USER_AUTH`, else with the password, which it remembers in this page's memory for at most fifteen minutes. So it
 * does while a second factor by message is due, as Cognito sends another code only to who signs in again.
 *
 * Let the app client prevent user existence errors: a name that nobody has is then asked for a challenge like any
 * other, and what is offered proves nothing.
 *
 * @throws {TypeError} when `region`, `userPoolId` or `clientId` cannot be one, the first two do not agree, or the
 *   hosted pages have no address
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/
 */
export function createCognitoClient(options: CognitoOptions): CognitoClient {
  const { clientId, flow = 'USER_SRP_AUTH', hostedPages: pages } = options
  const name = checkOptions(options)
  const environment = { ...browserEnvironment(), ...options.environment }
  if (options.fetch) environment.fetch = options.fetch
  const target = { endpoint: endpointOf(options), clientId, fetch: environment.fetch }
  const call: Call = async (...asked) => (await converse()).createCall(target)(...asked)
  let renewal: Refresh | undefined
  const refresh: Refresh = async (...asked) => {
    renewal ??= (await converse()).createRefresh(call)
    return renewal(...asked)
  }
  const key = `portico.${clientId}`
  const places = placesOf(options, environment)
  const sessions = createSessions({ call, refresh, environment, key, ...places })
  const passwords = createPasswordMemory()
  const { crypto, now, webAuthn } = environment
  const { marks } = places
  const poolAddress = () => addressOf(options, environment.place.read())
  const hosted =
    pages && createHostedPages({ pages, clientId, poolAddress, environment, sessions, marks, key })
  const own = { call, name, flow, crypto, now, passwords, key, marks, webAuthn }
  const pool: Pool = {
    ...own,
    ...sessions,
    keep(...kept) {
      hosted?.forgetProvider()
      return sessions.keep(...kept)
    },
    readChallenge: async (...given) => (await converse()).readChallenge(...given),
  }

  const talking =
    <Input>(task: (talk: Conversation) => Task<Input>) =>
    (input: Input, signal: AbortSignal) =>
      settle(async () => task(await converse())(pool, input, signal), signal)
  let identities: IdentityPool | undefined
  const tokenOf =
    (token: 'accessToken' | 'idToken') =>
    ({ forceRefresh }: { forceRefresh?: boolean } = {}) =>
      settle(() => sessions.getToken(token, forceRefresh))

  return {
    can: new Set(['signUp', 'resetPassword', 'offers'] as const),
    mayResume: () => hosted?.isHome() || sessions.mayResume(),
    resume: signal =>
      settle(() => (hosted?.isHome() ? hosted.resume(signal) : sessions.resume()), signal),
    signIn: talking(({ signIn }) => signIn),
    answer: (ticket, given, signal) =>
      settle(async () => (await converse()).answer(pool, ticket, given, signal), signal),
    signUp: talking(({ signUp }) => signUp),
    confirmSignUp: talking(({ confirmSignUp }) => confirmSignUp),
    resend: talking(({ resend }) => resend),
    forgotPassword: talking(({ forgotPassword }) => forgotPassword),
    resetPassword: talking(({ resetPassword }) => resetPassword),
    expect: (kind, username) => toCodeStep({ kind, username: username.trim() }),
    propose: talking(({ propose }) => propose),
    getAccessToken: tokenOf('accessToken'),
    getIdToken: tokenOf('idToken'),
    getAwsCredentials: how =>
      settle(async () => {
        const { identityPoolId } = options
        if (!identityPoolId) throw new AuthError('notEnabled')
        const { createIdentityPool } = await lazily(() => import('./identity-pool.ts'))
        identities ??= createIdentityPool({
          ...options,
          identityPoolId,
          environment,
          sessions,
          marks,
          key,
        })
        return identities.getCredentials(how)
      }),
    ...(hosted && {
      redirect: (target: RedirectTarget, signal: AbortSignal) =>
        settle(() => hosted.redirect(target, signal), signal),
      lastProvider: hosted.lastProvider,
    }),
    async signOut(how) {
      passwords.forget()
      // The hosted pages would let them in again without a question.
      if (await sessions.signOut(how)) await hosted?.leave().catch(() => {})
    },
    subscribe(listener) {
      // Somebody stands at the door, so words will be needed soon; what fails now is asked for again then.
      converse().catch(() => {})
      return sessions.subscribe(listener)
    },
  }
}

type Conversation = typeof import('./conversation.ts')

const converse = () => lazily(() => import('./conversation.ts'))

type Task<Input> = (pool: Pool, input: Input, signal: AbortSignal) => Promise<Step>

/** Lets out nothing but `AuthError`, and the abort of whoever asked. */
async function settle<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    signal?.throwIfAborted()
    const result = await task()
    signal?.throwIfAborted()
    return result
  } catch (thrown) {
    if (signal?.aborted) throw signal.reason
    if (thrown instanceof AuthError) throw thrown
    throw (await converse()).toAuthError(thrown)
  }
}

function placesOf(
  { storage = 'session' }: CognitoOptions,
  { storage: tab, lasting }: Pick<Environment, 'storage' | 'lasting'>,
): Places & { handOver: boolean } {
  if (storage === 'session') return { storage: tab, lasting, marks: lasting, handOver: true }
  // A session that is this page's alone leaves no mark either.
  const memory = memoryStorage()
  if (storage === 'memory') {
    return { storage: memory, lasting: memory, marks: memory, handOver: false }
  }
  const place = storage === 'local' ? lasting : storage
  return { storage: place, lasting: place, marks: lasting, handOver: true }
}
