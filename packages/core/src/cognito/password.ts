import type { ResetAnswer } from '../client.ts'
import type { Step } from '../step.ts'
import type { Pool } from './pool.ts'
import { sendCode } from './send-code.ts'
import { signIn } from './sign-in.ts'
import { readTicket } from './ticket.ts'

/** Asks for a reset code. @see Cognito `ForgotPassword` */
export function forgotPassword(pool: Pool, typed: string, signal: AbortSignal): Promise<Step> {
  return sendCode(pool, { kind: 'resetPassword', username: typed.trim() }, signal)
}

/** Sets a new password and signs in with it. @see Cognito `ConfirmForgotPassword` */
export async function resetPassword(
  pool: Pool,
  { ticket, code, password }: ResetAnswer,
  signal: AbortSignal,
): Promise<Step> {
  const { username, keep = false } = readTicket(ticket, 'resetPassword')
  const body = { Username: username, ConfirmationCode: code.trim(), Password: password }
  await pool.call('ConfirmForgotPassword', body, signal)
  try {
    return await signIn(pool, { username, password, keep }, signal)
  } catch {
    // The password is changed whatever happens now, and the code is spent.
    signal.throwIfAborted()
    return { kind: 'signedOut', reason: 'passwordChanged', username }
  }
}
