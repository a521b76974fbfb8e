import type { AnswerOf, Step } from '../../step.ts'
import { decline } from '../declines.ts'
import { inside } from '../inside.ts'
import type { Pool } from '../pool.ts'
import { askForAppInside } from '../set-up-totp-inside.ts'
import type { Ticket } from '../ticket.ts'

/**
 * Sets up a second factor for who is signed in, or remembers that they want none now.
 *
 * @see Cognito `SetUserMFAPreference`
 */
export async function answerMfaOffer(
  pool: Pool,
  _: Ticket,
  { method }: AnswerOf<'mfaOffer'>,
  signal: AbortSignal,
): Promise<Step> {
  if (method === null) return decline(pool, 'mfa')
  if (method === 'totp') return askForAppInside(pool, signal)
  const { AccessToken } = await inside(pool)
  const setting = method === 'email' ? 'EmailMfaSettings' : 'SMSMfaSettings'
  const body = { AccessToken, [setting]: { Enabled: true, PreferredMfa: true } }
  await pool.call('SetUserMFAPreference', body, signal)
  return pool.resume()
}
