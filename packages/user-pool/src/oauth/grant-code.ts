import type { Pool } from '../pool.ts'
import { readAccessToken } from '../tokens/access.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import type { AskedPage } from '../wire/endpoint.ts'
import { homeFor } from './finish-authorize.ts'
import { openVisit } from './hosted-visit.ts'
import { readAuthorize } from './read-authorize.ts'
import { answerTo } from './refuse-authorize.ts'
import { seenBy } from './seen-by.ts'

/**
 * How a login page ends: somebody signed in there, with the page's own client, and the application that sent them is
 * to have a code. The answer says where to go. Without a token it says whether what the application asked leads anywhere.
 * Cognito's own pages do this inside.
 */
export async function grantCode(
  pool: Pool,
  { request, page }: AskedPage & { page?: string | undefined },
  query: URLSearchParams,
): Promise<Response> {
  const headers = corsOf(pool, page)
  const refuse = (status: number, error: string, error_description: string, more: object = {}) =>
    Response.json({ error, error_description, ...more }, { status, headers })
  const read = readAuthorize(pool, query)
  if (typeof read === 'string') return refuse(400, 'invalid_request', toDescription(read))
  const { client, request: asked, fault } = read
  if (fault) {
    const { error, description } = fault
    const location = answerTo(asked, { error, error_description: description })
    return refuse(400, error, description, { location })
  }
  const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (token === undefined) return refuse(401, 'login_required', 'nobody is signed in')
  try {
    const { person, clientId } = await readAccessToken(pool, token)
    const isPublic = seenBy(pool, clientId)?.settings.clientSecret === undefined
    if (clientId !== asked.clientId && !isPublic) {
      return refuse(401, 'invalid_token', 'the token is of another confidential client')
    }
    const authTime = Math.floor(pool.clock() / 1000)
    const location = await homeFor(client, person, asked, authTime)
    headers.append('set-cookie', await openVisit(pool, person))
    return Response.json({ location }, { headers })
  } catch (thrown) {
    if (!(thrown instanceof CognitoError)) throw thrown
    return refuse(401, 'invalid_token', thrown.message)
  }
}

/** The characters that a description may have. @see RFC 6749, 5.2 */
const toDescription = (text: string): string =>
  text
    .replaceAll('\n', ' ')
    .replace(/[“”’]/g, "'")
    .replace(/[^\x20-\x7e]/g, '?')

/** What a browser is told before a login page of another origin asks; a star is not enough where cookies are set. */
export function grantPreflight(pool: Pool, page: string | undefined): Response {
  const headers = corsOf(pool, page)
  headers.set('access-control-allow-methods', 'POST')
  headers.set('access-control-allow-headers', 'Authorization, Content-Type')
  return new Response(null, { status: 204, headers })
}

/** Only the login pages may ask, and have the cookie set. */
function corsOf({ settings, address }: Pool, page: string | undefined): Headers {
  const headers = new Headers({ 'cache-control': 'no-store', vary: 'origin' })
  const { origin } = new URL(settings.loginPages || '/', address)
  if (page === origin) {
    headers.set('access-control-allow-origin', origin)
    headers.set('access-control-allow-credentials', 'true')
  }
  return headers
}
