import { findNative } from '../people/names.ts'
import { makeUp } from '../people/unknown.ts'
import type { Pool } from '../pool.ts'
import { invalidResponse } from '../triggers/run-trigger.ts'
import { userNotFound } from '../wire/cognito-error.ts'
import { defineNext, refuseWithoutTriggers, settle } from './custom.ts'
import { required } from './parameters.ts'
import { refuseState } from './refuse-state.ts'
import { beginAttempt, type Sent } from './sign-in-attempt.ts'
import { askForPasswordProof } from './srp.ts'

/** `CUSTOM_AUTH`: the pool's own way in, made of triggers; with `CHALLENGE_NAME` `SRP_A`, after a password. */
export async function beginCustom(pool: Pool, sent: Sent): Promise<object> {
  refuseWithoutTriggers(pool)
  const typed = required(sent.parameters, 'USERNAME')
  const person = findNative(pool, typed)
  if (!person && !pool.settings.preventUserExistenceErrors) throw userNotFound()
  if (person) refuseState(person)
  const srp = sent.parameters.CHALLENGE_NAME === 'SRP_A'
  const attempt = beginAttempt('CUSTOM_AUTH', sent, 'custom')
  const { username } = person ?? (await makeUp(pool, typed))
  const history = srp ? [{ challengeName: 'SRP_A', challengeResult: true }] : []
  const round = { person, username, attempt, history }
  const verdict = await defineNext(pool, round)
  if (verdict.challengeName !== 'PASSWORD_VERIFIER') return settle(pool, round, verdict)
  if (!srp) throw invalidResponse()
  return askForPasswordProof(pool, sent.parameters, attempt)
}
