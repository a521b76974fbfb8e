import { AuthError } from '../errors.ts'
import type { Contact } from '../settings.ts'
import type { Purpose, StepKind } from '../step.ts'
import type { SignInFlow } from './sign-in-flow.ts'

/** One sign-in on its way, as it is known from challenge to challenge. */
export interface Attempt {
  /** As it was typed. */
  username: string
  /** As the pool calls them, when it has said so. */
  userId?: string | undefined
  /** “Keep me signed in”. */
  keep?: boolean | undefined
  /** How it began, where that is not the pool’s usual way. */
  flow?: SignInFlow | undefined
  /** What a code would be for, were one asked for next. */
  purpose?: Purpose | undefined
}

/** What the next request needs to know of the last one. */
export interface Ticket extends Attempt {
  kind: StepKind
  /** Cognito's own thread through several requests; good for minutes. */
  session?: string | undefined
  /** Cognito's name of the challenge, where a kind of step has several. */
  challenge?: string | undefined
  /** Cognito's names of what may be chosen. */
  offered?: readonly string[] | undefined
  /** Of `passkey`: what the browser shall be asked, in JSON. */
  options?: string | undefined
  /** Of `resetPassword`: whether the pool insists. */
  required?: boolean | undefined
  /** Of `resetPassword`: whether it insists because others know the password. */
  compromised?: boolean | undefined
  /** Of `verifyAttribute`: what is to be verified. */
  contact?: Contact | undefined
  /** Of `setUpTotp`: whether they are signed in already. */
  inside?: boolean | undefined
}

/** A ticket that may still become one of any kind of step. */
export type Open = Omit<Ticket, 'kind'>

/** What every step that asks has in common. */
export function asking(kind: StepKind, open: Open) {
  const { username } = open
  return { ticket: writeTicket({ ...open, kind }), username }
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
