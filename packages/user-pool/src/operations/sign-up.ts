import type { Contact } from '@portico/core'
import { z } from 'zod'
import { closeSession, findSession, openSession } from '../challenges/auth-session.ts'
import { sendCode } from '../messages/delivery.ts'
import { countTry } from '../people/attempts.ts'
import { checkAttributes, checkRequired } from '../people/attributes.ts'
import { expiredCode } from '../people/codes.ts'
import { confirm, confirmByCode, takeAlias } from '../people/confirm.ts'
import { findPerson } from '../people/names.ts'
import { toNewPerson } from '../people/new-person.ts'
import { allowsNoPassword } from '../people/passwordless.ts'
import { setPassword } from '../people/passwords.ts'
import { attributeOf, type Person, save, setAttribute } from '../people/person.ts'
import { makeUp, makeUpDelivery } from '../people/unknown.ts'
import type { Pool } from '../pool.ts'
import { preSignUp } from '../triggers/around-sign-up.ts'
import type { PreSignUpEvent } from '../triggers/triggers.ts'
import { toTexts } from '../triggers/user-attributes.ts'
import { invalidParameter, notAuthorized, userNotFound } from '../wire/cognito-error.ts'
import { attributes, clientId, code, password, session, username } from './members.ts'
import { forClient } from './operation.ts'

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html */
export const signUp = forClient(
  z.object({
    ClientId: clientId,
    Username: username,
    Password: password.or(z.literal('')).optional(),
    UserAttributes: attributes.optional(),
    ValidationData: attributes.optional(),
  }),
  async (pool, input) => {
    if (!pool.settings.selfSignUp) {
      throw notAuthorized('SignUp is not permitted for this user pool')
    }
    const given = input.UserAttributes ?? []
    const person = toNewPerson(pool, input.Username, given)
    checkAttributes(pool.settings, given, 'person')
    checkRequired(pool.settings, person.attributes)
    if (input.Password) await setPassword(pool, person, input.Password)
    else if (!allowsNoPassword(pool)) {
      throw invalidParameter('Password is required for this user pool client.')
    }
    const validationData = toTexts(input.ValidationData ?? [])
    const verdict = await preSignUp({ ...pool, validationData }, person, 'PreSignUp_SignUp')
    // While the trigger was asked, somebody else may have taken the name.
    toNewPerson(pool, input.Username, given)
    verifyAtOnce(pool, person, verdict)
    save(pool, person)
    if (verdict.autoConfirmUser) await confirm(pool, person)
    const contact = verdict.autoConfirmUser ? undefined : contactToVerify(pool, person)
    return {
      UserConfirmed: person.status === 'CONFIRMED',
      UserSub: person.sub,
      ...(contact && {
        CodeDeliveryDetails: await sendCode(
          pool,
          person,
          'signUp',
          contact,
          'CustomMessage_SignUp',
        ),
      }),
      ...(await sessionFor(pool, person, verdict.autoConfirmUser ? 'confirmed' : 'signUp')),
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
    await confirmByCode(pool, person, input.ConfirmationCode, input.ForceAliasCreation)
    return continueSession(pool, person, input.Session)
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html */
export const resendConfirmationCode = forClient(
  z.object({ ClientId: clientId, Username: username }),
  async (pool, input) => {
    if (pool.settings.verification.contacts.length === 0) throw nothingToResend()
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
    if (!contact) throw nothingToResend()
    countTry(pool, 'send', `signUp-${person.sub}`)
    const source = 'CustomMessage_ResendCode'
    return { CodeDeliveryDetails: await sendCode(pool, person, 'signUp', contact, source) }
  },
)

const nothingToResend = () => notAuthorized('Cannot resend codes. Auto verification not turned on.')

/** What the trigger says is proved needs no code. */
function verifyAtOnce(pool: Pool, person: Person, verdict: PreSignUpEvent['response']): void {
  const asked = { email: verdict.autoVerifyEmail, phone_number: verdict.autoVerifyPhone }
  for (const contact of ['email', 'phone_number'] as const) {
    if (!asked[contact] || !attributeOf(person, contact)) continue
    takeAlias(pool, person, contact, false)
    setAttribute(person, `${contact}_verified`, 'true')
  }
}

/** The contact a new person has to prove: their phone, where the pool verifies both. */
function contactToVerify({ settings }: Pool, person: Person): Contact | undefined {
  const wanted = settings.verification.contacts.filter(contact => attributeOf(person, contact))
  return wanted.includes('phone_number') ? 'phone_number' : wanted[0]
}

async function sessionFor(pool: Pool, { sub }: Person, kind: 'signUp' | 'confirmed') {
  if (!pool.settings.authFlows.includes('USER_AUTH')) return {}
  return { Session: await openSession(pool, { kind, sub }) }
}

/**
 * Who brings the session of their sign-up may sign in without their password; a late one brings nothing. Where a code
 * is a way in, the one they just entered is enough.
 */
async function continueSession(pool: Pool, person: Person, secret: string | undefined) {
  if (secret === undefined) {
    return allowsNoPassword(pool) ? sessionFor(pool, person, 'confirmed') : {}
  }
  const begun = await findSession(pool, secret, 'signUp')
  if (begun?.sub !== person.sub) return {}
  await closeSession(pool, secret)
  return sessionFor(pool, person, 'confirmed')
}
