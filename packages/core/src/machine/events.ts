import type { RedirectTarget } from '../client.ts'
import type { Values } from '../fields.ts'
import type { Session } from '../session.ts'
import type { MfaMethod } from '../settings.ts'
import type { Factor } from '../step.ts'

/** What a person can do. What a back end does arrives as `onDone` and `onError`, never here. */
export type PersonEvent =
  | { type: 'submit'; values: Values }
  /** Picks one of the ways on. */
  | { type: 'choose'; factor: Factor }
  /** Picks a second factor to set up. */
  | { type: 'setUp'; method: MfaMethod }
  /** Yes: remember this device, create a passkey, use it, go on from the link. */
  | { type: 'accept' }
  /** Not now. */
  | { type: 'decline' }
  | { type: 'resend' }
  | { type: 'back' }
  | { type: 'go.signIn'; username?: string }
  | { type: 'go.signUp'; username?: string }
  | { type: 'go.forgotPassword'; username?: string }
  /** Leaves for a provider, or for the back end's own pages. */
  | ({ type: 'redirect' } & RedirectTarget)
  /** Another way in than the one on screen. */
  | { type: 'go.chooseFactor' }
  | { type: 'signOut'; everywhere?: boolean }

/** What the client tells by itself: somebody signed in or out, here or in another tab. */
export type SessionEvent = { type: 'session.kept'; session: Session } | { type: 'session.ended' }

export type AuthEvent = PersonEvent | SessionEvent
