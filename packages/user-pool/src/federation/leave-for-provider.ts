import type { AuthorizeRequest } from '../oauth/authorize-request.ts'
import { goTo } from '../oauth/go-to.ts'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../provider-settings.ts'
import { refuseFault } from './bring-home.ts'
import { openErrand } from './errand.ts'
import { askOidc, newQuestion } from './oidc.ts'
import { askSaml } from './saml.ts'
import { newSamlRequest } from './saml-connection.ts'

/** Sends a browser to a provider: a real one, or the page that stands for it in development. */
export async function leaveForProvider(
  pool: Pool,
  { id, kind, oidc, saml }: PoolProvider,
  request: AuthorizeRequest,
): Promise<Response> {
  const errand = { request, provider: id }
  try {
    if (oidc) {
      const question = newQuestion(pool)
      const { text, cookie } = await openErrand(pool, { ...errand, oidc: question })
      return goTo(await askOidc(pool, { kind, oidc }, text, question, request), cookie)
    }
    if (saml) {
      const samlRequest = newSamlRequest(pool)
      const { text, cookie } = await openErrand(pool, { ...errand, samlRequest })
      return goTo(await askSaml(pool, saml, text, samlRequest, request), cookie)
    }
  } catch (thrown) {
    return refuseFault(request, thrown)
  }
  const { text, cookie } = await openErrand(pool, errand)
  return goTo(`${pool.address}/provider?${new URLSearchParams({ errand: text })}`, cookie)
}
