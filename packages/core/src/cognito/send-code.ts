import type { Delivery, Step, StepOf } from '../step.ts'
import type { Pool } from './pool.ts'
import { isRefusal } from './refusal.ts'
import { readTicket, type Ticket, writeTicket } from './ticket.ts'
import type { CodeDelivery } from './wire.ts'

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

export async function resend(pool: Pool, ticket: string, signal: AbortSignal): Promise<Step> {
  return sendCode(pool, readTicket(ticket, 'confirmSignUp', 'resetPassword'), signal)
}

/** The step that asks for the code. */
export function toCodeStep(
  ticket: Ticket,
  sent?: CodeDelivery,
): StepOf<'confirmSignUp' | 'resetPassword'> {
  const { username, required } = ticket
  const delivery = toDelivery(sent)
  const step = { ticket: writeTicket(ticket), username, ...(delivery && { delivery }) }
  return ticket.kind === 'confirmSignUp'
    ? { kind: 'confirmSignUp', ...step }
    : { kind: 'resetPassword', ...step, ...(required && { required }) }
}

function toDelivery(sent: CodeDelivery | undefined): Delivery | undefined {
  if (!sent?.DeliveryMedium) return undefined
  return {
    channel: sent.DeliveryMedium === 'SMS' ? 'sms' : 'email',
    to: sent.Destination ?? '',
  }
}
