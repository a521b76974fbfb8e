import { findNative, findPerson } from '../people/names.ts'
import type { Person } from '../people/person.ts'
import { makeUp } from '../people/unknown.ts'
import type { Pool } from '../pool.ts'
import {
  CognitoError,
  invalidParameter,
  userNotFound,
  wrongCredentials,
} from '../wire/cognito-error.ts'
import { admit } from './admit.ts'
import { askForFirst } from './ask-for-first.ts'
import { closeSession, findSession, openSession } from './auth-session.ts'
import {
  type FirstChallenge,
  firstChallenges,
  offeredTo,
  offeredToNobody,
} from './first-factors.ts'
import { required } from './parameters.ts'
import { resume, spentSession } from './resume.ts'
import { beginAttempt, type Sent } from './sign-in-attempt.ts'

/** `USER_AUTH`: asks for what the client prefers, where the person has it; else lets them choose. */
export async function beginUserAuth(pool: Pool, sent: Sent): Promise<object> {
  const typed = required(sent.parameters, 'USERNAME')
  if (sent.session !== undefined) return signInConfirmed(pool, sent, typed, sent.session)
  const preferred = readChallenge(sent.parameters.PREFERRED_CHALLENGE)
  const person = findNative(pool, typed) ?? null
  if (!person && !pool.settings.preventUserExistenceErrors) throw userNotFound()
  const offered = await offerTo(pool, person, typed)
  const attempt = beginAttempt('USER_AUTH', sent)
  if (preferred && offered.includes(preferred)) {
    return askForFirst(pool, preferred, { person, typed, attempt, sent, offered })
  }
  const { sub, username } = person ?? { sub: null, username: (await makeUp(pool, typed)).username }
  return {
    ChallengeName: 'SELECT_CHALLENGE',
    Session: await openSession(pool, { kind: 'firstFactor', sub, username, attempt, offered }),
    ChallengeParameters: {},
    AvailableChallenges: offered,
  }
}

/** `SELECT_CHALLENGE`: takes the choice, and what belongs to it where the answer brings it. */
export async function takeFirstChoice(pool: Pool, sent: Sent): Promise<object> {
  const answer = readChallenge(required(sent.parameters, 'ANSWER'))
  const { asked, person, session, attempt } = await resume(pool, sent, 'firstFactor')
  if (!answer || !asked.offered.includes(answer)) {
    throw invalidParameter('ANSWER is not among the available challenges.')
  }
  const typed = required(sent.parameters, 'USERNAME')
  const next = await askForFirst(pool, answer, { person, typed, attempt, sent })
  await closeSession(pool, session)
  return next
}

/** With the session that `ConfirmSignUp` gave, once: it stands for a password. */
async function signInConfirmed(pool: Pool, sent: Sent, typed: string, secret: string) {
  const confirmed = await findSession(pool, secret, 'confirmed')
  const person = confirmed && pool.people.get(confirmed.sub)
  if (!person?.enabled || findPerson(pool, typed)?.sub !== person.sub) throw spentSession()
  await closeSession(pool, secret)
  return admit(pool, person, beginAttempt('USER_AUTH', sent))
}

async function offerTo(pool: Pool, person: Person | null, typed: string) {
  const offered = person ? offeredTo(pool, person) : await offeredToNobody(pool, typed)
  if (offered.length > 0) return offered
  // Who has no password proves nothing before their first contact is confirmed.
  if (person?.status === 'UNCONFIRMED') {
    throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.')
  }
  throw wrongCredentials()
}

/** @throws {CognitoError} `InvalidParameterException` for a challenge that is no way in */
function readChallenge(name: string | undefined): FirstChallenge | undefined {
  const known = firstChallenges.find(challenge => challenge === name)
  if (name !== undefined && !known) throw invalidParameter(`${name} is not a valid challenge.`)
  return known
}
