import { utf8 } from '../bytes.ts'
import type { Pool } from '../pool.ts'
import { readRefreshToken } from '../tokens/login.ts'
import { notAuthorized } from '../wire/cognito-error.ts'

/**
 * A client with a secret proves with every request that it has it: an HMAC over the user name and its id.
 *
 * @throws {CognitoError} `NotAuthorizedException`
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash
 */
export async function checkSecret(pool: Pool, sent: unknown): Promise<void> {
  const { clientId, clientSecret } = pool.settings
  const { SecretHash, ClientSecret, Username, AuthParameters, ChallengeResponses } = (sent ??
    {}) as Record<string, unknown>
  const inside = (AuthParameters ?? ChallengeResponses ?? {}) as Record<string, unknown>
  const hash = SecretHash ?? inside.SECRET_HASH
  if (clientSecret === undefined) {
    if (hash === undefined) return
    throw notAuthorized(`Client ${clientId} is not configured with a secret`)
  }
  // Some requests name nobody, and are sent with the secret itself.
  if (ClientSecret === clientSecret) return
  if (hash === undefined) {
    throw notAuthorized(
      `Client ${clientId} is configured with secret but SECRET_HASH was not received`,
    )
  }
  const name = Username ?? inside.USERNAME ?? (await holderOf(pool, inside.REFRESH_TOKEN))
  if (hash === (await hashOf(clientSecret, `${name}${clientId}`))) return
  throw notAuthorized(`SecretHash does not match for the client: ${clientId}`)
}

/** Who renews is named by the refresh token alone. */
async function holderOf(pool: Pool, token: unknown): Promise<string> {
  const open = await readRefreshToken(pool, String(token)).catch(() => undefined)
  return (open && pool.people.get(open.login.sub)?.username) ?? ''
}

async function hashOf(secret: string, message: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', utf8(secret), algorithm, false, ['sign'])
  return btoa(
    String.fromCharCode(...new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(message)))),
  )
}
