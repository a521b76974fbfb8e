import type { AnswerOf, Step } from '../../step.ts'
import { toStep } from '../challenges.ts'
import type { Pool } from '../pool.ts'
import { respond } from '../respond.ts'
import type { Ticket } from '../ticket.ts'

/** Answers a challenge of the pool’s own making. @see Cognito `CUSTOM_CHALLENGE` */
export async function answerCustom(
  pool: Pool,
  ticket: Ticket,
  { answer }: AnswerOf<'custom'>,
  signal: AbortSignal,
): Promise<Step> {
  const reply = await respond(pool, ticket, 'CUSTOM_CHALLENGE', { ANSWER: answer }, signal)
  return toStep(pool, reply, ticket, signal)
}
