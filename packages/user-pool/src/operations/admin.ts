import { z } from 'zod'
import { sendCode } from '../messages/delivery.ts'
import { changeAttributes } from '../people/change-attributes.ts'
import { confirm, refuseConfirmed } from '../people/confirm.ts'
import { describePerson } from '../people/describe.ts'
import { describeMfa } from '../people/mfa.ts'
import { knownPerson } from '../people/names.ts'
import { setPassword } from '../people/passwords.ts'
import { type Person, save } from '../people/person.ts'
import { noRecovery, recoveryContact, refuseInState } from '../people/recovery.ts'
import { removePerson } from '../people/remove.ts'
import type { Pool } from '../pool.ts'
import { revokeAll } from '../tokens/login.ts'
import { attributes, password, username, userPoolId } from './members.ts'
import { forAdmin } from './operation.ts'

const day = 24 * 60 * 60 * 1000
const named = z.object({ UserPoolId: userPoolId, Username: username })

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetUser.html */
export const adminGetUser = forAdmin(named, (pool, { Username }) => ({
  ...describePerson(knownPerson(pool, Username)),
  ...describeMfa(pool, knownPerson(pool, Username)),
}))

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteUser.html */
export const adminDeleteUser = forAdmin(named, (pool, { Username }) => {
  removePerson(pool, knownPerson(pool, Username))
  return {}
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminConfirmSignUp.html */
export const adminConfirmSignUp = forAdmin(named, async (pool, { Username }) => {
  const person = knownPerson(pool, Username)
  refuseConfirmed(person)
  await confirm(pool, person)
  return {}
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserPassword.html */
export const adminSetUserPassword = forAdmin(
  named.extend({ Password: password, Permanent: z.boolean().optional() }),
  async (pool, { Username, Password, Permanent = false }) => {
    const person = knownPerson(pool, Username)
    await setPassword(pool, person, Password)
    if (Permanent) return change(pool, person, { status: 'CONFIRMED' })
    const temporaryUntil = pool.clock() + pool.settings.lifetimes.temporaryPasswordDays * day
    return change(pool, person, { status: 'FORCE_CHANGE_PASSWORD', temporaryUntil })
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminResetUserPassword.html */
export const adminResetUserPassword = forAdmin(named, async (pool, { Username }) => {
  const person = knownPerson(pool, Username)
  if (person.status === 'EXTERNAL_PROVIDER') refuseInState(person)
  const contact = recoveryContact(pool, person)
  if (!contact) throw noRecovery()
  change(pool, person, { status: 'RESET_REQUIRED' })
  await sendCode(pool, person, 'reset', contact, 'CustomMessage_ForgotPassword')
  return {}
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateUserAttributes.html */
export const adminUpdateUserAttributes = forAdmin(
  named.extend({ UserAttributes: attributes }),
  (pool, { Username, UserAttributes }) => {
    changeAttributes(pool, knownPerson(pool, Username), UserAttributes, 'administrator')
    return {}
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableUser.html */
export const adminDisableUser = forAdmin(named, (pool, { Username }) => {
  const person = knownPerson(pool, Username)
  revokeAll(pool, person.sub)
  return change(pool, person, { enabled: false })
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminEnableUser.html */
export const adminEnableUser = forAdmin(named, (pool, { Username }) =>
  change(pool, knownPerson(pool, Username), { enabled: true }),
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUserGlobalSignOut.html */
export const adminUserGlobalSignOut = forAdmin(named, (pool, { Username }) => {
  revokeAll(pool, knownPerson(pool, Username).sub)
  return {}
})

function change(pool: Pool, person: Person, to: Partial<Person>): object {
  save(pool, Object.assign(person, to))
  return {}
}
