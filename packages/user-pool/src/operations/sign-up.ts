import type { Contact } from '@portico/core'
import { z } from 'zod'
import { closeSession, findSession, openSession } from '../challenges/auth-session.ts'
import { sendCode } from '../messages/delivery.ts'
import { countTry } from '../people/attempts.ts'
import { checkAttributes, checkRequired } from '../people/attributes.ts'
import { checkCode, expiredCode, spendCode } from '../people/codes.ts'
import { findPerson, holderOf } from '../people/names.ts'
import { toNewPerson } from '../people/new-person.ts'
import { setPassword } from '../people/passwords.ts'
import { attributeOf, type Person, save, setAttribute } from '../people/person.ts'
import { makeUp, makeUpDelivery } from '../people/unknown.ts'
import type { Pool } from '../pool.ts'
import {
  CognitoError,
  invalidParameter,
  notAuthorized,
  userNotFound,
} from '../wire/cognito-error.ts'
import { attributes, clientId, code, password, session, username } from './members.ts'
import { forClient } from './operation.ts'

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html */
export const signUp = forClient(
  z.object({
    ClientId: clientId,
    Username: username,
    Password: password.optional(),
    UserAttributes: attributes.optional(),
  }),
  async (pool, input) => {
    if (!pool.settings.selfSignUp) {
      throw notAuthorized('SignUp is not permitted for this user pool')
    }
    const person = toNewPerson(pool, input.Username, input.UserAttributes ?? [])
    checkAttributes(pool.settings, input.UserAttributes ?? [], 'person')
    checkRequired(pool.settings, person.attributes)
    if (input.Password === undefined) {
      throw invalidParameter('Password is required for this user pool client.')
    }
    await setPassword(pool, person, input.Password)
    save(pool, person)
    const contact = contactToVerify(pool, person)
    return {
      UserConfirmed: false,
      UserSub: person.sub,
      ...(contact ? { CodeDeliveryDetails: sendCode(pool, person, 'signUp', contact) } : {}),
      ...(await sessionFor(pool, person, 'signUp')),
    }
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html */
export const confirmSignUp = forClient(
  z.object({
    ClientId: clientId,
    Username: username,
    ConfirmationCode: code,
    ForceAliasCreation: z.boolean().optional(),
    Session: session.optional(),
  }),
  async (pool, input) => {
    const person = findPerson(pool, input.Username)
    if (!person) {
      if (!pool.settings.preventUserExistenceErrors) throw userNotFound()
      countTry(pool, 'code', (await makeUp(pool, input.Username)).id)
      throw expiredCode()
    }
    if (!person.enabled) throw notAuthorized('User is disabled.')
    refuseConfirmed(person)
    const contact = checkCode(pool, person, 'signUp', input.ConfirmationCode)
    takeAlias(pool, person, contact, input.ForceAliasCreation ?? false)
    spendCode(person, 'signUp')
    setAttribute(person, `${contact}_verified`, 'true')
    person.status = 'CONFIRMED'
    save(pool, person)
    return continueSession(pool, person, input.Session)
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html */
export const resendConfirmationCode = forClient(
  z.object({ ClientId: clientId, Username: username }),
  async (pool, input) => {
    const person = findPerson(pool, input.Username)
    if (!person?.enabled) {
      if (!pool.settings.preventUserExistenceErrors) {
        throw person ? notAuthorized('User is disabled.') : userNotFound()
      }
      countTry(pool, 'send', `signUp-${(await makeUp(pool, input.Username)).id}`)
      return { CodeDeliveryDetails: await makeUpDelivery(pool, input.Username) }
    }
    if (person.status !== 'UNCONFIRMED') throw invalidParameter('User is already confirmed.')
    const contact = contactToVerify(pool, person)
    if (!contact) throw notAuthorized('Auto verification not turned on.')
    countTry(pool, 'send', `signUp-${person.sub}`)
    return { CodeDeliveryDetails: sendCode(pool, person, 'signUp', contact) }
  },
)

/** Refuses to confirm somebody who is past it. */
export function refuseConfirmed({ status }: Person): void {
  if (status !== 'UNCONFIRMED') {
    throw notAuthorized(`User cannot be confirmed. Current status is ${status}`)
  }
}

/** The contact a new person has to prove: their phone, where the pool verifies both. */
function contactToVerify({ settings }: Pool, person: Person): Contact | undefined {
  const wanted = settings.verification.contacts.filter(contact => attributeOf(person, contact))
  return wanted.includes('phone_number') ? 'phone_number' : wanted[0]
}

/** A verified contact belongs to one person; somebody new may insist on it. */
function takeAlias(pool: Pool, person: Person, contact: Contact, insists: boolean): void {
  const holder = holderOf(pool, contact, attributeOf(person, contact) ?? '', person)
  if (!holder) return
  if (!insists) {
    throw new CognitoError(
      'AliasExistsException',
      `An account with the given ${contact} already exists.`,
    )
  }
  setAttribute(holder, `${contact}_verified`, 'false')
  save(pool, holder)
}

async function sessionFor(pool: Pool, { sub }: Person, kind: 'signUp' | 'confirmed') {
  if (!pool.settings.authFlows.includes('USER_AUTH')) return {}
  return { Session: await openSession(pool, { kind, sub }) }
}

/** Who brings the session of their sign-up may sign in without their password; a late one brings nothing. */
async function continueSession(pool: Pool, person: Person, secret: string | undefined) {
  if (secret === undefined) return {}
  const begun = await findSession(pool, secret, 'signUp')
  if (begun?.sub !== person.sub) return {}
  await closeSession(pool, secret)
  return sessionFor(pool, person, 'confirmed')
}
