import { asDevice } from './as-device.ts'
import type { Pool } from './pool.ts'
import type { Ticket } from './ticket.ts'
import type { Action, AuthReply, Request } from './wire.ts'

/** Cognito's name of a challenge. */
export type ChallengeName = NonNullable<Request<'RespondToAuthChallenge'>['ChallengeName']>

/**
 * Sends the answer to one challenge.
 *
 * @param readAs the action whose reading of exceptions applies, when it is not this one's.
 * @see Cognito `RespondToAuthChallenge`
 */
export function respond(
  pool: Pool,
  { username, userId = username, session }: Pick<Ticket, 'username' | 'userId' | 'session'>,
  challenge: ChallengeName,
  answers: Record<string, string>,
  signal: AbortSignal,
  readAs?: Action,
): Promise<AuthReply> {
  return asDevice(pool, username, device => {
    const body = {
      ChallengeName: challenge,
      Session: session,
      ChallengeResponses: { USERNAME: userId, ...answers, ...device },
    }
    return pool.call('RespondToAuthChallenge', body, signal, readAs)
  })
}
