import type { Contact } from '@portico/core'
import type { Pool } from '../pool.ts'
import { invalidParameter } from '../wire/cognito-error.ts'
import { checkAttributes, checkMutable, missingAttributes, type Writer } from './attributes.ts'
import { refuseTaken } from './names.ts'
import { type Attribute, attributeOf, type Person, save, setAttribute } from './person.ts'

/**
 * Writes attributes of somebody who exists.
 *
 * @returns the contacts that are new, and no longer proved.
 * @throws {CognitoError} `InvalidParameterException`, `NotAuthorizedException`, `AliasExistsException`
 */
export function changeAttributes(
  pool: Pool,
  person: Person,
  given: Attribute[],
  writer: Writer,
): Contact[] {
  checkAttributes(pool.settings, given, writer)
  if (writer === 'person') checkMutable(pool.settings, given)
  const after = new Map([...person.attributes, ...given].map(({ Name, Value }) => [Name, Value]))
  const [lost] = missingAttributes(pool.settings, toAttributes(after)).filter(name =>
    attributeOf(person, name),
  )
  if (lost) throw invalidParameter(`user.${lost}: Attribute cannot be deleted, it is required.`)
  const contacts = (['email', 'phone_number'] as const).filter(
    name => after.get(name) && after.get(name) !== attributeOf(person, name),
  )
  for (const name of contacts) refuseTaken(pool, person, name, after.get(name) ?? '')
  refuseTaken(pool, person, 'preferred_username', after.get('preferred_username') ?? '')
  for (const name of contacts) setAttribute(person, `${name}_verified`, 'false')
  // A code proves the contact it was sent to, not the one that comes after.
  person.codes = person.codes.filter(({ contact }) => !contacts.includes(contact))
  for (const { Name, Value } of given) setAttribute(person, Name, Value)
  save(pool, person)
  return contacts
}

const toAttributes = (named: Map<string, string>): Attribute[] =>
  [...named].map(([Name, Value]) => ({ Name, Value }))
