import type { Contact } from '@portico/core'
import type { Pool } from '../pool.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { countTry, forgetTries } from './attempts.ts'
import type { CodePurpose, Person } from './person.ts'

/** Makes a code for somebody; it takes the place of an earlier one for the same purpose. Save them after. */
export function makeCode(
  pool: Pool,
  person: Person,
  purpose: CodePurpose,
  contact: Contact,
): string {
  const { signUpCodeSeconds, resetCodeSeconds } = pool.settings.lifetimes
  const seconds = purpose === 'reset' ? resetCodeSeconds : signUpCodeSeconds
  const code = pool.random.digits(6)
  const sent = { purpose, code, contact, expiresAt: pool.clock() + seconds * 1000 }
  person.codes = [...person.codes.filter(other => other.purpose !== purpose), sent]
  return code
}

/**
 * Checks a code; right or wrong, it stays until {@link spendCode}.
 *
 * @returns the contact the code proves.
 * @throws {CognitoError} `CodeMismatchException`, `ExpiredCodeException`, `LimitExceededException`
 */
export function checkCode(pool: Pool, person: Person, purpose: CodePurpose, code: string): Contact {
  const id = `${purpose}-${person.sub}`
  countTry(pool, 'code', id)
  const sent = person.codes.find(known => known.purpose === purpose)
  if (!sent || pool.clock() >= sent.expiresAt) throw expiredCode()
  if (sent.code !== code) throw codeMismatch()
  forgetTries(pool, 'code', id)
  return sent.contact
}

/** A code works once. Save the person after. */
export function spendCode(person: Person, purpose: CodePurpose): void {
  person.codes = person.codes.filter(known => known.purpose !== purpose)
}

export const codeMismatch = (message = 'Invalid verification code provided, please try again.') =>
  new CognitoError('CodeMismatchException', message)

export const expiredCode = () =>
  new CognitoError('ExpiredCodeException', 'Invalid code provided, please request a code again.')
