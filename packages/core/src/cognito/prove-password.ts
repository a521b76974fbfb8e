import { AuthError } from '../errors.ts'
import type { Pool } from './pool.ts'
import { respond } from './respond.ts'
import { createOffer, prove } from './srp.ts'
import type { Attempt } from './ticket.ts'
import { timestamp } from './timestamp.ts'
import type { AuthReply } from './wire.ts'

/**
 * Proves a password without saying it, in two requests: we offer a number, Cognito challenges it, the proof is the
 * second.
 *
 * @param begin sends the number, by whichever request begins this proof.
 */
export async function provePassword(
  pool: Pool,
  { username }: Attempt,
  password: string,
  begin: (SRP_A: string) => Promise<AuthReply>,
  signal: AbortSignal,
): Promise<AuthReply> {
  if (!pool.crypto.subtle) {
    console.error(
      'Portico: browsers can sign in on https: pages and on localhost, not on this one.',
    )
    throw new AuthError('unexpected')
  }
  const offer = createOffer(pool.crypto)
  const reply = await begin(offer.A.toString(16))
  if (reply.ChallengeName !== 'PASSWORD_VERIFIER') return reply

  const { SALT = '', SRP_B = '', SECRET_BLOCK = '', ...asked } = reply.ChallengeParameters ?? {}
  const userId = asked.USER_ID_FOR_SRP ?? username
  const moment = timestamp(pool.now())
  const signature = await prove(
    pool.crypto,
    offer,
    { poolName: pool.name, userId, password },
    { salt: SALT, B: SRP_B, secretBlock: SECRET_BLOCK, timestamp: moment },
  )
  const answers = {
    PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
    PASSWORD_CLAIM_SIGNATURE: signature,
    TIMESTAMP: moment,
  }
  const ticket = { username, userId, session: reply.Session }
  return respond(pool, ticket, 'PASSWORD_VERIFIER', answers, signal, 'InitiateAuth')
}
