import type { FirstFactor } from '@portico/core'
import type { AuthFlow } from '../settings.ts'
import type { Parameters } from './parameters.ts'

/** What a client sends with a flow, or in answer to a challenge. */
export interface Sent {
  parameters: Parameters
  session: string | undefined
  /** What triggers get to see: good for this request only. */
  metadata: Parameters
}

/** One sign-in on its way: what is known about it, carried from challenge to challenge. */
export interface SignInAttempt {
  flow: Exclude<AuthFlow, 'REFRESH_TOKEN_AUTH'>
  /** How they showed, or are about to show, who they are. */
  by: FirstFactor
  /** The device the client says it runs on. */
  deviceKey: string | null
  /** `ClientMetadata` of the request that is being answered. */
  metadata: Parameters
}

/** A sign-in that begins with this request. */
export const beginAttempt = (
  flow: SignInAttempt['flow'],
  sent: Sent,
  by: FirstFactor = 'password',
): SignInAttempt => continueAttempt({ flow, by, deviceKey: null, metadata: {} }, sent)

/** A sign-in that goes on with this request: its metadata is new, and it may name a device. */
export const continueAttempt = (
  attempt: SignInAttempt,
  { parameters, metadata }: Sent,
): SignInAttempt => ({
  ...attempt,
  deviceKey: parameters.DEVICE_KEY ?? attempt.deviceKey,
  metadata,
})
