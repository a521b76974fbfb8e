import type { FirstFactor } from '@portico/core'
import type { AuthFlow } from '../app-client.ts'
import type { Parameters } from './parameters.ts'

/** What a client sends with a flow, or in answer to a challenge. */
export interface Sent {
  parameters: Parameters
  session: string | undefined
  /** Whether it is no client that sends it, but a page of the pool's own. */
  hosted?: boolean
}

/** One sign-in on its way: what is known about it, carried from challenge to challenge. */
export interface SignInAttempt {
  flow: Exclude<AuthFlow, 'REFRESH_TOKEN_AUTH'>
  /** How they showed, or are about to show, who they are. */
  by: FirstFactor
  /** Whether they chose their first own password on the way. */
  choseNewPassword?: boolean
  /** Whether it began on a page of the pool's own: tokens are for the application to ask for, by its code. */
  hosted?: boolean
  /** The device the client says it runs on. */
  deviceKey: string | null
}

/** Whom a challenge is for, and in which sign-in. */
export interface Asked {
  /** `null` for somebody who does not exist. */
  sub: string | null
  /** The pool's own name for them. */
  username: string
  attempt: SignInAttempt
}

/** A sign-in that begins with this request. */
export const beginAttempt = (
  flow: SignInAttempt['flow'],
  sent: Sent,
  by: FirstFactor = 'password',
): SignInAttempt =>
  continueAttempt({ flow, by, deviceKey: null, ...(sent.hosted && { hosted: true }) }, sent)

/** A sign-in that goes on with this request, which may name a device. */
export const continueAttempt = (attempt: SignInAttempt, { parameters }: Sent): SignInAttempt => ({
  ...attempt,
  deviceKey: parameters.DEVICE_KEY ?? attempt.deviceKey,
})
