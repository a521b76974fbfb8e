import type { FirstFactor } from '@portico/core'
import { usablePasskeys } from '../passkeys/usable-passkeys.ts'
import { needsMfa } from '../people/mfa.ts'
import { isVerified, type Person } from '../people/person.ts'
import { makeUpFactors } from '../people/unknown.ts'
import type { Pool } from '../pool.ts'

/** What somebody may choose to show who they are. */
export const firstChallenges = [
  'PASSWORD',
  'PASSWORD_SRP',
  'EMAIL_OTP',
  'SMS_OTP',
  'WEB_AUTHN',
] as const

export type FirstChallenge = (typeof firstChallenges)[number]

export const factorOf: Record<FirstChallenge, FirstFactor> = {
  PASSWORD: 'password',
  PASSWORD_SRP: 'password',
  EMAIL_OTP: 'emailCode',
  SMS_OTP: 'smsCode',
  WEB_AUTHN: 'passkey',
}

/**
 * The ways in that somebody has, in the pool's order. Who is asked for a second factor begins with their password,
 * as does who still has a temporary one.
 */
export function offeredTo(pool: Pool, person: Person): FirstChallenge[] {
  const passwordOnly = person.status === 'FORCE_CHANGE_PASSWORD' || needsMfa(pool, person)
  return offered(pool, {
    password: person.password !== null,
    emailCode: !passwordOnly && isVerified(person, 'email'),
    smsCode: !passwordOnly && isVerified(person, 'phone_number'),
    passkey: !passwordOnly && usablePasskeys(pool, person).length > 0,
  })
}

/** What somebody with a name that nobody has is offered: the same each time it is tried. */
export async function offeredToNobody(pool: Pool, typed: string): Promise<FirstChallenge[]> {
  const passwordOnly = pool.settings.mfa.mode === 'required'
  const made = passwordOnly
    ? { email: false, phone: false, passkey: false }
    : await makeUpFactors(pool, typed)
  return offered(pool, {
    password: true,
    emailCode: made.email,
    smsCode: made.phone,
    passkey: made.passkey,
  })
}

const offered = (
  { settings }: Pool,
  has: Record<Exclude<FirstFactor, 'custom'>, boolean>,
): FirstChallenge[] =>
  settings.firstFactors
    .filter(factor => factor !== 'custom' && has[factor])
    .flatMap(factor => firstChallenges.filter(challenge => factorOf[challenge] === factor))
