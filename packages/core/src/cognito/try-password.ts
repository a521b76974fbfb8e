import type { Step } from '../step.ts'
import { againWithoutDevice } from './as-device.ts'
import { toStep } from './challenges.ts'
import { detour } from './detour.ts'
import type { Pool } from './pool.ts'
import { isRefusal } from './refusal.ts'
import type { Attempt } from './ticket.ts'
import type { AuthReply } from './wire.ts'

/** Puts a password to the pool. */
export type Put = (
  pool: Pool,
  attempt: Attempt,
  password: string,
  signal: AbortSignal,
) => Promise<AuthReply>

/**
 * Goes on from a password. This page remembers it while it may be needed again: for a code that never arrived, or
 * for an account that is not confirmed.
 */
export async function tryPassword(
  pool: Pool,
  attempt: Attempt,
  password: string,
  put: Put,
  signal: AbortSignal,
): Promise<Step> {
  const { username } = attempt
  if (pool.passwords.recall(username) !== password) pool.passwords.remember({ username, password })
  try {
    const step = await againWithoutDevice(pool, username, async () => {
      const reply = await put(pool, attempt, password, signal)
      return toStep(pool, reply, { ...attempt, purpose: 'secondFactor' }, signal)
    })
    if (!mayNeedAgain(step)) pool.passwords.forget()
    return step
  } catch (thrown) {
    if (!isRefusal(thrown, /^UserNotConfirmed/)) pool.passwords.forget()
    return detour(pool, thrown, attempt, signal)
  }
}

function mayNeedAgain(step: Step): boolean {
  return (step.kind === 'code' || step.kind === 'chooseFactor') && step.purpose === 'secondFactor'
}
