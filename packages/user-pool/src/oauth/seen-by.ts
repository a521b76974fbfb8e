import type { GivenAppClient } from '../app-client.ts'
import type { Pool } from '../pool.ts'
import type { PoolSettings } from '../settings.ts'

/** The pool as one of its app clients has it; `undefined` when it has no such client. */
export function seenBy(pool: Pool, clientId: string): Pool | undefined {
  const { own } = pool
  if (clientId === own.clientId) return { ...pool, settings: own }
  const client =
    pool.clients.get(clientId) ?? own.clients.find(known => known.clientId === clientId)
  return client && { ...pool, settings: withClient(own, client) }
}

/** The ids of all app clients: those of the settings first. */
export function clientIdsOf({ own, clients }: Pool): string[] {
  const settled = [own.clientId, ...own.clients.map(known => known.clientId)]
  return [...new Set([...settled, ...clients.all().map(([id]) => id)])]
}

/** A further client is like the first one in what it does not say; a secret is never shared. */
function withClient({ clientSecret: _, ...own }: PoolSettings, client: GivenAppClient) {
  const { lifetimes, ...said } = client
  return {
    ...own,
    clientName: said.clientId,
    ...said,
    lifetimes: { ...own.lifetimes, ...lifetimes },
  }
}
