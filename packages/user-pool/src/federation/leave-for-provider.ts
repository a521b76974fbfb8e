import type { AuthorizeRequest } from '../oauth/authorize-request.ts'
import { goTo } from '../oauth/go-to.ts'
import { refuseAuthorize } from '../oauth/refuse-authorize.ts'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../settings.ts'
import { openErrand } from './errand.ts'
import { askOidc, newQuestion, ProviderFault } from './oidc.ts'

/** Sends a browser to a provider: a real one, or the page that stands for it in development. */
export async function leaveForProvider(
  pool: Pool,
  { id, oidc }: PoolProvider,
  request: AuthorizeRequest,
): Promise<Response> {
  const errand = { request, provider: id }
  if (!oidc) {
    const text = await openErrand(pool, errand)
    return goTo(`${pool.address}/provider?${new URLSearchParams({ errand: text })}`)
  }
  const question = newQuestion(pool)
  const state = await openErrand(pool, { ...errand, oidc: question })
  try {
    return goTo(await askOidc(pool, oidc, state, question, request.loginHint))
  } catch (thrown) {
    return refuseFault(request, thrown)
  }
}

/** What went wrong with a provider is told to the console; the application hears that it did. */
export function refuseFault(request: AuthorizeRequest, thrown: unknown): Response {
  if (!(thrown instanceof ProviderFault)) throw thrown
  console.warn(`${thrown.message}`, thrown.cause ?? '')
  return refuseAuthorize(
    request,
    'server_error',
    'the identity provider did not answer as it should',
  )
}
