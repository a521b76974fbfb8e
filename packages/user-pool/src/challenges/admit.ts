import { forgetWrongPasswords } from '../people/lockout.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { CognitoError, notAuthorized } from '../wire/cognito-error.ts'
import { askForNewPassword } from './new-password.ts'
import { secondFactor } from './second-factor.ts'
import type { SignInAttempt } from './sign-in-attempt.ts'

/**
 * Takes somebody in who gave the right password, code or passkey: says what stands in the way, asks for what is
 * missing, and lets them in.
 *
 * @throws {CognitoError} `NotAuthorizedException`, `UserNotConfirmedException`, `PasswordResetRequiredException`
 */
export async function admit(pool: Pool, person: Person, attempt: SignInAttempt): Promise<object> {
  forgetWrongPasswords(pool, person.sub)
  if (!person.enabled) throw notAuthorized('User is disabled.')
  switch (person.status) {
    case 'UNCONFIRMED':
      throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.')
    case 'RESET_REQUIRED':
      throw new CognitoError(
        'PasswordResetRequiredException',
        'Password reset required for the user',
      )
    case 'FORCE_CHANGE_PASSWORD':
      return askForNewPassword(pool, person, attempt)
    case 'CONFIRMED':
      return secondFactor(pool, person, attempt)
  }
}
