import type { Contact } from '@portico/core'
import type { Pool } from '../pool.ts'
import { postConfirmation } from '../triggers/around-sign-up.ts'
import { notAuthorized } from '../wire/cognito-error.ts'
import { checkCode, spendCode } from './codes.ts'
import { holderOf, refuseTaken } from './names.ts'
import { attributeOf, type Person, save, setAttribute } from './person.ts'

/**
 * Confirms somebody who has the code of their sign-up, by typing it or by its link.
 *
 * @throws {CognitoError} `NotAuthorizedException` when they are past it, `AliasExistsException`, and what
 *   {@link checkCode} throws
 */
export async function confirmByCode(
  pool: Pool,
  person: Person,
  code: string,
  insists = false,
): Promise<void> {
  if (!person.enabled) throw notAuthorized('User is disabled.')
  refuseConfirmed(person)
  const contact = checkCode(pool, person, 'signUp', code)
  takeAlias(pool, person, contact, insists)
  setAttribute(person, `${contact}_verified`, 'true')
  await confirm(pool, person)
}

/** Confirms somebody, and tells the trigger. Whatever that says, it is done. */
export async function confirm(pool: Pool, person: Person): Promise<void> {
  spendCode(person, 'signUp')
  person.status = 'CONFIRMED'
  save(pool, person)
  await postConfirmation(pool, person, 'PostConfirmation_ConfirmSignUp')
}

/** Refuses to confirm somebody who is past it. */
export function refuseConfirmed({ status }: Person): void {
  if (status !== 'UNCONFIRMED') {
    throw notAuthorized(`User cannot be confirmed. Current status is ${status}`)
  }
}

/** A verified contact belongs to one person; somebody new may insist on it. */
export function takeAlias(pool: Pool, person: Person, contact: Contact, insists: boolean): void {
  const value = attributeOf(person, contact) ?? ''
  if (!insists) refuseTaken(pool, person, contact, value)
  const holder = holderOf(pool, contact, value, person)
  if (!holder) return
  setAttribute(holder, `${contact}_verified`, 'false')
  save(pool, holder)
}
