import { forgetWrongPasswords } from '../people/lockout.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { continueCustom } from './custom.ts'
import { askForNewPassword } from './new-password.ts'
import { refuseState } from './refuse-state.ts'
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
  refuseState(person)
  if (person.status === 'FORCE_CHANGE_PASSWORD') return askForNewPassword(pool, person, attempt)
  if (attempt.flow === 'CUSTOM_AUTH') return continueCustom(pool, person, attempt)
  return secondFactor(pool, person, attempt)
}
