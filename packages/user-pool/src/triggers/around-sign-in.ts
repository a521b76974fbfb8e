import { findPerson } from '../people/names.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { runTrigger } from './run-trigger.ts'
import { userAttributesOf } from './user-attributes.ts'

/** Asks the trigger before a sign-in, which may refuse it. It hears of unknown people only where nobody may tell. */
export async function preAuthentication(pool: Pool, typed: string): Promise<void> {
  const person = findPerson(pool, typed)
  if (!person && !pool.settings.preventUserExistenceErrors) return
  await runTrigger(pool, 'preAuthentication', {
    triggerSource: 'PreAuthentication_Authentication',
    userName: person?.username ?? typed,
    request: {
      userAttributes: person ? userAttributesOf(person) : {},
      validationData: pool.validationData,
      userNotFound: !person,
    },
    response: {},
  })
}

/** Tells the trigger of a sign-in that worked; it may still refuse it. */
export async function postAuthentication(
  pool: Pool,
  person: Person,
  newDeviceUsed: boolean,
): Promise<void> {
  await runTrigger(pool, 'postAuthentication', {
    triggerSource: 'PostAuthentication_Authentication',
    userName: person.username,
    request: {
      userAttributes: userAttributesOf(person),
      clientMetadata: pool.clientMetadata,
      newDeviceUsed,
    },
    response: {},
  })
}
