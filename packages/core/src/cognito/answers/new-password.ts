import type { AnswerOf, Step } from '../../step.ts'
import type { Pool } from '../pool.ts'
import { respond } from '../respond.ts'
import type { Ticket } from '../ticket.ts'
import { tryPassword } from '../try-password.ts'

/** What stands before an attribute’s name in this challenge. */
export const attributePrefix = 'userAttributes.'

/** Takes a password of their own, and what the pool lacks. @see Cognito `NEW_PASSWORD_REQUIRED` */
export function answerNewPassword(
  pool: Pool,
  ticket: Ticket,
  { password, attributes }: AnswerOf<'newPassword'>,
  signal: AbortSignal,
): Promise<Step> {
  const answers: Record<string, string> = { NEW_PASSWORD: password }
  for (const [name, value] of Object.entries(attributes)) {
    if (value) answers[attributePrefix + name] = value
  }
  const put = () => respond(pool, ticket, 'NEW_PASSWORD_REQUIRED', answers, signal)
  return tryPassword(pool, ticket, password, put, signal)
}
