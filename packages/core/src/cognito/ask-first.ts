import type { FirstFactor } from '../settings.ts'
import type { Step } from '../step.ts'
import { toStep } from './challenges.ts'
import { detour } from './detour.ts'
import { initiate } from './initiate.ts'
import type { Pool } from './pool.ts'
import type { Attempt } from './ticket.ts'

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
