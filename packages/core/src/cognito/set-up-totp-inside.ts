import { AuthError } from '../errors.ts'
import type { Step, StepOf } from '../step.ts'
import { inside } from './inside.ts'
import type { Pool } from './pool.ts'
import { asking } from './ticket.ts'

/** The key for an authenticator app of somebody who is signed in. @see Cognito `AssociateSoftwareToken` */
export async function askForAppInside(
  pool: Pool,
  signal: AbortSignal,
): Promise<StepOf<'setUpTotp'>> {
  const { AccessToken } = await inside(pool)
  const { SecretCode: secret } = await pool.call('AssociateSoftwareToken', { AccessToken }, signal)
  if (!secret) throw new AuthError('unexpected')
  return { kind: 'setUpTotp', ...asking('setUpTotp', { username: '', inside: true }), secret }
}

/**
 * Takes the first code of the app, and asks for one at every sign-in from now on.
 *
 * @see Cognito `VerifySoftwareToken`, `SetUserMFAPreference`
 */
export async function confirmAppInside(
  pool: Pool,
  code: string,
  signal: AbortSignal,
): Promise<Step> {
  const { AccessToken } = await inside(pool)
  const body = { AccessToken, UserCode: code.trim() }
  const { Status } = await pool.call('VerifySoftwareToken', body, signal)
  if (Status !== 'SUCCESS') throw new AuthError('wrongCode')
  const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true }
  await pool.call('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings }, signal)
  return pool.resume()
}
