import { findPerson } from '../people/names.ts'
import type { Person } from '../people/person.ts'
import { makeUp } from '../people/unknown.ts'
import type { Pool } from '../pool.ts'
import { notAuthorized } from '../wire/cognito-error.ts'
import { type AuthSession, findSession } from './auth-session.ts'
import { required, requiredSession } from './parameters.ts'
import { type Asked, continueAttempt, type Sent, type SignInAttempt } from './sign-in-attempt.ts'

type AskedKind = Extract<AuthSession, Asked>['kind']

export interface Resumed<Kind extends AskedKind> {
  asked: Extract<AuthSession, { kind: Kind }> & Asked
  /** `null` for somebody who does not exist. */
  person: Person | null
  /** What the client holds; good until it is closed. */
  session: string
  attempt: SignInAttempt
  /** Stands for the person where tries are counted. */
  id: string
}

/**
 * Finds the challenge that an answer is for.
 *
 * @throws {CognitoError} `InvalidParameterException`; `NotAuthorizedException` when its time is over, it was answered,
 *   or it is somebody else's
 */
export async function resume<Kind extends AskedKind>(
  pool: Pool,
  sent: Sent,
  kind: Kind,
): Promise<Resumed<Kind>> {
  const typed = required(sent.parameters, 'USERNAME')
  const session = requiredSession(sent)
  const asked = (await findSession(pool, session, kind)) as Resumed<Kind>['asked'] | undefined
  if (!asked || !(await isMeant(pool, asked, typed))) throw spentSession()
  const { sub, username, attempt }: Asked = asked
  const person = sub === null ? null : pool.people.get(sub)
  if (person === undefined) throw spentSession()
  if (person && !person.enabled) throw notAuthorized('User is disabled.')
  const id = sub ?? (await makeUp(pool, username)).id
  return { asked, person, session, attempt: continueAttempt(attempt, sent), id }
}

export const spentSession = () => notAuthorized('Invalid session for the user, session is expired.')

/** A challenge may be answered under any name the person has, and under the one it gave. */
async function isMeant(pool: Pool, { sub, username }: Asked, typed: string): Promise<boolean> {
  if (typed === username) return true
  if (sub !== null) return findPerson(pool, typed)?.sub === sub
  return (await makeUp(pool, typed)).username === username
}
