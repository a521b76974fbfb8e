import type { Credentials } from '../client.ts'
import type { FirstFactor } from '../settings.ts'
import type { Step } from '../step.ts'
import { againWithoutDevice } from './as-device.ts'
import { toStep } from './challenges.ts'
import { detour } from './detour.ts'
import { initiate } from './initiate.ts'

import type { Pool } from './pool.ts'
import { provePassword } from './prove-password.ts'

import { type Attempt, asking } from './ticket.ts'
import { tryPassword } from './try-password.ts'
import type { AuthReply } from './wire.ts'

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
    const attempt: Attempt = {
      username,
      keep,
      flow: prefer === 'custom' ? 'CUSTOM_AUTH' : undefined,
    }
    return againWithoutDevice(pool, username, () =>
      tryPassword(pool, attempt, password, putPassword, signal),
    )
  }
  if (prefer === 'password') return { kind: 'password', ...asking('password', { username, keep }) }
  return askFirst(pool, { username, keep }, prefer, signal)
}

/** Puts a user name and a password to the pool. */
export function putPassword(
  pool: Pool,
  attempt: Attempt,
  password: string,
  signal: AbortSignal,
): Promise<AuthReply> {
  const { username: USERNAME, flow = pool.flow } = attempt
  const sent = pool.flow === 'USER_PASSWORD_AUTH'
  if (flow === 'USER_PASSWORD_AUTH') {
    return initiate(pool, flow, { USERNAME, PASSWORD: password }, signal)
  }
  if (flow === 'USER_AUTH' && sent) {
    const asked = { USERNAME, PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: password }
    return initiate(pool, flow, asked, signal)
  }
  const asked = { USERNAME, ...passwordFirst[flow] }
  const begin = (SRP_A: string) => initiate(pool, flow, { ...asked, SRP_A }, signal)
  return provePassword(pool, attempt, password, begin, signal)
}

/** How a flow that can begin in several ways is told that the proof of a password comes first. */
const passwordFirst = {
  USER_SRP_AUTH: {},
  USER_AUTH: { PREFERRED_CHALLENGE: 'PASSWORD_SRP' },
  CUSTOM_AUTH: { CHALLENGE_NAME: 'SRP_A' },
}

/** Asks the pool how this person may go on; with a preference, for that. */
export async function askFirst(
  pool: Pool,
  { username, keep }: Attempt,
  prefer: FirstFactor | undefined,
  signal: AbortSignal,
): Promise<Step> {
  const custom = prefer === 'custom' || (!prefer && pool.flow === 'CUSTOM_AUTH')
  const flow = custom ? 'CUSTOM_AUTH' : 'USER_AUTH'
  const unable = prefer === 'passkey' && !pool.webAuthn
  const preferred = prefer && !unable && challenges[prefer]
  const asked = { USERNAME: username, ...(preferred && { PREFERRED_CHALLENGE: preferred }) }
  const attempt = { username, keep, flow, purpose: custom ? 'secondFactor' : 'signIn' } as const
  try {
    return await toStep(pool, await initiate(pool, flow, asked, signal), attempt, signal)
  } catch (thrown) {
    return detour(pool, thrown, attempt, signal)
  }
}

const challenges: Partial<Record<FirstFactor, string>> = {
  emailCode: 'EMAIL_OTP',
  smsCode: 'SMS_OTP',
  passkey: 'WEB_AUTHN',
}
