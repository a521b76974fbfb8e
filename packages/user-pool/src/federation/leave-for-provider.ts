import type { AuthorizeRequest } from '../oauth/authorize-request.ts'
import { goTo } from '../oauth/go-to.ts'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../settings.ts'
import { openErrand } from './errand.ts'

/** Sends a browser to a provider: to the page that stands for it in development. */
export async function leaveForProvider(
  pool: Pool,
  provider: PoolProvider,
  request: AuthorizeRequest,
): Promise<Response> {
  const errand = await openErrand(pool, { request, provider: provider.id })
  return goTo(`${pool.address}/provider?${new URLSearchParams({ errand })}`)
}
