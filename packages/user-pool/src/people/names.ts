import type { Contact, SignInName } from '@portico/core'
import type { Pool } from '../pool.ts'
import type { PoolSettings } from '../settings.ts'
import { CognitoError, invalidParameter, userNotFound } from '../wire/cognito-error.ts'
import { isEmail, isPhoneNumber } from './contact-formats.ts'
import { attributeOf, isVerified, type Person } from './person.ts'

/** What a person may go by beside their user name. */
export type Alias = Exclude<SignInName, 'username'>

/** Whether people choose a user name; if not, their e-mail or phone is one. */
export const hasUsernames = ({ signInWith }: PoolSettings): boolean =>
  signInWith.includes('username') || signInWith.includes('preferred_username')

/** The contacts that stand for a user name, or are aliases of it. */
export const contactNames = ({ signInWith }: PoolSettings): Contact[] =>
  signInWith.filter(name => name === 'email' || name === 'phone_number')

/** Who goes by this name: their user name, their `sub`, or one of the aliases the pool has. */
export function findPerson(pool: Pool, typed: string): Person | undefined {
  const name = fold(pool.settings, typed)
  const people = pool.people.all().map(([, person]) => person)
  return (
    people.find(person => fold(pool.settings, person.username) === name) ??
    people.find(person => aliases(pool.settings, person).includes(name)) ??
    people.find(person => person.sub === typed)
  )
}

/** The same, for who may sign in here: a provider’s people do so there. */
export function findNative(pool: Pool, typed: string): Person | undefined {
  const person = findPerson(pool, typed)
  return person?.status === 'EXTERNAL_PROVIDER' ? undefined : person
}

/** @throws {CognitoError} `UserNotFoundException` */
export function knownPerson(pool: Pool, typed: string): Person {
  const person = findPerson(pool, typed)
  if (!person) throw userNotFound()
  return person
}

/** Whoever else goes by this e-mail, phone or preferred user name already. */
export function holderOf(pool: Pool, alias: Alias, value: string, except?: Person) {
  if (value === '' || !pool.settings.signInWith.includes(alias)) return undefined
  return pool.people
    .all()
    .map(([, person]) => person)
    .find(
      person =>
        person.sub !== except?.sub &&
        isGood(pool.settings, person, alias) &&
        fold(pool.settings, attributeOf(person, alias) ?? '') === fold(pool.settings, value),
    )
}

/** @throws {CognitoError} `AliasExistsException` when somebody else goes by this contact already */
export function refuseTaken(pool: Pool, person: Person, alias: Alias, value: string): void {
  if (!holderOf(pool, alias, value, person)) return
  throw new CognitoError(
    'AliasExistsException',
    `An account with the given ${alias} already exists.`,
  )
}

/**
 * What a new person's name says about them: `username` where they chose one, else the contact it is.
 *
 * @throws {CognitoError} `InvalidParameterException` when it is no name of the kind the pool takes
 */
export function readNewName(settings: PoolSettings, typed: string): 'username' | Contact {
  const contacts = contactNames(settings)
  const email = contacts.includes('email')
  const phone = contacts.includes('phone_number')
  if (hasUsernames(settings)) {
    if (email && isEmail(typed)) throw invalidParameter(taken('email'))
    if (phone && isPhoneNumber(typed)) throw invalidParameter(taken('phone number'))
    return 'username'
  }
  if (email && isEmail(typed)) return 'email'
  if (phone && isPhoneNumber(typed)) return 'phone_number'
  if (email && phone) {
    throw invalidParameter('Username should be either an email or a phone number.')
  }
  throw invalidParameter(`Username should be ${phone ? 'a phone number' : 'an email'}.`)
}

/** A name as it is compared. */
export const fold = ({ caseSensitive }: PoolSettings, name: string): string =>
  caseSensitive ? name : name.toLowerCase()

const taken = (format: string): string =>
  `Username cannot be of ${format} format, since user pool is configured for ${format} alias.`

function aliases(settings: PoolSettings, person: Person): string[] {
  return settings.signInWith
    .filter(name => name !== 'username')
    .filter(alias => isGood(settings, person, alias))
    .map(alias => attributeOf(person, alias))
    .flatMap(value => (value ? [fold(settings, value)] : []))
}

/**
 * A contact is good once it is proved, a preferred user name once its person is confirmed. A provider’s people have
 * none of them.
 */
function isGood(settings: PoolSettings, person: Person, alias: Alias): boolean {
  if (person.status === 'EXTERNAL_PROVIDER') return false
  if (alias === 'preferred_username') return person.status !== 'UNCONFIRMED'
  return !hasUsernames(settings) || isVerified(person, alias)
}
