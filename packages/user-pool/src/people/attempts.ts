import type { Pool } from '../pool.ts'
import { CognitoError, limitExceeded } from '../wire/cognito-error.ts'

/** How often something was tried by, or about, one person. */
export interface Attempts {
  count: number
  /** When the first of them was; epoch milliseconds. */
  since: number
}

export type Tried = 'code' | 'send' | 'change' | 'answer'

const hour = 60 * 60 * 1000
const limit = 5

/**
 * Counts a try, and refuses the sixth within an hour.
 *
 * @throws {CognitoError} `LimitExceededException`; from the eleventh on `TooManyFailedAttemptsException`
 */
export function countTry(pool: Pool, tried: Tried, id: string): void {
  const count = countOne(pool, tried, id)
  if (count > 2 * limit) {
    throw new CognitoError('TooManyFailedAttemptsException', 'Too many failed attempts.')
  }
  if (count > limit) throw limitExceeded()
}

/**
 * Counts an answer to a challenge, and refuses the sixth within an hour.
 *
 * @throws {CognitoError} `TooManyRequestsException`
 */
export function countAnswer(pool: Pool, id: string): void {
  if (countOne(pool, 'answer', id) <= limit) return
  throw new CognitoError('TooManyRequestsException', limitExceeded().message)
}

export const forgetTries = (pool: Pool, tried: Tried, id: string): void =>
  pool.attempts.delete(`${tried}-${id}`)

function countOne(pool: Pool, tried: Tried, id: string): number {
  const key = `${tried}-${id}`
  const before = pool.attempts.get(key)
  const now = pool.clock()
  const open = before !== undefined && now - before.since < hour
  const attempts = open ? { ...before, count: before.count + 1 } : { count: 1, since: now }
  pool.attempts.set(key, attempts)
  return attempts.count
}
