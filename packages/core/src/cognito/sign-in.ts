import type { Credentials } from '../client.ts'
import { AuthError } from '../errors.ts'
import type { Step } from '../step.ts'
import { toStep } from './challenges.ts'
import type { Pool } from './pool.ts'
import { isRefusal } from './refusal.ts'
import { trySendCode } from './send-code.ts'
import { createOffer, prove } from './srp.ts'
import { timestamp } from './timestamp.ts'
import type { AuthReply } from './wire.ts'

/** Signs in with a user name and a password. @see Cognito `InitiateAuth` */
export async function signIn(
  pool: Pool,
  { username: typed, password = '' }: Credentials,
  signal: AbortSignal,
): Promise<Step> {
  // People paste names with spaces around them; passwords are sent as they are.
  const username = typed.trim()
  const start = pool.flow === 'USER_SRP_AUTH' ? startWithSrp : startWithPassword
  try {
    return toStep(pool, await start(pool, { username, password }, signal), username, signal)
  } catch (thrown) {
    if (isRefusal(thrown, /^UserNotConfirmed/)) {
      pool.passwords.remember({ username, password })
      return trySendCode(pool, { kind: 'confirmSignUp', username }, signal)
    }
    if (isRefusal(thrown, /^PasswordResetRequired/)) {
      // Imported people were never sent a code.
      return trySendCode(pool, { kind: 'resetPassword', username, required: true }, signal)
    }
    throw thrown
  }
}

function startWithPassword(
  pool: Pool,
  { username, password }: Required<Pick<Credentials, 'username' | 'password'>>,
  signal: AbortSignal,
): Promise<AuthReply> {
  const parameters = { USERNAME: username, PASSWORD: password }
  return pool.call(
    'InitiateAuth',
    { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: parameters },
    signal,
  )
}

/** Two requests: we offer a number, Cognito challenges it, the proof is the second. */
async function startWithSrp(
  pool: Pool,
  { username, password }: Required<Pick<Credentials, 'username' | 'password'>>,
  signal: AbortSignal,
): Promise<AuthReply> {
  if (!pool.crypto.subtle) {
    console.error(
      'Portico: browsers can sign in on https: pages and on localhost, not on this one.',
    )
    throw new AuthError('unexpected')
  }
  const offer = createOffer(pool.crypto)
  const parameters = { USERNAME: username, SRP_A: offer.A.toString(16) }
  const reply = await pool.call(
    'InitiateAuth',
    { AuthFlow: 'USER_SRP_AUTH', AuthParameters: parameters },
    signal,
  )
  if (reply.ChallengeName !== 'PASSWORD_VERIFIER') return reply

  const { SALT = '', SRP_B = '', SECRET_BLOCK = '', ...asked } = reply.ChallengeParameters ?? {}
  const userId = asked.USER_ID_FOR_SRP ?? username
  const moment = timestamp(pool.now())
  const signature = await prove(
    pool.crypto,
    offer,
    { poolName: pool.name, userId, password },
    { salt: SALT, B: SRP_B, secretBlock: SECRET_BLOCK, timestamp: moment },
  )
  return pool.call(
    'RespondToAuthChallenge',
    {
      ChallengeName: 'PASSWORD_VERIFIER',
      Session: reply.Session,
      ChallengeResponses: {
        USERNAME: userId,
        PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
        PASSWORD_CLAIM_SIGNATURE: signature,
        TIMESTAMP: moment,
      },
    },
    signal,
    'InitiateAuth',
  )
}
