import { z } from 'zod'
import { sendCode } from '../messages/delivery.ts'
import { countTry, forgetTries } from '../people/attempts.ts'
import { checkCode, codeMismatch, expiredCode, spendCode } from '../people/codes.ts'
import { forgetWrongPasswords } from '../people/lockout.ts'
import { findPerson } from '../people/names.ts'
import { isPasswordOf, setPassword } from '../people/passwords.ts'
import { save } from '../people/person.ts'
import {
  noRecovery,
  recoveryContact,
  refuseInState,
  refuseWithoutRecovery,
} from '../people/recovery.ts'
import { makeUp, makeUpDelivery } from '../people/unknown.ts'
import type { Pool } from '../pool.ts'
import { postConfirmation } from '../triggers/around-sign-up.ts'
import { migrate } from '../triggers/user-migration.ts'
import { notAuthorized, userNotFound, wrongCredentials } from '../wire/cognito-error.ts'
import { accessToken, clientId, code, password, username } from './members.ts'
import { forClient, forPerson } from './operation.ts'

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html */
export const forgotPassword = forClient(
  z.object({ ClientId: clientId, Username: username }),
  async (pool, input) => {
    refuseWithoutRecovery(pool)
    const person = findPerson(pool, input.Username) ?? (await migrate(pool, input.Username, null))
    const contact = person && recoveryContact(pool, person)
    const secretive = pool.settings.preventUserExistenceErrors
    countTry(pool, 'send', `reset-${person?.sub ?? (await makeUp(pool, input.Username)).id}`)
    if (secretive && (!person?.enabled || !contact)) {
      return { CodeDeliveryDetails: await makeUpDelivery(pool, input.Username) }
    }
    if (!person) throw userNotFound()
    if (!person.enabled) throw notAuthorized('User is disabled.')
    refuseInState(person)
    if (!contact) throw noRecovery()
    const source = 'CustomMessage_ForgotPassword'
    return { CodeDeliveryDetails: await sendCode(pool, person, 'reset', contact, source) }
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html */
export const confirmForgotPassword = forClient(
  z.object({
    ClientId: clientId,
    Username: username,
    ConfirmationCode: code,
    Password: password,
  }),
  async (pool, input) => {
    const person = findPerson(pool, input.Username)
    const reachable = person?.enabled && recoveryContact(pool, person)
    if (pool.settings.preventUserExistenceErrors && !reachable) {
      throw refuseUnreachable(pool, person?.sub ?? (await makeUp(pool, input.Username)).id)
    }
    if (!person) throw userNotFound()
    if (!person.enabled) throw notAuthorized('User is disabled.')
    checkCode(pool, person, 'reset', input.ConfirmationCode)
    await setPassword(pool, person, input.Password)
    spendCode(person, 'reset')
    if (person.status === 'RESET_REQUIRED') person.status = 'CONFIRMED'
    forgetWrongPasswords(pool, person.sub)
    save(pool, person)
    await postConfirmation(pool, person, 'PostConfirmation_ConfirmForgotPassword')
    return {}
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html */
export const changePassword = forPerson(
  z.object({
    AccessToken: accessToken,
    PreviousPassword: password.optional(),
    ProposedPassword: password,
  }),
  async (pool, { PreviousPassword, ProposedPassword }, person) => {
    countTry(pool, 'change', person.sub)
    if (person.password && !(await isPasswordOf(pool, person, PreviousPassword ?? ''))) {
      throw wrongCredentials()
    }
    forgetTries(pool, 'change', person.sub)
    await setPassword(pool, person, ProposedPassword)
    save(pool, person)
    return {}
  },
)

/** Whom nothing can be sent to is answered like anybody: a wrong code once one was “sent”, before that an old one. */
function refuseUnreachable(pool: Pool, id: string) {
  const sent = pool.attempts.get(`send-reset-${id}`) !== undefined
  countTry(pool, 'code', `reset-${id}`)
  return sent ? codeMismatch() : expiredCode()
}
