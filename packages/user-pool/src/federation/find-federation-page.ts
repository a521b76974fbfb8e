import { htmlPage } from '../pages/html-page.ts'
import type { Pool } from '../pool.ts'
import { readText } from '../wire/body.ts'
import type { AskedPage } from '../wire/endpoint.ts'
import { answerForProvider, showProvider } from './development-provider.ts'
import { hearAnswer, hearForm } from './hear-answer.ts'
import { hearSamlAnswer, takeSamlAnswer } from './hear-saml-answer.ts'
import { hearSignOut } from './saml-sign-out.ts'

/** What concerns providers, by its addresses; `undefined` for any other. */
export async function findFederationPage(
  pool: Pool,
  { request, url, path }: AskedPage,
): Promise<Response | undefined> {
  const isPost = request.method === 'POST'
  const form = async () => new URLSearchParams(await readText(request))
  const query = url.searchParams
  const state = query.get('RelayState')
  switch (path) {
    case '/provider':
      return isPost
        ? answerForProvider(pool, request, await form())
        : showProvider(pool, request, query)
    case '/oauth2/idpresponse':
      return isPost ? hearForm(pool, await form()) : hearAnswer(pool, request, query)
    case '/saml2/idpresponse':
      if (isPost) return hearSamlAnswer(pool, await form())
      return state === null ? onlyPosted(pool) : takeSamlAnswer(pool, request, state)
    case '/saml2/logout':
      return isPost ? hearSignOut(pool, await form()) : onlyPosted(pool)
    default:
      return undefined
  }
}

/** Whoever opens the address by hand, or reloads it, has no answer with them. */
function onlyPosted(pool: Pool): Response {
  const page = htmlPage(pool, {
    status: 405,
    title: 'There is nothing to see here',
    text: 'This address takes what a SAML identity provider posts to it (method not allowed).\nGo back to the application, and begin again.',
  })
  page.headers.set('allow', 'POST')
  return page
}
