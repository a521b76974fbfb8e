import type { AnswerOf, Step } from '../../step.ts'
import { toStep } from '../challenges.ts'
import type { Pool } from '../pool.ts'
import { respond } from '../respond.ts'
import type { Ticket } from '../ticket.ts'

/** Names the e-mail address that codes shall go to; the first one is sent at once. @see Cognito `MFA_SETUP` */
export async function answerSetUpContact(
  pool: Pool,
  ticket: Ticket,
  { value }: AnswerOf<'setUpContact'>,
  signal: AbortSignal,
): Promise<Step> {
  const reply = await respond(pool, ticket, 'MFA_SETUP', { EMAIL: value.trim() }, signal)
  return toStep(pool, reply, { ...ticket, purpose: 'setUp' }, signal)
}
