import { leaveForProvider } from '../federation/leave-for-provider.ts'
import { findProvider } from '../federation/providers.ts'
import type { Pool } from '../pool.ts'
import type { AskedPage } from '../wire/endpoint.ts'
import { homeFor } from './finish-authorize.ts'
import { goTo } from './go-to.ts'
import { readVisit } from './hosted-visit.ts'
import { leaveForLogin } from './leave-for-login.ts'
import { readAuthorize } from './read-authorize.ts'
import { refuseAuthorize } from './refuse-authorize.ts'
import { refusePage } from './refuse-page.ts'

/**
 * Sends a browser to where it can be found out who is in front of it: home at once, where that is known; to a provider;
 * or to the login pages.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export async function authorize(
  pool: Pool,
  { request: asked, url, path }: AskedPage,
  query: URLSearchParams = url.searchParams,
): Promise<Response> {
  const read = readAuthorize(pool, query)
  if (typeof read === 'string') return refusePage(pool, read)
  const { client, request, fault } = read
  if (fault) return refuseAuthorize(request, fault.error, fault.description)
  warnOfImplicit(pool, request.responseType, request.clientId)
  const { prompt, maxAge, identityProvider, idpIdentifier } = request

  const leavesForProvider = (identityProvider && identityProvider !== 'COGNITO') || idpIdentifier
  // Which account it is to be, and whether the application may, are a provider's to ask.
  const asksAgain = (leavesForProvider ? /login|select_account|consent/ : /login/).test(
    prompt ?? '',
  )
  const visit = asksAgain ? undefined : await readVisit(pool, asked)
  const oldest = maxAge === undefined ? 0 : pool.clock() / 1000 - Number(maxAge)
  if (visit?.person && visit.authTime >= oldest && path === '/oauth2/authorize') {
    return goTo(await homeFor(client, visit.person, request, visit.authTime))
  }
  if (prompt === 'none') return refuseAuthorize(request, 'login_required', 'nobody is signed in')

  if (leavesForProvider) {
    const provider = findProvider(client, identityProvider, idpIdentifier)
    if (provider) return leaveForProvider(client, provider, request)
    return refuseAuthorize(request, 'invalid_request', 'the identity provider is not known')
  }
  return leaveForLogin(client, request, path, query)
}

/** The implicit clients each pool has warned of; its app clients stand for it. */
const warned = new WeakMap<Pool['clients'], Set<string>>()

function warnOfImplicit({ clients }: Pool, responseType: 'code' | 'token', clientId: string): void {
  const known = warned.get(clients) ?? new Set()
  if (responseType !== 'token' || known.has(clientId)) return
  warned.set(clients, known.add(clientId))
  console.warn(
    `The app client "${clientId}" uses the implicit flow: its tokens go through addresses, where others may read them. ` +
      'Use the authorization code flow with PKCE (RFC 9700, 2.1.2).',
  )
}
