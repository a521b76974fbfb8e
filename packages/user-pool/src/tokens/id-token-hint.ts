import { jwtVerify } from 'jose'
import type { Pool } from '../pool.ts'

/**
 * The app client of an ID token that the pool gave out once, however old; `undefined` for any other text.
 *
 * @see OpenID Connect RP-Initiated Logout 1.0, 2
 */
export async function clientOfHint(pool: Pool, token: string): Promise<string | undefined> {
  const { verify } = await pool.keys()
  try {
    // Whoever signs out late is signed out all the same.
    const options = { algorithms: ['RS256'], currentDate: new Date(0) }
    const { aud, token_use } = (await jwtVerify(token, verify, options)).payload
    return token_use === 'id' && typeof aud === 'string' ? aud : undefined
  } catch {
    return undefined
  }
}
