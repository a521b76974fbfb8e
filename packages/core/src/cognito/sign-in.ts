import type { Credentials } from '../client.ts'
import type { Step } from '../step.ts'
import { askFirst } from './ask-first.ts'
import type { Pool } from './pool.ts'
import { putPassword } from './put-password.ts'
import { asking } from './ticket.ts'
import { tryPassword } from './try-password.ts'

/**
 * Signs in: with a password when there is one, else by asking the pool how this person may go on. What it offers is
 * no proof that the person exists.
 *
 * @see Cognito `InitiateAuth`
 */
export async function signIn(
  pool: Pool,
  { username: typed, password, prefer, keep }: Credentials,
  signal: AbortSignal,
): Promise<Step> {
  // People paste names with spaces around them; passwords are sent as they are.
  const username = typed.trim()
  pool.passwords.forget()
  if (password !== undefined) {
    const flow = prefer === 'custom' ? 'CUSTOM_AUTH' : undefined
    return tryPassword(pool, { username, keep, flow }, password, putPassword, signal)
  }
  if (prefer === 'password') return { kind: 'password', ...asking('password', { username, keep }) }
  return askFirst(pool, { username, keep }, prefer, signal)
}
