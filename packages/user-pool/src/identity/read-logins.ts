import { errors, type JWTPayload, jwtVerify } from 'jose'
import { seenBy } from '../oauth/seen-by.ts'
import type { Pool } from '../pool.ts'
import { invalidParameter, notAuthorized } from '../wire/cognito-error.ts'

/** Who a login proves somebody to be, and what its ID token says of them. */
export interface ReadLogin {
  sub: string
  claims: JWTPayload
}

/** What the user pool is called among the logins of an identity pool. */
export function loginName({ own: { region, userPoolId } }: Pool): string {
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  return `cognito-idp.${region}.${domain}/${userPoolId}`
}

/**
 * Reads the logins that were sent; `undefined` where there are none, as a guest sends.
 *
 * The user is looked up too, as with `ServerSideTokenCheck`: who signed out or is disabled is refused.
 *
 * @throws {CognitoError} `NotAuthorizedException`, `InvalidParameterException`
 */
export async function readLogins(
  pool: Pool,
  logins: Readonly<Record<string, string>> = {},
): Promise<ReadLogin | undefined> {
  const [sent, ...more] = Object.entries(logins)
  if (!sent) return undefined
  if (more.length > 0) throw invalidParameter('This identity pool knows one login provider.')
  const [name, token] = sent
  if (name !== loginName(pool)) throw unsupported()
  const claims = await readClaims(pool, token)
  const { sub = '', aud, iss, token_use, origin_jti: originJti } = claims
  if (aud === undefined) throw invalid('Missing a required claim: aud')
  if (!isIssuer(pool, iss)) throw invalid("Issuer doesn't match providerName")
  if (token_use !== 'id') throw invalid('Not a valid OpenId Connect identity token.')
  if (typeof aud !== 'string' || !seenBy(pool, aud)) throw unsupported()
  if (!pool.people.get(sub)?.enabled) throw invalid('User is not authorized.')
  const login = typeof originJti === 'string' ? pool.logins.get(originJti) : undefined
  if (login?.revoked !== false) throw invalid('Token is revoked.')
  return { sub, claims }
}

async function readClaims(pool: Pool, token: string): Promise<JWTPayload> {
  const { verify } = await pool.keys()
  const currentDate = new Date(pool.clock())
  try {
    return (await jwtVerify(token, verify, { algorithms: ['RS256'], currentDate })).payload
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      throw invalid(`Token expired: ${error.payload.exp} >= ${Math.floor(pool.clock() / 1000)}`)
    }
    const forged = error instanceof errors.JWSSignatureVerificationFailed
    throw invalid(
      forged ? 'Token signature invalid.' : 'Not a valid OpenId Connect identity token.',
    )
  }
}

/** A pool goes by as many addresses as it is asked at; each ends in its id, and the key is its own. */
const isIssuer = ({ own }: Pool, iss = ''): boolean =>
  own.issuer === undefined ? iss.endsWith(`/${own.userPoolId}`) : iss === own.issuer

const invalid = (why: string) => notAuthorized(`Invalid login token. ${why}`)

const unsupported = () =>
  notAuthorized('Token is not from a supported provider of this identity pool.')
