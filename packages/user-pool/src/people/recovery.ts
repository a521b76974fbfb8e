import type { Contact } from '@portico/core'
import type { Pool } from '../pool.ts'
import { invalidParameter, notAuthorized } from '../wire/cognito-error.ts'
import { readyMethods } from './mfa.ts'
import { attributeOf, isVerified, type Person } from './person.ts'

/**
 * The first of the pool's ways to recover an account that this person has proved to be theirs, and that is not their
 * second factor as well.
 *
 * @see Cognito `AccountRecoverySetting`
 */
export function recoveryContact(pool: Pool, person: Person): Contact | undefined {
  const factors = readyMethods(pool, person)
  const isFactor = (contact: Contact) => factors.includes(contact === 'email' ? 'email' : 'sms')
  return pool.settings.recovery.find(
    contact => attributeOf(person, contact) && isVerified(person, contact) && !isFactor(contact),
  )
}

/** @throws {CognitoError} `NotAuthorizedException` for somebody whose password is a temporary one, or a provider's */
export function refuseInState({ status }: Person): void {
  if (status === 'FORCE_CHANGE_PASSWORD' || status === 'EXTERNAL_PROVIDER') {
    throw notAuthorized('User password cannot be reset in the current state.')
  }
}

/** @throws {CognitoError} `NotAuthorizedException` where nobody but an administrator resets passwords */
export function refuseWithoutRecovery({ settings }: Pool): void {
  if (settings.recovery.length === 0) {
    throw notAuthorized('Contact administrator to reset password.')
  }
}

export const noRecovery = () =>
  invalidParameter(
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
  )
