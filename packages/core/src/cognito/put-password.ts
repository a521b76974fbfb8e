import { initiate } from './initiate.ts'
import type { Pool } from './pool.ts'
import { provePassword } from './prove-password.ts'
import type { Attempt } from './ticket.ts'
import type { AuthReply } from './wire.ts'

/** Puts a user name and a password to the pool. */
export function putPassword(
  pool: Pool,
  attempt: Attempt,
  password: string,
  signal: AbortSignal,
): Promise<AuthReply> {
  const { username: USERNAME, flow = pool.flow } = attempt
  if (flow === 'USER_PASSWORD_AUTH') {
    return initiate(pool, flow, { USERNAME, PASSWORD: password }, signal)
  }
  if (flow === 'USER_AUTH' && pool.flow === 'USER_PASSWORD_AUTH') {
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
