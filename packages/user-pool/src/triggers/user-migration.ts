import { contactsFor, send } from '../messages/delivery.ts'
import { checkAttributes } from '../people/attributes.ts'
import { takeAlias } from '../people/confirm.ts'
import { enableMfa } from '../people/mfa.ts'
import { toNewPerson } from '../people/new-person.ts'
import { setAnyPassword } from '../people/passwords.ts'
import { isVerified, type Person, save } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { runTrigger } from './run-trigger.ts'
import type { UserMigrationEvent } from './triggers.ts'

/**
 * Asks the trigger for somebody the pool does not know: who signs in with a password, or forgot it (`null`). Whoever
 * it brings is kept; gives nobody where it knows nobody either.
 *
 * @throws {CognitoError} `UserNotFoundException` when the trigger throws, or brings what cannot be kept
 */
export async function migrate(
  pool: Pool,
  typed: string,
  password: string | null,
): Promise<Person | undefined> {
  if (!pool.triggers.userMigration) return undefined
  try {
    const source = password === null ? 'ForgotPassword' : 'Authentication'
    const brought = await runTrigger(pool, 'userMigration', {
      triggerSource: `UserMigration_${source}`,
      userName: typed,
      request: {
        password,
        validationData: pool.validationData,
        clientMetadata: pool.clientMetadata,
      },
      response: {},
    })
    return brought.userAttributes ? await keep(pool, typed, password, brought) : undefined
  } catch (thrown) {
    if (!(thrown instanceof CognitoError)) throw thrown
    throw new CognitoError(
      'UserNotFoundException',
      `Exception migrating user in app client ${pool.settings.clientId}`,
    )
  }
}

async function keep(
  pool: Pool,
  typed: string,
  password: string | null,
  brought: UserMigrationEvent['response'],
): Promise<Person> {
  const { userAttributes, finalUserStatus, forceAliasCreation, desiredDeliveryMediums } = brought
  const given = Object.entries(userAttributes ?? {})
    .filter(([Name]) => Name !== 'sub' && Name !== 'username')
    .map(([Name, Value]) => ({ Name, Value }))
  const person = toNewPerson(pool, typed, given)
  checkAttributes(pool.settings, given, 'administrator')
  for (const contact of ['email', 'phone_number'] as const) {
    if (isVerified(person, contact)) takeAlias(pool, person, contact, forceAliasCreation ?? false)
  }
  // No policy is asked: the password was good where it comes from.
  if (password !== null) await setAnyPassword(pool, person, password)
  person.status =
    finalUserStatus ?? (password === null ? 'RESET_REQUIRED' : 'FORCE_CHANGE_PASSWORD')
  save(pool, person)
  if (brought.enableSMSMFA) enableMfa(pool, person, 'sms')
  if (password !== null && brought.messageAction !== 'SUPPRESS') {
    for (const contact of contactsFor(person, desiredDeliveryMediums ?? undefined)) {
      await send(pool, person, 'CustomMessage_AdminCreateUser', contact, password, typed)
    }
  }
  return person
}
