import { findPerson } from '../people/names.ts'
import type { Pool } from '../pool.ts'
import { notAuthorized } from '../wire/cognito-error.ts'
import { admit } from './admit.ts'
import { closeSession, findSession } from './auth-session.ts'
import { required, requiredSession } from './parameters.ts'
import { beginAttempt, type Sent } from './sign-in-attempt.ts'

/** `USER_AUTH`: with the session that `ConfirmSignUp` gave, once, it stands for a password. */
export async function beginUserAuth(pool: Pool, sent: Sent): Promise<object> {
  const username = required(sent.parameters, 'USERNAME')
  const secret = requiredSession(sent)
  const confirmed = await findSession(pool, secret, 'confirmed')
  const person = confirmed && pool.people.get(confirmed.sub)
  if (!person?.enabled || findPerson(pool, username)?.sub !== person.sub) {
    throw notAuthorized('Invalid session for the user, session is expired.')
  }
  await closeSession(pool, secret)
  return admit(pool, person, beginAttempt('USER_AUTH', sent))
}
