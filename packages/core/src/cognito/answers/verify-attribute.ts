import { AuthError } from '../../errors.ts'
import type { AnswerOf, Step } from '../../step.ts'
import { noteDecline } from '../declines.ts'
import { inside } from '../inside.ts'
import type { Pool } from '../pool.ts'
import type { Ticket } from '../ticket.ts'

/**
 * Takes the code that proves a contact, or remembers that they would rather not now.
 *
 * @see Cognito `VerifyUserAttribute`
 */
export async function answerVerifyAttribute(
  pool: Pool,
  { contact }: Ticket,
  { code }: AnswerOf<'verifyAttribute'>,
  signal: AbortSignal,
): Promise<Step> {
  if (!contact) throw new AuthError('stepExpired')
  const { user, AccessToken } = await inside(pool)
  if (code === null) noteDecline(pool, user.id, 'verification')
  else {
    const body = { AccessToken, AttributeName: contact, Code: code.trim() }
    await pool.call('VerifyUserAttribute', body, signal)
  }
  return pool.resume()
}
