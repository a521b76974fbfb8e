import type { Pool } from '../pool.ts'
import { readText } from '../wire/body.ts'
import type { AskedPage } from '../wire/endpoint.ts'
import { answerForProvider, showProvider } from './development-provider.ts'
import { hearAnswer } from './hear-answer.ts'
import { hearSamlAnswer } from './hear-saml-answer.ts'
import { providerStyle } from './provider-style.ts'

/** What concerns providers, by its addresses; `undefined` for any other. */
export async function findFederationPage(
  pool: Pool,
  { request, url, path }: AskedPage,
): Promise<Response | undefined> {
  const isPost = request.method === 'POST'
  const form = async () => new URLSearchParams(await readText(request))
  switch (path) {
    case '/provider/style.css':
      return providerStyle()
    case '/provider':
      return isPost ? answerForProvider(pool, await form()) : showProvider(pool, url.searchParams)
    case '/oauth2/idpresponse':
      return hearAnswer(pool, isPost ? await form() : url.searchParams)
    case '/saml2/idpresponse':
      return isPost ? hearSamlAnswer(pool, await form()) : undefined
    default:
      return undefined
  }
}
