import { forgetWrongPasswords } from '../people/lockout.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { signIn } from '../tokens/issue.ts'
import { CognitoError, notAuthorized } from '../wire/cognito-error.ts'
import { askForNewPassword } from './new-password.ts'

/**
 * Lets in somebody who gave the right password, or says what stands in the way.
 *
 * @throws {CognitoError} `NotAuthorizedException`, `UserNotConfirmedException`, `PasswordResetRequiredException`
 */
export async function admit(pool: Pool, person: Person): Promise<object> {
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
      return askForNewPassword(pool, person)
    case 'CONFIRMED':
      return { ChallengeParameters: {}, AuthenticationResult: await signIn(pool, person) }
  }
}
