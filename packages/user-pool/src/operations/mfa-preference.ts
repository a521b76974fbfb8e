import type { MfaMethod } from '@portico/core'
import { z } from 'zod'
import { offeredTo } from '../challenges/first-factors.ts'
import { changeMfa, describeMfa, hasMethod, mfaNames, mfaOf } from '../people/mfa.ts'
import { findPerson } from '../people/names.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { invalidParameter, userNotFound } from '../wire/cognito-error.ts'
import { accessToken, username, userPoolId } from './members.ts'
import { forAdmin, forPerson } from './operation.ts'

const setting = z
  .object({ Enabled: z.boolean().optional(), PreferredMfa: z.boolean().optional() })
  .optional()

const preferences = z.object({
  SoftwareTokenMfaSettings: setting,
  SMSMfaSettings: setting,
  EmailMfaSettings: setting,
  WebAuthnMfaSettings: z.object({ Enabled: z.boolean().optional() }).optional(),
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html */
export const setUserMfaPreference = forPerson(
  preferences.extend({ AccessToken: accessToken }),
  (pool, input, person) => setPreference(pool, person, input),
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserMFAPreference.html */
export const adminSetUserMfaPreference = forAdmin(
  preferences.extend({ UserPoolId: userPoolId, Username: username }),
  (pool, input) => {
    const person = findPerson(pool, input.Username)
    if (!person) throw userNotFound()
    return setPreference(pool, person, input)
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html */
export const getUserAuthFactors = forPerson(
  z.object({ AccessToken: accessToken }),
  (pool, _input, person) => {
    const factors = offeredTo(pool, person).filter(challenge => challenge !== 'PASSWORD_SRP')
    return {
      Username: person.username,
      ...describeMfa(pool, person),
      ...(factors.length > 0 ? { ConfiguredUserAuthFactors: factors } : {}),
    }
  },
)

/** What is not mentioned stays as it is. */
function setPreference(pool: Pool, person: Person, wanted: z.output<typeof preferences>): object {
  if (wanted.WebAuthnMfaSettings?.Enabled) {
    throw invalidParameter('WEB_AUTHN MFA is not enabled for the user pool.')
  }
  const settings: [MfaMethod, z.output<typeof setting>][] = [
    ['totp', wanted.SoftwareTokenMfaSettings],
    ['sms', wanted.SMSMfaSettings],
    ['email', wanted.EmailMfaSettings],
  ]
  let { enabled, preferred } = mfaOf(person)
  if (settings.filter(([, said]) => said?.PreferredMfa).length > 1) {
    throw invalidParameter('Only one MFA method can be preferred.')
  }
  for (const [method, said] of settings) {
    if (!said) continue
    if (said.Enabled) refuseUnusable(pool, person, method)
    if (said.PreferredMfa && !said.Enabled) {
      throw invalidParameter(`${mfaNames[method]} must be enabled to be preferred.`)
    }
    const others = enabled.filter(name => name !== method)
    enabled = said.Enabled ? [...others, method] : others
    if (said.PreferredMfa) preferred = method
    else if (preferred === method) preferred = null
  }
  changeMfa(pool, person, { enabled, preferred })
  return {}
}

function refuseUnusable({ settings: { mfa } }: Pool, person: Person, method: MfaMethod): void {
  if (mfa.mode === 'off' || !mfa.methods.includes(method)) {
    throw invalidParameter(`${mfaNames[method]} is not enabled for the user pool.`)
  }
  if (!hasMethod(person, method)) {
    throw invalidParameter(`User does not have delivery config set to turn on ${mfaNames[method]}`)
  }
}
