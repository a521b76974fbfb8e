import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../settings.ts'

/** The provider of this id, or the one that speaks for this domain, where the app client may use it. */
export function findProvider(
  { settings }: Pick<Pool, 'settings'>,
  id: string | undefined,
  domain?: string,
): PoolProvider | undefined {
  const { providers, clientProviders } = settings
  const wanted = domain?.toLowerCase()
  const speaks = ({ domains = [] }: PoolProvider) =>
    domains.some(known => known.toLowerCase() === wanted)
  const found = providers.find(provider => (id ? provider.id === id : speaks(provider)))
  return found && (clientProviders?.includes(found.id) ?? true) ? found : undefined
}
