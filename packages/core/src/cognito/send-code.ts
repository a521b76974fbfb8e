import type { Step } from '../step.ts'
import { toCodeStep } from './code-step.ts'
import type { Pool } from './pool.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import type { Ticket } from './ticket.ts'

/**
 * Sends the code of this ticket's step, again or for the first time.
 *
 * @see Cognito `ResendConfirmationCode`, `ForgotPassword`
 */
export async function sendCode(pool: Pool, ticket: Ticket, signal: AbortSignal): Promise<Step> {
  const action = ticket.kind === 'confirmSignUp' ? 'ResendConfirmationCode' : 'ForgotPassword'
  try {
    const reply = await pool.call(action, { Username: ticket.username }, signal)
    return toCodeStep(ticket, reply.CodeDeliveryDetails)
  } catch (thrown) {
    if (isRefusal(thrown, /./) && confirmsNobody(thrown)) {
      return { kind: 'awaitApproval', username: ticket.username }
    }
    // Older app clients tell who exists; we do not.
    if (isRefusal(thrown, /^UserNotFound/)) return toCodeStep(ticket)
    throw thrown
  }
}

/** The same, for when the step matters more than the code: it can be asked for again there. */
export async function trySendCode(pool: Pool, ticket: Ticket, signal: AbortSignal): Promise<Step> {
  try {
    return await sendCode(pool, ticket, signal)
  } catch {
    signal.throwIfAborted()
    return { ...toCodeStep(ticket), sent: false }
  }
}

/** Whether the pool sends no codes at sign-up: an administrator confirms. */
function confirmsNobody({ message }: Refusal): boolean {
  return /auto verification not turned on/i.test(message)
}
