import { countAnswer, forgetTries } from '../people/attempts.ts'
import { mfaOf, spendTotp } from '../people/mfa.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { closeSession, openSession } from './auth-session.ts'
import { letIn } from './let-in.ts'
import { required } from './parameters.ts'
import { resume, spentSession } from './resume.ts'
import type { Sent, SignInAttempt } from './sign-in-attempt.ts'

/** Asks for the code that somebody's authenticator app shows. */
export async function askForTotp(
  pool: Pool,
  person: Person,
  attempt: SignInAttempt,
): Promise<object> {
  const { sub, username } = person
  const name = mfaOf(person).totp?.name
  return {
    ChallengeName: 'SOFTWARE_TOKEN_MFA',
    Session: await openSession(pool, { kind: 'totp', sub, username, attempt }),
    ChallengeParameters: {
      USER_ID_FOR_SRP: username,
      ...(name ? { FRIENDLY_DEVICE_NAME: name } : {}),
    },
  }
}

/** `SOFTWARE_TOKEN_MFA`: takes it. A wrong code may be mended. */
export async function takeTotp(pool: Pool, sent: Sent): Promise<object> {
  const code = required(sent.parameters, 'SOFTWARE_TOKEN_MFA_CODE')
  const { person, session, attempt, id } = await resume(pool, sent, 'totp')
  if (!person) throw spentSession()
  countAnswer(pool, id)
  await spendTotp(pool, person, code)
  forgetTries(pool, 'answer', id)
  await closeSession(pool, session)
  return letIn(pool, person, attempt)
}
