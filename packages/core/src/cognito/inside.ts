import { AuthError } from '../errors.ts'
import type { User } from '../session.ts'
import type { Contact } from '../settings.ts'
import type { Pool } from './pool.ts'
import { readClaims, toUser } from './user.ts'

/** Somebody who is signed in, and may ask for things by that. */
export interface Inside {
  user: User
  AccessToken: string
  /** Whether a contact of theirs was verified when they signed in. */
  isVerified(contact: Contact): boolean
}

/**
 * Who is signed in now.
 *
 * @throws {AuthError} `stepExpired` when they left meanwhile
 */
export async function inside(pool: Pool): Promise<Inside> {
  const AccessToken = await pool.getToken('accessToken')
  const idToken = await pool.getToken('idToken')
  if (!AccessToken || !idToken) throw new AuthError('stepExpired')
  const claims = readClaims(idToken)
  return {
    user: toUser(idToken),
    AccessToken,
    isVerified: contact => String(claims[`${contact}_verified`]) === 'true',
  }
}
