import type { AnswerOf, Step } from '../../step.ts'
import { toStep } from '../challenges.ts'
import type { Pool } from '../pool.ts'
import { type ChallengeName, respond } from '../respond.ts'
import type { Ticket } from '../ticket.ts'

/** Takes the code of a message or of an authenticator app: each challenge has a name for it made of its own. */
export async function answerCode(
  pool: Pool,
  ticket: Ticket,
  { code }: AnswerOf<'code' | 'totp'>,
  signal: AbortSignal,
): Promise<Step> {
  const { challenge } = ticket
  const answers = { [`${challenge}_CODE`]: code.trim() }
  const reply = await respond(pool, ticket, challenge as ChallengeName, answers, signal)
  return toStep(pool, reply, { ...ticket, purpose: 'secondFactor' }, signal)
}
