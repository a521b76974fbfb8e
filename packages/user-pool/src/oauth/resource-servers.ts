import type { Pool } from '../pool.ts'
import type { ResourceServer } from '../settings.ts'

/** The APIs that access tokens are for: those of the settings as they are by now, then those made meanwhile. */
export function resourceServersOf({ own, resourceServers }: Pool): ResourceServer[] {
  const all = [
    ...own.resourceServers.map(server => [server.identifier, server] as const),
    ...resourceServers.all(),
  ]
  return [...new Map(all).values()]
}

/** What an app client may be allowed to ask for at these APIs: `{identifier}/{name}`. */
export const customScopesOf = (pool: Pool): string[] =>
  resourceServersOf(pool).flatMap(({ identifier, scopes }) =>
    scopes.map(({ name }) => `${identifier}/${name}`),
  )
