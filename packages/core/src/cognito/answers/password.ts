import type { AnswerOf, Step } from '../../step.ts'
import type { Pool } from '../pool.ts'
import { provePassword } from '../prove-password.ts'
import { putPassword } from '../put-password.ts'
import { isRefusal } from '../refusal.ts'
import { type ChallengeName, respond } from '../respond.ts'
import type { Ticket } from '../ticket.ts'
import { tryPassword } from '../try-password.ts'
import type { AuthReply } from '../wire.ts'

/**
 * Takes the password as one way in among several. A name and a password are all a sign-in needs, so where the way
 * that was chosen is spent, it begins again.
 *
 * @see Cognito `PASSWORD_SRP`, `PASSWORD`
 */
export function answerPassword(
  pool: Pool,
  ticket: Ticket,
  { password }: AnswerOf<'password'>,
  signal: AbortSignal,
): Promise<Step> {
  const put = async () => {
    try {
      if (ticket.session) return await putChosen(pool, ticket, password, signal)
    } catch (thrown) {
      const spent = isRefusal(thrown, /^NotAuthorized/) && /session/i.test(thrown.message)
      if (!spent) throw thrown
    }
    return putPassword(pool, ticket, password, signal)
  }
  return tryPassword(pool, ticket, password, put, signal)
}

function putChosen(
  pool: Pool,
  ticket: Ticket,
  password: string,
  signal: AbortSignal,
): Promise<AuthReply> {
  const { challenge = '', offered = [challenge] } = ticket
  const proved = pool.flow !== 'USER_PASSWORD_AUTH' && offered.includes('PASSWORD_SRP')
  const way = proved ? 'PASSWORD_SRP' : 'PASSWORD'
  const chosen = challenge === 'SELECT_CHALLENGE' ? { ANSWER: way } : {}
  const put = (answers: Record<string, string>) => {
    const given = { ...chosen, ...answers }
    return respond(pool, ticket, challenge as ChallengeName, given, signal, 'InitiateAuth')
  }
  if (!proved) return put({ PASSWORD: password })
  return provePassword(pool, ticket, password, SRP_A => put({ SRP_A }), signal)
}
