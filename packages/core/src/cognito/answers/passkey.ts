import type { AnswerOf, Step } from '../../step.ts'
import { toStep } from '../challenges.ts'
import { provePasskey } from '../passkey.ts'
import type { Pool } from '../pool.ts'
import type { Ticket } from '../ticket.ts'

/** Asks the browser for the passkey, and shows it. @see Cognito `WEB_AUTHN` */
export async function answerPasskey(
  pool: Pool,
  ticket: Ticket,
  _: AnswerOf<'passkey'>,
  signal: AbortSignal,
): Promise<Step> {
  const reply = await provePasskey(pool, ticket, signal)
  return toStep(pool, reply, { ...ticket, purpose: 'secondFactor' }, signal)
}
