import { CognitoJwtVerifier } from 'aws-jwt-verify'
import { JwtBaseError } from 'aws-jwt-verify/error'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import { place } from '../settings.ts'

/** The request carried no access token of this pool, or one that is not good any more. */
export class Unauthorized extends Error {}

const { userPoolId, clientId } = place
let keysAt = ''

/**
 * The check that an API over a real pool makes, with one difference: the keys are asked of the pool that this
 * development server runs. Leave the second argument out, and they come from Cognito.
 */
const verifier = CognitoJwtVerifier.create(
  { userPoolId, clientId, tokenUse: 'access' },
  {
    jwksCache: new SimpleJwksCache({
      fetcher: { fetch: async () => (await fetch(keysAt)).arrayBuffer() },
    }),
  },
)

/**
 * The claims of the access token in an `Authorization` header.
 *
 * @param origin of this server, where the development pool answers.
 * @throws {Unauthorized} without a token, or with one that does not verify.
 */
export async function verifyAccess(authorization: string | undefined, origin: string) {
  keysAt = `${origin}/cognito/${userPoolId}/.well-known/jwks.json`
  const [, token] = authorization?.match(/^Bearer (.+)$/) ?? []
  if (!token) throw new Unauthorized('Send an access token: Authorization: Bearer …')
  try {
    return await verifier.verify(token)
  } catch (error) {
    if (error instanceof JwtBaseError) throw new Unauthorized('The access token is not good here.')
    throw error
  }
}
