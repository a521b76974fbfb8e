import { z } from 'zod'
import { contactsFor, send } from '../messages/delivery.ts'
import { checkAttributes } from '../people/attributes.ts'
import { describePerson } from '../people/describe.ts'
import { makePassword } from '../people/make-password.ts'
import { findPerson, holderOf } from '../people/names.ts'
import { toNewPerson } from '../people/new-person.ts'
import { allowsNoPassword } from '../people/passwordless.ts'
import { setAnyPassword, setPassword } from '../people/passwords.ts'
import { attributeOf, type Person, save } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { preSignUp } from '../triggers/around-sign-up.ts'
import { toTexts } from '../triggers/user-attributes.ts'
import { CognitoError, userNotFound } from '../wire/cognito-error.ts'
import { attributes, password, username, userPoolId } from './members.ts'
import { forAdmin } from './operation.ts'

const day = 24 * 60 * 60 * 1000

const shape = z.object({
  UserPoolId: userPoolId,
  Username: username,
  UserAttributes: attributes.optional(),
  ValidationData: attributes.optional(),
  TemporaryPassword: password.optional(),
  MessageAction: z.enum(['RESEND', 'SUPPRESS']).optional(),
  DesiredDeliveryMediums: z.array(z.enum(['SMS', 'EMAIL'])).optional(),
  ForceAliasCreation: z.boolean().optional(),
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html */
export const adminCreateUser = forAdmin(shape, async (pool, input) => {
  const person =
    input.MessageAction === 'RESEND' ? invited(pool, input.Username) : await invite(pool, input)
  if (input.TemporaryPassword === undefined && !person.password && allowsNoPassword(pool)) {
    save(pool, Object.assign(person, { status: 'CONFIRMED' }))
    return { User: describeMade(person) }
  }
  const contacts =
    input.MessageAction === 'SUPPRESS' ? [] : contactsFor(person, input.DesiredDeliveryMediums)
  const temporary = input.TemporaryPassword ?? makePassword(pool)
  if (input.TemporaryPassword === undefined) await setAnyPassword(pool, person, temporary)
  else await setPassword(pool, person, temporary)
  person.status = 'FORCE_CHANGE_PASSWORD'
  person.temporaryUntil = pool.clock() + pool.settings.lifetimes.temporaryPasswordDays * day
  save(pool, person)
  const source = 'CustomMessage_AdminCreateUser'
  for (const contact of contacts) {
    await send(pool, person, source, contact, temporary, input.Username)
  }
  return { User: describeMade(person) }
})

async function invite(pool: Pool, input: z.output<typeof shape>): Promise<Person> {
  const person = toInvited(pool, input)
  const validationData = toTexts(input.ValidationData ?? [])
  await preSignUp({ ...pool, validationData }, person, 'PreSignUp_AdminCreateUser')
  // While the trigger was asked, somebody else may have taken the name.
  toInvited(pool, input)
  return person
}

function toInvited(pool: Pool, { Username, UserAttributes = [] }: z.output<typeof shape>): Person {
  if (findPerson(pool, Username)) {
    throw new CognitoError('UsernameExistsException', 'User account already exists')
  }
  checkAttributes(pool.settings, UserAttributes, 'administrator')
  const person = toNewPerson(pool, Username, UserAttributes)
  for (const contact of ['email', 'phone_number'] as const) {
    const value = attributeOf(person, contact)
    if (value && holderOf(pool, contact, value)) {
      throw new CognitoError(
        'UsernameExistsException',
        `An account with the ${contact} already exists.`,
      )
    }
  }
  return person
}

function invited(pool: Pool, name: string): Person {
  const person = findPerson(pool, name)
  if (!person) throw userNotFound()
  if (person.status === 'FORCE_CHANGE_PASSWORD') return person
  throw new CognitoError(
    'UnsupportedUserStateException',
    `Resend not possible. ${name} status is not FORCE_CHANGE_PASSWORD`,
  )
}

function describeMade(person: Person) {
  const { UserAttributes, ...described } = describePerson(person)
  return { ...described, Attributes: UserAttributes }
}
