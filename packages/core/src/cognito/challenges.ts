import { AuthError } from '../errors.ts'
import type { Step } from '../step.ts'
import { proveDevice } from './device.ts'
import { enter } from './enter.ts'
import type { Pool } from './pool.ts'
import type { Attempt } from './ticket.ts'
import type { AuthReply } from './wire.ts'

/** Reads a reply: tokens mean signed in, a challenge means its step. */
export async function toStep(
  pool: Pool,
  reply: AuthReply,
  attempt: Attempt,
  signal: AbortSignal,
): Promise<Step> {
  if (reply.AuthenticationResult) {
    pool.passwords.forget()
    return enter(pool, reply.AuthenticationResult, attempt, signal)
  }
  if (!reply.ChallengeName) throw new AuthError('unexpected')
  if (reply.ChallengeName === 'DEVICE_SRP_AUTH') {
    const proved = await proveDevice(pool, reply, attempt.username, signal)
    return toStep(pool, proved, attempt, signal)
  }
  return pool.readChallenge(pool, reply, attempt, signal)
}
