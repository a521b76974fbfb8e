import { type JWTPayload, jwtVerify, SignJWT } from 'jose'
import type { Pool } from '../pool.ts'
import { type Identity, knownIdentityPool } from './identity.ts'
import { loginName } from './read-logins.ts'

const issuer = 'https://cognito-identity.amazonaws.com'

/** Ten minutes, as Cognito has it. */
const seconds = 600

/**
 * A token that says who an identity is, for AWS STS.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetOpenIdToken.html
 */
export async function makeOpenIdToken(pool: Pool, { id, sub }: Identity): Promise<string> {
  const { sign, kid } = await pool.keys()
  const name = loginName(pool)
  const amr =
    sub === null ? ['unauthenticated'] : ['authenticated', name, `${name}:CognitoSignIn:${sub}`]
  const now = Math.floor(pool.clock() / 1000)
  return new SignJWT({ amr, iat: now, exp: now + seconds })
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWS' })
    .setIssuer(issuer)
    .setSubject(id)
    .setAudience(knownIdentityPool(pool).identityPoolId)
    .sign(sign)
}

/** What such a token says; rejects with jose's own error where it is not good. */
export async function readOpenIdToken(pool: Pool, token: string): Promise<JWTPayload> {
  const { verify } = await pool.keys()
  const { payload } = await jwtVerify(token, verify, {
    algorithms: ['RS256'],
    issuer,
    audience: knownIdentityPool(pool).identityPoolId,
    currentDate: new Date(pool.clock()),
  })
  return payload
}
