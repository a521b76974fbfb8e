import type { FederatedIdentity, Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../provider-settings.ts'
import type { Claims } from './map-claims.ts'

/** Who comes in by this account at this provider: it is theirs, or somebody linked it to them. */
export function findIdentity(
  pool: Pool,
  provider: Pick<PoolProvider, 'id'>,
  { subject, claims }: { subject: string; claims: Claims },
): Person | undefined {
  const said = (by: string | undefined) => {
    if (by === undefined) return subject
    return Object.hasOwn(claims, by) ? claims[by] : undefined
  }
  const isTheirs = ({ providerName, userId, by }: FederatedIdentity) =>
    providerName === provider.id && userId === said(by)
  const people = pool.people.all().map(([, person]) => person)
  return people.find(({ identities = [] }) => identities.some(isTheirs))
}
