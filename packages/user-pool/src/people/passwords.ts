import { brokenRules, type PasswordRule } from '@portico/core'
import { toHex } from '../bytes.ts'
import type { Pool } from '../pool.ts'
import { type Owner, passwordMatches, toVerifier } from '../srp/verifier.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import type { Person } from './person.ts'

const complaints: Record<PasswordRule, string> = {
  length: 'Password not long enough',
  lowercase: 'Password must have lowercase characters',
  uppercase: 'Password must have uppercase characters',
  number: 'Password must have numeric characters',
  symbol: 'Password must have symbol characters',
}

export const ownerOf = (pool: Pool, { username }: Pick<Person, 'username'>): Owner => ({
  poolName: pool.poolName,
  username,
})

/** @throws {CognitoError} `InvalidPasswordException`, about the first rule that is broken */
function checkPolicy(pool: Pool, password: string): void {
  const [broken] = brokenRules(pool.settings.passwordPolicy, password)
  if (!broken) return
  throw new CognitoError(
    'InvalidPasswordException',
    `Password did not conform with policy: ${complaints[broken]}`,
  )
}

const isStolen = ({ settings }: Pool, password: string): boolean =>
  settings.compromisedPasswords.includes(password)

/**
 * Refuses a right password that has become known to others. Only a password that is sent can be looked at.
 *
 * @throws {CognitoError} `PasswordResetRequiredException`
 */
export function refuseStolen(pool: Pool, password: string): void {
  if (isStolen(pool, password)) {
    throw new CognitoError(
      'PasswordResetRequiredException',
      'Password reset required for user due to security reasons',
    )
  }
}

/** Whether this is their password. */
export const isPasswordOf = async (pool: Pool, person: Person, password: string) =>
  person.password !== null && passwordMatches(ownerOf(pool, person), password, person.password)

/**
 * Gives somebody a password, when the policy and their history let it be.
 *
 * @throws {CognitoError} `InvalidPasswordException`, `PasswordHistoryPolicyViolationException`
 */
export async function setPassword(pool: Pool, person: Person, password: string): Promise<void> {
  checkPolicy(pool, password)
  if (isStolen(pool, password)) {
    throw new CognitoError(
      'InvalidPasswordException',
      'Provided password cannot be used for security reasons.',
    )
  }
  await refuseEarlier(pool, person, password)
  await setAnyPassword(pool, person, password)
}

/** Gives somebody a password, whatever it is. */
export async function setAnyPassword(pool: Pool, person: Person, password: string): Promise<void> {
  const { history = 0 } = pool.settings.passwordPolicy
  const earlier = person.password ? [person.password, ...person.earlierPasswords] : []
  person.earlierPasswords = earlier.slice(0, history)
  const salt = toHex(pool.random.bytes(16))
  person.password = await toVerifier(ownerOf(pool, person), password, salt)
  person.temporaryUntil = null
}

async function refuseEarlier(pool: Pool, person: Person, password: string): Promise<void> {
  const { history = 0 } = pool.settings.passwordPolicy
  const known = person.password ? [person.password, ...person.earlierPasswords] : []
  for (const kept of known.slice(0, history)) {
    if (await passwordMatches(ownerOf(pool, person), password, kept)) {
      throw new CognitoError(
        'PasswordHistoryPolicyViolationException',
        'Password has previously been used.',
      )
    }
  }
}
