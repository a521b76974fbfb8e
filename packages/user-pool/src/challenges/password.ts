import { toHex } from '../bytes.ts'
import { deviceNotFound } from '../devices/device.ts'
import { namesUnknownDevice } from '../devices/device-of.ts'
import { countWrongPassword, refuseLockedOut } from '../people/lockout.ts'
import { findPerson } from '../people/names.ts'
import { isPasswordOf, ownerOf, refuseStolen } from '../people/passwords.ts'
import { makeUp } from '../people/unknown.ts'
import type { Pool } from '../pool.ts'
import { toVerifier } from '../srp/verifier.ts'
import { userNotFound, wrongCredentials } from '../wire/cognito-error.ts'
import { admit } from './admit.ts'
import { type Parameters, required } from './parameters.ts'
import type { SignInAttempt } from './sign-in-attempt.ts'

/** `USER_PASSWORD_AUTH`: takes the password itself. */
export async function takePassword(pool: Pool, parameters: Parameters, attempt: SignInAttempt) {
  const typed = required(parameters, 'USERNAME')
  const password = required(parameters, 'PASSWORD')
  const person = findPerson(pool, typed)
  if (!person && !pool.settings.preventUserExistenceErrors) throw userNotFound()
  const id = person?.sub ?? (await makeUp(pool, typed)).id
  refuseLockedOut(pool, id)
  if (person && (await isPasswordOf(pool, person, password))) {
    refuseStolen(pool, password)
    // Clients forget such a device, and send this again without it; a code or a passkey could not be sent again.
    const says = parameters.DEVICE_KEY !== undefined
    if (says && namesUnknownDevice(pool, person, attempt)) throw deviceNotFound()
    return admit(pool, person, attempt)
  }
  // An unknown name, and one without a password, cost the same arithmetic as any other.
  if (!person?.password) {
    await toVerifier(ownerOf(pool, { username: id }), password, toHex(pool.random.bytes(16)))
  }
  countWrongPassword(pool, id)
  throw wrongCredentials()
}
