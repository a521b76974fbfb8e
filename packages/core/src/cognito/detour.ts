import type { Step } from '../step.ts'
import type { Pool } from './pool.ts'
import { isRefusal } from './refusal.ts'
import { trySendCode } from './send-code.ts'
import type { Attempt, Ticket } from './ticket.ts'

/**
 * Where a refusal leads on: to the code of who never confirmed, to a new password where the pool insists on one.
 *
 * @throws what leads nowhere
 */
export async function detour(
  pool: Pool,
  thrown: unknown,
  { username, keep }: Attempt,
  signal: AbortSignal,
): Promise<Step> {
  const ticket = ticketFor(thrown)
  if (!ticket) throw thrown
  return trySendCode(pool, { ...ticket, username, keep }, signal)
}

function ticketFor(thrown: unknown): Omit<Ticket, 'username'> | undefined {
  if (isRefusal(thrown, /^UserNotConfirmed/)) return { kind: 'confirmSignUp' }
  if (!isRefusal(thrown, /^PasswordResetRequired/)) return undefined
  // Cognito found it among the stolen ones.
  const compromised = /security|compromised/i.test(thrown.message)
  return { kind: 'resetPassword', required: true, ...(compromised && { compromised }) }
}
