import type { AuthError, AuthErrorCode } from '../errors.ts'
import type { PasswordRule } from '../password.ts'

/** Why the last request failed: a code to put into words, never the back end's own text. */
export interface Failure {
  code: AuthErrorCode
  rule?: PasswordRule
  /** The name of the field it is about. */
  field?: string
  /** When another try makes sense; epoch milliseconds, in the past for at once. */
  retryAt: number
  /** The back end's id of the request. */
  reference?: string
}

/** What of an error is for people, at the moment it came. */
export function toFailure(
  { code, rule, field, reference, retryAfterSeconds = 0 }: AuthError,
  now: number,
): Failure {
  return {
    code,
    retryAt: now + retryAfterSeconds * 1_000,
    ...(rule && { rule }),
    ...(field && { field }),
    ...(reference && { reference }),
  }
}
