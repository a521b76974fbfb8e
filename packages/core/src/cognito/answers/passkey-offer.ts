import type { AnswerOf, Step } from '../../step.ts'
import { decline } from '../declines.ts'
import { inside } from '../inside.ts'
import { createPasskey } from '../passkey.ts'
import type { Pool } from '../pool.ts'
import type { Ticket } from '../ticket.ts'

/** Makes a passkey for who is signed in, or remembers that they want none now. */
export async function answerPasskeyOffer(
  pool: Pool,
  _: Ticket,
  { create }: AnswerOf<'passkeyOffer'>,
  signal: AbortSignal,
): Promise<Step> {
  if (!create) return decline(pool, 'passkey')
  const { AccessToken } = await inside(pool)
  await createPasskey(pool, AccessToken, signal)
  return pool.resume()
}
