import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { runTrigger } from './run-trigger.ts'
import type { PostConfirmationEvent, PreSignUpEvent } from './triggers.ts'
import { toTexts, userAttributesOf } from './user-attributes.ts'

/** Asks the trigger about somebody new, who is not yet kept: it may refuse, confirm or verify them. */
export const preSignUp = (
  pool: Pool,
  person: Person,
  triggerSource: PreSignUpEvent['triggerSource'],
): Promise<PreSignUpEvent['response']> =>
  runTrigger(pool, 'preSignUp', {
    triggerSource,
    userName: person.username,
    request: {
      userAttributes: toTexts(person.attributes),
      validationData: pool.validationData,
      clientMetadata: pool.clientMetadata,
    },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  })

/** Tells the trigger that somebody was confirmed, or has a new password; what it refuses is done already. */
export async function postConfirmation(
  pool: Pool,
  person: Person,
  triggerSource: PostConfirmationEvent['triggerSource'],
): Promise<void> {
  await runTrigger(pool, 'postConfirmation', {
    triggerSource,
    userName: person.username,
    request: { userAttributes: userAttributesOf(person), clientMetadata: pool.clientMetadata },
    response: {},
  })
}
