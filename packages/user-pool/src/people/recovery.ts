import type { Contact } from '@portico/core'
import type { Pool } from '../pool.ts'
import { invalidParameter, notAuthorized } from '../wire/cognito-error.ts'
import { attributeOf, isVerified, type Person } from './person.ts'

/** The first of the pool's ways to recover an account that this person has proved to be theirs. */
export const recoveryContact = ({ settings }: Pool, person: Person): Contact | undefined =>
  settings.recovery.find(contact => attributeOf(person, contact) && isVerified(person, contact))

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
