import { CognitoJwtVerifier } from 'aws-jwt-verify'
import { JwtBaseError, JwtInvalidScopeError } from 'aws-jwt-verify/error'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import { presets } from '../presets.ts'
import { place, placeOf } from '../settings.ts'
import { Forbidden, Unauthorized } from './refusals.ts'

const pools = [
  { ...place, endpoint: '/cognito' },
  ...Object.keys(presets).map(name => ({ ...placeOf(name), endpoint: `/cognito/${name}` })),
]
const endpoints = new Map(pools.map(({ userPoolId, endpoint }) => [userPoolId, endpoint]))

/** Gives the claims of a good access token. */
export type VerifyAccess = ReturnType<typeof createAccessCheck>

/**
 * The check that an API over a real pool makes, with one difference: the keys are asked of the pool that this
 * development server runs. Leave out the second argument of `create`, and they come from Cognito.
 *
 * @param ownOrigin of this server, where the development pool answers. Never what a request says of it: whoever
 *   asks would choose the keys that their token is checked with.
 */
export function createAccessCheck(ownOrigin: () => string) {
  const fetchKeys = async (uri: string) => {
    const [, userPoolId = ''] = new URL(uri).pathname.split('/')
    const endpoint = `${ownOrigin()}${endpoints.get(userPoolId)}`
    return (await fetch(`${endpoint}/${userPoolId}/.well-known/jwks.json`)).arrayBuffer()
  }
  const verifier = CognitoJwtVerifier.create(
    pools.map(({ userPoolId, clientId }) => ({
      userPoolId,
      clientId,
      tokenUse: 'access' as const,
    })),
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: fetchKeys } }) },
  )

  /**
   * The claims of the access token in an `Authorization` header.
   *
   * @param scope that the token has to carry.
   * @throws {Unauthorized} without a token, or with one that does not verify.
   * @throws {Forbidden} with a good one that lacks the scope.
   */
  return async function verifyAccess(authorization: string | undefined, scope?: string) {
    const [, token] = authorization?.match(/^Bearer (.+)$/) ?? []
    if (!token) throw new Unauthorized('Send an access token: Authorization: Bearer …')
    try {
      const claims = await verifier.verify(token)
      // Asked last: a token that has run out is not good, whatever it lacks.
      return scope === undefined ? claims : await verifier.verify(token, { scope })
    } catch (error) {
      if (error instanceof JwtInvalidScopeError && scope) throw new Forbidden(scope)
      if (error instanceof JwtBaseError)
        throw new Unauthorized('The access token is not good here.', 'invalid_token')
      throw error
    }
  }
}
