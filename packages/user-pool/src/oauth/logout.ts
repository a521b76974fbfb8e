import { htmlPage } from '../pages/html-page.ts'
import type { Pool } from '../pool.ts'
import type { AskedPage } from '../wire/endpoint.ts'
import { authorize } from './authorize.ts'
import { goTo } from './go-to.ts'
import { endVisit } from './hosted-visit.ts'
import { ownAddresses } from './own-addresses.ts'
import { seenBy } from './seen-by.ts'

/**
 * Ends what the hosted pages know of this browser, and sends it home, or, with what a sign-in asks for, to the next one.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 */
export async function logout(pool: Pool, asked: AskedPage): Promise<Response> {
  const query = asked.url.searchParams
  const client = seenBy(pool, query.get('client_id') ?? '')
  if (!client) return htmlPage(400, 'This link does not work', 'The application is not known here.')
  const cookie = await endVisit(pool, asked.request)
  // OpenID Connect's own name for it, where Cognito's is not given.
  const to = query.get('logout_uri') ?? query.get('post_logout_redirect_uri')
  if (to === null && query.has('redirect_uri')) {
    const answer = await authorize(pool, {
      ...asked,
      request: new Request(asked.url),
      path: '/login',
    })
    answer.headers.append('set-cookie', cookie)
    return answer
  }
  const home = ownAddresses(pool, client.settings.logoutUrls).find(known => known === to)
  if (home === undefined) {
    const why = 'The application wants you sent to an address that it has not registered.'
    const page = htmlPage(400, 'You are signed out', why)
    page.headers.append('set-cookie', cookie)
    return page
  }
  return goTo(new URL(home).href, cookie)
}
