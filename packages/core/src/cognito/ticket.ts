import { AuthError } from '../errors.ts'
import type { StepKind } from '../step.ts'

/** What the next request needs to know of the last one. */
export interface Ticket {
  kind: StepKind
  /** As it was typed. */
  username: string
  /** As the pool calls them, when it has said so. */
  userId?: string | undefined
  /** Cognito's own thread through several requests; good for minutes. */
  session?: string | undefined
  /** Of `resetPassword`: whether the pool insists. */
  required?: boolean
}

export function writeTicket(ticket: Ticket): string {
  return JSON.stringify(ticket)
}

/**
 * Reads a ticket of one of these kinds.
 *
 * @throws {AuthError} `stepExpired` for any other text: it may have lain in storage through an update.
 */
export function readTicket(text: string, ...kinds: StepKind[]): Ticket {
  try {
    const ticket = JSON.parse(text)
    if (kinds.includes(ticket.kind) && typeof ticket.username === 'string') return ticket
  } catch {}
  throw new AuthError('stepExpired')
}
