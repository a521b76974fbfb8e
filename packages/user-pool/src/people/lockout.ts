import type { Pool } from '../pool.ts'
import { notAuthorized } from '../wire/cognito-error.ts'

const free = 5
const longestSeconds = 15 * 60

/**
 * Refuses a sign-in while somebody is locked out. A refused try does not make it longer.
 *
 * @throws {CognitoError} `NotAuthorizedException` “Password attempts exceeded”
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html (lockout behavior)
 */
export function refuseLockedOut(pool: Pool, id: string): void {
  const failed = pool.attempts.get(`password-${id}`)
  if (failed && pool.clock() < lockedUntil(failed.count, failed.since)) {
    throw notAuthorized('Password attempts exceeded')
  }
}

/** Counts a wrong password: the fifth locks for a second, each further one for twice as long. */
export function countWrongPassword(pool: Pool, id: string): void {
  const before = pool.attempts.get(`password-${id}`)
  const now = pool.clock()
  const quiet = before && now - lockedUntil(before.count, before.since) >= longestSeconds * 1000
  pool.attempts.set(`password-${id}`, {
    count: before && !quiet ? before.count + 1 : 1,
    since: now,
  })
}

export const forgetWrongPasswords = (pool: Pool, id: string): void =>
  pool.attempts.delete(`password-${id}`)

const lockedUntil = (count: number, since: number): number =>
  since + (count < free ? 0 : Math.min(2 ** (count - free), longestSeconds) * 1000)
