import { checkAttributes, checkMutable, missingAttributes } from '../people/attributes.ts'
import { setPassword } from '../people/passwords.ts'
import { type Attribute, type Person, save, setAttribute } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { invalidParameter, notAuthorized } from '../wire/cognito-error.ts'
import { closeSession, findSession, openSession } from './auth-session.ts'
import { type Parameters, required, requiredSession } from './parameters.ts'
import { secondFactor } from './second-factor.ts'
import { continueAttempt, type Sent, type SignInAttempt } from './sign-in-attempt.ts'

const prefix = 'userAttributes.'

/** Asks somebody with a temporary password for one of their own, and for what the pool requires beside. */
export async function askForNewPassword(pool: Pool, person: Person, attempt: SignInAttempt) {
  if (person.temporaryUntil !== null && pool.clock() >= person.temporaryUntil) {
    throw notAuthorized('Temporary password has expired and must be reset by an administrator.')
  }
  const missing = missingAttributes(pool.settings, person.attributes)
  const known = Object.fromEntries(person.attributes.map(({ Name, Value }) => [Name, Value]))
  return {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: await openSession(pool, { kind: 'newPassword', sub: person.sub, attempt }),
    ChallengeParameters: {
      USER_ID_FOR_SRP: person.username,
      requiredAttributes: JSON.stringify(missing.map(name => prefix + name)),
      userAttributes: JSON.stringify(known),
    },
  }
}

/** `NEW_PASSWORD_REQUIRED`: takes them, and goes on. A refused answer may be mended and sent again. */
export async function takeNewPassword(pool: Pool, sent: Sent): Promise<object> {
  const { parameters: answers } = sent
  const session = requiredSession(sent)
  required(answers, 'USERNAME')
  const password = required(answers, 'NEW_PASSWORD')
  const asked = await findSession(pool, session, 'newPassword')
  const person = asked && pool.people.get(asked.sub)
  if (!asked || person?.status !== 'FORCE_CHANGE_PASSWORD' || !person.enabled) {
    throw notAuthorized('Invalid session for the user, session is expired.')
  }
  const given = attributesIn(answers).filter(({ Value }) => Value !== '')
  checkAttributes(pool.settings, given, 'person')
  checkMutable(
    pool.settings,
    given.filter(({ Name }) => isSet(person, Name)),
  )
  const [missing] = missingAttributes(pool.settings, [...person.attributes, ...given])
  if (missing) throw invalidParameter(`Invalid attributes given, ${missing} is missing`)
  await setPassword(pool, person, password)
  for (const { Name, Value } of given) setAttribute(person, Name, Value)
  person.status = 'CONFIRMED'
  save(pool, person)
  await closeSession(pool, session)
  const attempt = { ...continueAttempt(asked.attempt, sent), choseNewPassword: true }
  return secondFactor(pool, person, attempt)
}

const isSet = (person: Person, name: string) => person.attributes.some(({ Name }) => Name === name)

const attributesIn = (answers: Parameters): Attribute[] =>
  Object.entries(answers)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, Value]) => ({ Name: name.slice(prefix.length), Value }))
