import type { MfaMethod } from '@portico/core'
import type { Pool } from '../pool.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { codeMismatch } from './codes.ts'
import { attributeOf, isVerified, type Person, save } from './person.ts'
import { findStep } from './totp.ts'

/** What somebody has set up as a second factor. */
export interface PersonMfa {
  /** The authenticator app that showed it has the secret. */
  totp: { secret: string; name: string | null; usedStep: number } | null
  /** The secret of an app that has not shown it yet. */
  newSecret: string | null
  /** What they want to be asked for. */
  enabled: MfaMethod[]
  preferred: MfaMethod | null
}

/** The wire's names. */
export const mfaNames = {
  totp: 'SOFTWARE_TOKEN_MFA',
  sms: 'SMS_MFA',
  email: 'EMAIL_OTP',
} as const satisfies Record<MfaMethod, string>

const nothing: PersonMfa = { totp: null, newSecret: null, enabled: [], preferred: null }

export const mfaOf = ({ mfa = nothing }: Person): PersonMfa => mfa

/** Changes what somebody has set up, and keeps it. */
export function changeMfa(pool: Pool, person: Person, to: Partial<PersonMfa>): void {
  person.mfa = { ...mfaOf(person), ...to }
  save(pool, person)
}

/** Turns a method on, which becomes the preferred one where there is none. */
export function enableMfa(pool: Pool, person: Person, method: MfaMethod): void {
  const { enabled, preferred } = mfaOf(person)
  const others = enabled.filter(other => other !== method)
  changeMfa(pool, person, { enabled: [...others, method], preferred: preferred ?? method })
}

/** Whether somebody has what a method needs. */
export function hasMethod(person: Person, method: MfaMethod): boolean {
  if (method === 'totp') return mfaOf(person).totp !== null
  return attributeOf(person, method === 'sms' ? 'phone_number' : 'email') !== undefined
}

/**
 * What somebody can be asked for as a second factor, in the pool's order; nothing where none is due. Where
 * everybody needs one, an app is good once it is set up, and a contact for who turned nothing on.
 */
export function readyMethods({ settings: { mfa } }: Pool, person: Person): MfaMethod[] {
  if (mfa.mode === 'off') return []
  const has = mfa.methods.filter(method => hasMethod(person, method))
  const required = mfa.mode === 'required'
  const on = has.filter(
    method => mfaOf(person).enabled.includes(method) || (required && method === 'totp'),
  )
  if (on.length > 0 || !required) return on
  if (has.includes('sms')) return ['sms']
  return has.includes('email') && isVerified(person, 'email') ? ['email'] : []
}

/** Whether somebody is asked for a second factor, or to set one up. */
export const needsMfa = (pool: Pool, person: Person): boolean =>
  pool.settings.mfa.mode === 'required' || readyMethods(pool, person).length > 0

/** Somebody's second factors as the wire lists them; what is empty is left out. */
export function describeMfa(pool: Pool, person: Person) {
  const { enabled, preferred, totp } = mfaOf(person)
  const required = pool.settings.mfa.mode === 'required'
  const on = new Set<MfaMethod>([...enabled, ...(required && totp ? (['totp'] as const) : [])])
  const listed = [...on].filter(method => hasMethod(person, method)).map(name => mfaNames[name])
  return {
    ...(listed.length > 0 ? { UserMFASettingList: listed } : {}),
    ...(preferred ? { PreferredMfaSetting: mfaNames[preferred] } : {}),
  }
}

/**
 * Takes a code of somebody's app, which is good once.
 *
 * @throws {CognitoError} `CodeMismatchException`, `ExpiredCodeException` (it was used before)
 */
export async function spendTotp(pool: Pool, person: Person, code: string): Promise<void> {
  const { totp } = mfaOf(person)
  const step = totp && (await findStep(totp.secret, code, pool.clock()))
  if (!totp || step === null) throw codeMismatch('Invalid code received for user')
  if (step <= totp.usedStep) {
    throw new CognitoError(
      'ExpiredCodeException',
      'Your software token has already been used once.',
    )
  }
  changeMfa(pool, person, { totp: { ...totp, usedStep: step } })
}
