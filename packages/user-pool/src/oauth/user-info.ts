import type { Pool } from '../pool.ts'
import { readToken } from '../tokens/access.ts'
import { attributeClaims } from '../tokens/attribute-claims.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { answerJson } from './oauth-error.ts'
import { seenBy } from './seen-by.ts'

/** What an access token lets an application know of its person. @see OpenID Connect Core 1.0, section 5.3 */
export async function userInfo(pool: Pool, request: Request): Promise<Response> {
  const [, bearer = ''] = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  if (!bearer) return refuse(401, '', '')
  try {
    const { person, clientId, scopes } = await readToken(pool, bearer)
    if (!scopes.includes('openid')) return refuse(403, 'insufficient_scope', 'openid is needed')
    const claims = attributeClaims(seenBy(pool, clientId) ?? pool, person, scopes)
    const texts = Object.entries(claims).map(([name, value]) => [
      name,
      typeof value === 'object' ? value : String(value),
    ])
    return answerJson({ sub: person.sub, ...Object.fromEntries(texts), username: person.username })
  } catch (thrown) {
    if (!(thrown instanceof CognitoError)) throw thrown
    return refuse(401, 'invalid_token', thrown.message)
  }
}

/** @see RFC 6750, 3.1 */
function refuse(status: number, error: string, description: string): Response {
  const said = error ? ` error="${error}", error_description="${description}"` : ''
  return Response.json(
    { ...(error && { error, error_description: description }) },
    {
      status,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'www-authenticate',
        'cache-control': 'no-store',
        'www-authenticate': `Bearer${said}`,
      },
    },
  )
}
