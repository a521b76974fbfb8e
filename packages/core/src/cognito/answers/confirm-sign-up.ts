import { AuthError } from '../../errors.ts'
import type { AnswerOf, Step } from '../../step.ts'
import type { Pool } from '../pool.ts'
import { putPassword } from '../put-password.ts'
import { isRefusal } from '../refusal.ts'
import type { Ticket } from '../ticket.ts'
import { type Put, tryPassword } from '../try-password.ts'

/**
 * Goes on once the link in the message was followed, where this page still remembers the password.
 *
 * @throws {AuthError} `notConfirmed` while it was not
 */
export async function answerConfirmSignUp(
  pool: Pool,
  ticket: Ticket,
  _: AnswerOf<'confirmSignUp'>,
  signal: AbortSignal,
): Promise<Step> {
  const { username } = ticket
  const password = pool.passwords.recall(username)
  if (password === undefined) return { kind: 'signedOut', username }
  try {
    return await tryPassword(pool, ticket, password, putConfirmed, signal)
  } catch (thrown) {
    const waits = thrown instanceof AuthError && thrown.code === 'notConfirmed'
    if (waits) pool.passwords.remember({ username, password })
    throw thrown
  }
}

const putConfirmed: Put = async (...putting) => {
  try {
    return await putPassword(...putting)
  } catch (thrown) {
    throw isRefusal(thrown, /^UserNotConfirmed/) ? new AuthError('notConfirmed') : thrown
  }
}
