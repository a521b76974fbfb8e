import type { MfaMethod } from '@portico/core'
import { deviceStandsIn } from '../devices/device-of.ts'
import { mfaNames, mfaOf, readyMethods } from '../people/mfa.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { invalidParameter } from '../wire/cognito-error.ts'
import { askForCode } from './ask-for-code.ts'
import { closeSession, openSession } from './auth-session.ts'
import { letIn } from './let-in.ts'
import { askToSetUp } from './mfa-setup.ts'
import { required } from './parameters.ts'
import { resume, spentSession } from './resume.ts'
import type { Sent, SignInAttempt } from './sign-in-attempt.ts'
import { askForTotp } from './totp.ts'

/** Asks for a second factor where one is due; lets in who needs none. */
export async function secondFactor(
  pool: Pool,
  person: Person,
  attempt: SignInAttempt,
): Promise<object> {
  if (deviceStandsIn(pool, person, attempt)) return letIn(pool, person, attempt)
  const ready = readyMethods(pool, person)
  const { preferred } = mfaOf(person)
  const method = ready.find(name => name === preferred) ?? ready[0]
  if (method && (ready.length === 1 || method === preferred)) {
    return askFor(pool, person, attempt, method)
  }
  if (method) return askToSelect(pool, person, attempt, ready)
  const required = pool.settings.mfa.mode === 'required'
  return required ? askToSetUp(pool, person, attempt) : letIn(pool, person, attempt)
}

/** `SELECT_MFA_TYPE`: takes the choice, and asks for it. */
export async function takeMfaChoice(pool: Pool, sent: Sent): Promise<object> {
  const answer = required(sent.parameters, 'ANSWER')
  const { asked, person, session, attempt } = await resume(pool, sent, 'selectMfa')
  if (!person) throw spentSession()
  const method = asked.offered.find(name => mfaNames[name] === answer)
  if (!method) throw invalidParameter(`${answer} is not among the MFA types to choose from.`)
  const next = await askFor(pool, person, attempt, method)
  await closeSession(pool, session)
  return next
}

async function askToSelect(
  pool: Pool,
  { sub, username }: Person,
  attempt: SignInAttempt,
  offered: MfaMethod[],
): Promise<object> {
  return {
    ChallengeName: 'SELECT_MFA_TYPE',
    Session: await openSession(pool, { kind: 'selectMfa', sub, username, attempt, offered }),
    ChallengeParameters: {
      MFAS_CAN_CHOOSE: JSON.stringify(offered.map(name => mfaNames[name])),
      USER_ID_FOR_SRP: username,
    },
  }
}

const askFor = (pool: Pool, person: Person, attempt: SignInAttempt, method: MfaMethod) =>
  method === 'totp'
    ? askForTotp(pool, person, attempt)
    : askForCode(pool, person, attempt, mfaNames[method], 'second')
