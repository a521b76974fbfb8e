import { errors, type JWTPayload, jwtVerify } from 'jose'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { notAuthorized, userNotFound } from '../wire/cognito-error.ts'

export interface Bearer {
  person: Person
  originJti: string
  /** Of the app client it was made for. */
  clientId: string
  scopes: readonly string[]
}

/**
 * Says who an access token belongs to, and that it is good for what people do with their account.
 *
 * @throws {CognitoError} `NotAuthorizedException`, `UserNotFoundException`
 */
export async function readAccessToken(pool: Pool, token: string): Promise<Bearer> {
  const bearer = await readToken(pool, token)
  if (!bearer.scopes.includes('aws.cognito.signin.user.admin')) {
    throw notAuthorized('Access Token does not have required scopes')
  }
  return bearer
}

/** The same for any access token, whatever it is good for. */
export async function readToken(pool: Pool, token: string): Promise<Bearer> {
  const {
    sub = '',
    origin_jti: originJti,
    token_use,
    client_id: clientId,
    scope,
  } = await readClaims(pool, token)
  if (token_use !== 'access' || typeof originJti !== 'string' || typeof clientId !== 'string') {
    throw notAuthorized('Invalid Access Token')
  }
  const person = pool.people.get(sub)
  if (!person) throw userNotFound()
  if (!person.enabled) throw notAuthorized('User is disabled.')
  if (pool.logins.get(originJti)?.revoked !== false) {
    throw notAuthorized('Access Token has been revoked')
  }
  return { person, originJti, clientId, scopes: String(scope).split(' ') }
}

async function readClaims(pool: Pool, token: string): Promise<JWTPayload> {
  const { verify } = await pool.keys()
  const currentDate = new Date(pool.clock())
  try {
    return (await jwtVerify(token, verify, { algorithms: ['RS256'], currentDate })).payload
  } catch (error) {
    const expired = error instanceof errors.JWTExpired
    throw notAuthorized(expired ? 'Access Token has expired' : 'Invalid Access Token')
  }
}
