import { toHex, utf8 } from '../bytes.ts'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../provider-settings.ts'

/** A provider that was made or changed by the SDK. */
export interface KeptProvider extends PoolProvider {
  /** What was said of it, as it was said. @see Cognito `IdentityProviderType.ProviderDetails` */
  details?: Readonly<Record<string, string>>
  /** Epoch milliseconds. */
  createdAt: number
  /** Epoch milliseconds. */
  modifiedAt: number
}

type Keeping = Pick<Pool, 'own' | 'providers'>

/** All providers of the pool: those of its settings first, as they are by now. */
export function providersOf(pool: Keeping): (PoolProvider | KeptProvider)[] {
  const settled = pool.own.providers.map(provider => keptProvider(pool, provider.id) ?? provider)
  const made = pool.providers.all().map(([, provider]) => provider)
  return [...settled, ...made.filter(({ id }) => !settled.some(known => known.id === id))]
}

/** Those that the app client may use. */
export const clientProvidersOf = (pool: Keeping & Pick<Pool, 'settings'>): PoolProvider[] =>
  providersOf(pool).filter(({ id }) => pool.settings.clientProviders?.includes(id) ?? true)

/** The provider of this id, or the one that speaks for this domain, where the app client may use it. */
export function findProvider(
  pool: Keeping & Pick<Pool, 'settings'>,
  id: string | undefined,
  domain = '',
): PoolProvider | undefined {
  const found = id
    ? providersOf(pool).find(provider => provider.id === id)
    : findProviderByDomain(pool, domain)
  return found && (pool.settings.clientProviders?.includes(found.id) ?? true) ? found : undefined
}

/** The provider that speaks for this domain, whichever app client asks. */
export function findProviderByDomain(pool: Keeping, domain: string): PoolProvider | undefined {
  const wanted = domain.toLowerCase()
  return providersOf(pool).find(({ domains = [] }) =>
    domains.some(known => known.toLowerCase() === wanted),
  )
}

export const keptProvider = (pool: Keeping, id: string): KeptProvider | undefined =>
  pool.providers.get(keyOf(id))

export const keepProvider = (pool: Keeping, provider: KeptProvider): void =>
  pool.providers.set(keyOf(provider.id), provider)

export const removeProvider = (pool: Keeping, id: string): void => pool.providers.delete(keyOf(id))

/** Ids may hold anything, and a store's keys may not. */
const keyOf = (id: string): string => toHex(utf8(id))
