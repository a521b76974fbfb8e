import type { Person } from '../people/person.ts'
import { CognitoError, notAuthorized } from '../wire/cognito-error.ts'

/**
 * Refuses somebody whose account is in no state to sign in.
 *
 * @throws {CognitoError} `NotAuthorizedException`, `UserNotConfirmedException`, `PasswordResetRequiredException`
 */
export function refuseState({ enabled, status }: Person): void {
  if (!enabled) throw notAuthorized('User is disabled.')
  if (status === 'UNCONFIRMED') {
    throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.')
  }
  if (status === 'RESET_REQUIRED') {
    throw new CognitoError('PasswordResetRequiredException', 'Password reset required for the user')
  }
}
