import type { Pool } from '../pool.ts'
import type { IdentityPoolSettings } from '../settings.ts'
import { CognitoError } from '../wire/cognito-error.ts'

/** Somebody as an identity pool knows them: one who is signed in, or a guest. */
export interface Identity {
  /** `{region}:{uuid}` */
  id: string
  /** The `sub` of the person who signed in with it; `null` for a guest. */
  sub: string | null
  /** Whether its last login was taken away: nobody gets in with it any more. */
  closed: boolean
  /** Epoch milliseconds. */
  createdAt: number
  /** Epoch milliseconds. */
  modifiedAt: number
}

/** @throws {CognitoError} `ResourceNotFoundException` where there is no pool of identities, or another one */
export function knownIdentityPool({ own }: Pool, id?: string): IdentityPoolSettings {
  const { identityPool } = own
  if (!identityPool || (id !== undefined && identityPool.identityPoolId !== id)) {
    throw notFound(`IdentityPool '${id ?? ''}' not found.`)
  }
  return identityPool
}

/** @throws {CognitoError} `ResourceNotFoundException` */
export function knownIdentity(pool: Pool, id: string): Identity {
  const identity = pool.identities.get(keyOf(id))
  if (identity?.id !== id) throw notFound(`Identity '${id}' not found.`)
  return identity
}

export const identityOf = (pool: Pool, sub: string): Identity | undefined =>
  pool.identities
    .all()
    .map(([, identity]) => identity)
    .find(identity => identity.sub === sub)

/** A new one; a guest's without a `sub`. */
export function newIdentity(pool: Pool, sub: string | null): Identity {
  const [region] = knownIdentityPool(pool).identityPoolId.split(':')
  const now = pool.clock()
  const id = `${region}:${pool.random.uuid()}`
  const identity = { id, sub, closed: false, createdAt: now, modifiedAt: now }
  pool.identities.set(keyOf(id), identity)
  return identity
}

export function changeIdentity(
  pool: Pool,
  identity: Identity,
  change: Partial<Pick<Identity, 'sub' | 'closed'>>,
): Identity {
  const changed = { ...identity, ...change, modifiedAt: pool.clock() }
  pool.identities.set(keyOf(identity.id), changed)
  return changed
}

export const removeIdentity = (pool: Pool, { id }: Identity): void =>
  pool.identities.delete(keyOf(id))

/** Ids hold a colon, and a store's keys do not. */
const keyOf = (id: string): string => id.slice(id.indexOf(':') + 1)

const notFound = (message: string) => new CognitoError('ResourceNotFoundException', message)
