import { isEmail } from '../people/contact-formats.ts'
import { enableMfa, mfaNames, readyMethods } from '../people/mfa.ts'
import { refuseTaken } from '../people/names.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { CognitoError, invalidParameter, notAuthorized } from '../wire/cognito-error.ts'
import { askForCode } from './ask-for-code.ts'
import { closeSession, openSession } from './auth-session.ts'
import { letIn } from './let-in.ts'
import { resume, spentSession } from './resume.ts'
import type { Sent, SignInAttempt } from './sign-in-attempt.ts'

/**
 * Asks somebody to set up what the pool requires.
 *
 * @throws {CognitoError} `MFAMethodNotFoundException` where only text messages are left, which need a number first
 */
export async function askToSetUp(
  pool: Pool,
  { sub, username }: Person,
  attempt: SignInAttempt,
): Promise<object> {
  const { methods } = pool.settings.mfa
  if (methods.every(method => method === 'sms')) {
    throw new CognitoError('MFAMethodNotFoundException', 'User has no MFA method set up.')
  }
  const asked = { sub, username, attempt, secret: null, verified: false }
  return {
    ChallengeName: 'MFA_SETUP',
    Session: await openSession(pool, { kind: 'mfaSetup', ...asked }),
    ChallengeParameters: {
      MFAS_CAN_SETUP: JSON.stringify(methods.map(method => mfaNames[method])),
      USER_ID_FOR_SRP: username,
    },
  }
}

/** `MFA_SETUP`: with an `EMAIL`, sends a code there; without, lets in who has shown that their app works. */
export async function takeSetUp(pool: Pool, sent: Sent): Promise<object> {
  const { asked, person, session, attempt } = await resume(pool, sent, 'mfaSetup')
  if (!person) throw spentSession()
  const email = sent.parameters.EMAIL
  if (email !== undefined) {
    refuseSecondSetUp(pool, person)
    if (!pool.settings.mfa.methods.includes('email')) {
      throw invalidParameter('EMAIL_OTP is not enabled for the user pool.')
    }
    if (!isEmail(email)) throw invalidParameter('Invalid email address format.')
    refuseTaken(pool, person, 'email', email)
    const next = await askForCode(pool, person, attempt, 'EMAIL_OTP', 'second', email)
    await closeSession(pool, session)
    return next
  }
  if (!asked.verified) throw notAuthorized('Invalid session for the user.')
  await closeSession(pool, session)
  enableMfa(pool, person, 'totp')
  return letIn(pool, person, attempt)
}

/**
 * Refuses to go on setting up what has been set up meanwhile: whoever has no more than the password could put their
 * own app in the place of its owner's.
 *
 * @throws {CognitoError} `NotAuthorizedException`
 */
export function refuseSecondSetUp(pool: Pool, person: Person): void {
  if (readyMethods(pool, person).length > 0) throw spentSession()
}
