import type { SamlVisit } from '../federation/saml-sign-out.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { signIn } from '../tokens/issue.ts'
import type { AuthorizeRequest } from './authorize-request.ts'
import { openCode } from './code-grant.ts'
import { goTo } from './go-to.ts'
import { openVisit } from './hosted-visit.ts'
import { answerTo } from './refuse-authorize.ts'
import { seenBy } from './seen-by.ts'

/** Sends somebody who is known home to the application that asked, and remembers them in this browser. */
export async function finishAuthorize(
  pool: Pool,
  person: Person,
  request: AuthorizeRequest,
  saml?: SamlVisit,
): Promise<Response> {
  const authTime = Math.floor(pool.clock() / 1000)
  return goTo(await homeFor(pool, person, request, authTime), await openVisit(pool, person, saml))
}

/** The application's address, with a code in it, or, for old clients, with tokens. @see RFC 6749, 4.1.2 and 4.2.2 */
export async function homeFor(
  pool: Pool,
  person: Person,
  request: AuthorizeRequest,
  authTime: number,
): Promise<string> {
  if (request.responseType === 'code') {
    return answerTo(request, { code: await openCode(pool, { request, sub: person.sub, authTime }) })
  }
  const client = seenBy(pool, request.clientId) ?? pool
  const { AccessToken, IdToken, ExpiresIn } = await signIn(client, person, {
    source: 'TokenGeneration_HostedAuth',
    hosted: request,
  })
  return answerTo(request, {
    access_token: AccessToken,
    ...(IdToken && { id_token: IdToken }),
    token_type: 'Bearer',
    expires_in: String(ExpiresIn),
  })
}
