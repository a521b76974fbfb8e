import type { Pool } from '../pool.ts'
import { revoke as endLogin, readRefreshToken } from '../tokens/login.ts'
import { answerClient } from './answer-client.ts'
import { OAuthError } from './oauth-error.ts'

/** Ends the login of a refresh token; one that nobody knows is no error. @see RFC 7009, 2.2 */
export const revoke = (pool: Pool, request: Request, form: URLSearchParams): Promise<Response> =>
  answerClient(pool, request, form, end)

async function end(client: Pool, form: URLSearchParams): Promise<object> {
  const token = form.get('token') ?? ''
  if (!token) throw new OAuthError('invalid_request', 'token is missing')
  if (token.split('.').length === 3) {
    throw new OAuthError('unsupported_token_type', 'only refresh tokens can be revoked')
  }
  const open = await readRefreshToken(client, token).catch(() => undefined)
  if (open && open.login.clientId !== client.settings.clientId) {
    throw new OAuthError('invalid_client', 'the token is of another app client', 401)
  }
  if (open) endLogin(client, open.originJti)
  return {}
}
