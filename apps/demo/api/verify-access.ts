import { CognitoJwtVerifier } from 'aws-jwt-verify'
import { JwtBaseError } from 'aws-jwt-verify/error'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import { place } from '../settings.ts'

/** The request carried no access token of this pool, or one that is not good any more. */
export class Unauthorized extends Error {}

/**
 * The check that an API over a real pool makes, with one difference: the keys are asked of the pool that this
 * development server runs. Leave out the second argument of `create`, and they come from Cognito.
 *
 * @param ownOrigin of this server, where the development pool answers. Never what a request says of it: whoever
 *   asks would choose the keys that their token is checked with.
 */
export function createAccessCheck(ownOrigin: () => string) {
  const { userPoolId, clientId } = place
  const keys = () => `${ownOrigin()}/cognito/${userPoolId}/.well-known/jwks.json`
  const verifier = CognitoJwtVerifier.create(
    { userPoolId, clientId, tokenUse: 'access' },
    {
      jwksCache: new SimpleJwksCache({
        fetcher: { fetch: async () => (await fetch(keys())).arrayBuffer() },
      }),
    },
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
