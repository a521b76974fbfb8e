import type { Contact } from '../settings.ts'
import type { StepOf } from '../step.ts'
import { toDelivery } from './code-step.ts'
import { inside } from './inside.ts'
import type { Pool } from './pool.ts'
import { asking } from './ticket.ts'

/**
 * Sends the code that proves a contact of who is signed in, for the first time or again.
 *
 * @see Cognito `GetUserAttributeVerificationCode`
 */
export async function askToVerify(
  pool: Pool,
  contact: Contact,
  signal: AbortSignal,
): Promise<StepOf<'verifyAttribute'>> {
  const { AccessToken } = await inside(pool)
  const body = { AccessToken, AttributeName: contact }
  const reply = await pool.call('GetUserAttributeVerificationCode', body, signal)
  const delivery = toDelivery(reply.CodeDeliveryDetails)
  const kind = 'verifyAttribute'
  return {
    kind,
    ...asking(kind, { username: '', contact }),
    contact,
    ...(delivery && { delivery }),
  }
}
