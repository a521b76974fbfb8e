import type { Delivery, StepOf } from '../step.ts'
import { type Ticket, writeTicket } from './ticket.ts'
import type { CodeDelivery } from './wire.ts'

/** The step that asks for a code which stands for itself: no sign-in is on its way. */
export function toCodeStep(
  ticket: Ticket,
  sent?: CodeDelivery,
): StepOf<'confirmSignUp' | 'resetPassword'> {
  const { username, required, compromised } = ticket
  const delivery = toDelivery(sent)
  const step = { ticket: writeTicket(ticket), username, ...(delivery && { delivery }) }
  return ticket.kind === 'confirmSignUp'
    ? { kind: 'confirmSignUp', ...step }
    : {
        kind: 'resetPassword',
        ...step,
        ...(required && { required }),
        ...(compromised && { compromised }),
      }
}

export function toDelivery(sent: CodeDelivery | undefined): Delivery | undefined {
  if (!sent?.DeliveryMedium) return undefined
  return {
    channel: sent.DeliveryMedium === 'SMS' ? 'sms' : 'email',
    to: sent.Destination ?? '',
  }
}
