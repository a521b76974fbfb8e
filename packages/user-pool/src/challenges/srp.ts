import { fromBase64, toBase64 } from '../bytes.ts'
import { deviceNotFound } from '../devices/device.ts'
import { namesUnknownDevice } from '../devices/device-of.ts'
import { countWrongPassword, refuseLockedOut } from '../people/lockout.ts'
import { findPerson } from '../people/names.ts'
import { ownerOf } from '../people/passwords.ts'
import type { Person } from '../people/person.ts'
import { makeUp } from '../people/unknown.ts'
import type { Pool } from '../pool.ts'
import { expectedSignature, openExchange } from '../srp/exchange.ts'
import { notAuthorized, userNotFound, wrongCredentials } from '../wire/cognito-error.ts'
import { admit } from './admit.ts'
import { closeSession, findSession, openSession } from './auth-session.ts'
import { type Parameters, required } from './parameters.ts'
import { continueAttempt, type Sent, type SignInAttempt } from './sign-in-attempt.ts'
import { readClaim, readPublic } from './srp-answer.ts'

/** `USER_SRP_AUTH`: asks for proof of a password that is never sent. */
export async function askForPasswordProof(
  pool: Pool,
  parameters: Parameters,
  attempt: SignInAttempt,
) {
  const typed = required(parameters, 'USERNAME')
  const clientPublic = readPublic(required(parameters, 'SRP_A'))
  const person = findPerson(pool, typed)
  if (!person && !pool.settings.preventUserExistenceErrors) throw userNotFound()
  const unknown = await makeUp(pool, typed)
  const { username } = person ?? unknown
  const password = person?.password ?? unknown.password
  const id = person?.sub ?? unknown.id
  refuseLockedOut(pool, id)
  const exchange = await openExchange(clientPublic, password, pool.random.bytes(32))
  const secret = toBase64(pool.random.bytes(96))
  const sub = person?.password ? person.sub : null
  await openSession(pool, { kind: 'srp', sub, id, attempt, username, exchange, password }, secret)
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: password.salt,
      SECRET_BLOCK: secret,
      SRP_B: exchange.serverPublic,
      USERNAME: username,
      USER_ID_FOR_SRP: username,
    },
  }
}

/** `PASSWORD_VERIFIER`: checks the proof, and lets them in. */
export async function checkPasswordProof(pool: Pool, sent: Sent): Promise<object> {
  const { parameters: answers } = sent
  const { username, secret, signature, timestamp } = readClaim(answers)
  const asked = await findSession(pool, secret, 'srp')
  const secretBlock = fromBase64(secret)
  if (!asked || !secretBlock) throw notAuthorized('Incorrect username or password.')
  await closeSession(pool, secret)
  refuseLockedOut(pool, asked.id)
  const owner = ownerOf(pool, asked)
  const signed = { secretBlock, timestamp }
  const expected = await expectedSignature(asked.exchange, asked.password, owner, signed)
  const person = asked.sub === null ? undefined : pool.people.get(asked.sub)
  if (signature !== expected || !person || !isMeant(pool, person, username)) {
    countWrongPassword(pool, asked.id)
    throw wrongCredentials()
  }
  const attempt = continueAttempt(asked.attempt, sent)
  if (namesUnknownDevice(pool, person, attempt)) {
    // Clients forget such a device, and send this very answer again without it.
    const again = { ...asked, attempt: { ...asked.attempt, deviceKey: null } }
    await openSession(pool, again, secret)
    throw deviceNotFound()
  }
  return admit(pool, person, attempt)
}

const isMeant = (pool: Pool, person: Person, username: string): boolean =>
  findPerson(pool, username)?.sub === person.sub
