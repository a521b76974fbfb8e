import { canProveItself, deviceOf } from '../devices/device-of.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { postAuthentication } from '../triggers/around-sign-in.ts'
import { askForDevice } from './device-srp.ts'
import { giveTokens } from './give-tokens.ts'
import type { SignInAttempt } from './sign-in-attempt.ts'

/** Somebody who proved who they are on a page of the pool's own. */
export interface LetIn {
  person: Person
}

/** Lets in somebody who proved all that was asked, once their device has too: every way in ends here. */
export async function letIn(pool: Pool, person: Person, attempt: SignInAttempt): Promise<object> {
  if (attempt.hosted) {
    await postAuthentication(pool, person, false)
    return { person } satisfies LetIn
  }
  const device = deviceOf(pool, person, attempt)
  if (device && canProveItself(device)) return askForDevice(pool, device)
  const source = attempt.choseNewPassword ? 'NewPasswordChallenge' : 'Authentication'
  return giveTokens(pool, person, device, `TokenGeneration_${source}`)
}
