import type { MfaMethod } from '../../settings.ts'
import type { AnswerOf, Step } from '../../step.ts'
import { known, setUpMethods } from '../factors.ts'
import type { Pool } from '../pool.ts'
import { asking, type Open, type Ticket } from '../ticket.ts'
import { askForApp } from './set-up-totp.ts'

/** Sets up what was picked. @see Cognito `MFA_SETUP` */
export function answerChooseSetUp(
  pool: Pool,
  ticket: Ticket,
  { method }: AnswerOf<'chooseSetUp'>,
  signal: AbortSignal,
): Promise<Step> {
  return begin(pool, ticket, method, signal)
}

/** Lets people choose where there is a choice. Gives nothing where we can set up none of what is offered. */
export async function chooseSetUp(
  pool: Pool,
  ticket: Open,
  signal: AbortSignal,
): Promise<Step | undefined> {
  const methods = known(setUpMethods, ticket.offered ?? [])
  const [only] = methods
  if (only && methods.length === 1) return begin(pool, ticket, only, signal)
  return only && { kind: 'chooseSetUp', ...asking('chooseSetUp', ticket), methods }
}

async function begin(
  pool: Pool,
  ticket: Open,
  method: MfaMethod,
  signal: AbortSignal,
): Promise<Step> {
  if (method === 'totp') return askForApp(pool, ticket, signal)
  const contact = method === 'sms' ? 'phone_number' : 'email'
  return { kind: 'setUpContact', ...asking('setUpContact', ticket), contact }
}
