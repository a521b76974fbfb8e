import { AuthError } from '../../errors.ts'
import type { AnswerOf, Step } from '../../step.ts'
import { decline } from '../declines.ts'
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
  if (code === null) return decline(pool, 'verification')
  if (!contact) throw new AuthError('stepExpired')
  const { AccessToken } = await inside(pool)
  const body = { AccessToken, AttributeName: contact, Code: code.trim() }
  await pool.call('VerifyUserAttribute', body, signal)
  return pool.resume()
}
