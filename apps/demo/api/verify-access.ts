import { CognitoJwtVerifier } from 'aws-jwt-verify'
import { JwtBaseError } from 'aws-jwt-verify/error'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import { presets } from '../presets.ts'
import { place, placeOf } from '../settings.ts'

/** The request carried no access token of this pool, or one that is not good any more. */
export class Unauthorized extends Error {}

const pools = [
  { ...place, endpoint: '/cognito' },
  ...Object.keys(presets).map(name => ({ ...placeOf(name), endpoint: `/cognito/${name}` })),
]
const endpoints = new Map(pools.map(({ userPoolId, endpoint }) => [userPoolId, endpoint]))

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
   * @throws {Unauthorized} without a token, or with one that does not verify.
   */
  return async function verifyAccess(authorization: string | undefined) {
    const [, token] = authorization?.match(/^Bearer (.+)$/) ?? []
    if (!token) throw new Unauthorized('Send an access token: Authorization: Bearer …')
    try {
      return await verifier.verify(token)
    } catch (error) {
      if (error instanceof JwtBaseError)
        throw new Unauthorized('The access token is not good here.')
      throw error
    }
  }
}
