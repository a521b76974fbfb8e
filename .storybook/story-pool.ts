import {
  createUserPool,
  type GivenPoolSettings,
  type PoolStore,
  type Triggers,
  type UserPool,
} from '@portico/user-pool'
import { seeded } from './seeded.ts'

/** When stories begin, so that a countdown looks the same in every picture. */
export const noon = Date.UTC(2026, 0, 15, 12)

interface World {
  clock: () => number
  triggers: Triggers
}

/**
 * A pool like no other was there before: whatever is done to it, the next is as it was. What takes long, keys and
 * everybody’s passwords, is made once for all pools of a kind.
 */
export async function createStoryPool(given: GivenPoolSettings, world: World): Promise<UserPool> {
  const store = copyOf(await peopleOf(given))
  return createUserPool(given, { ...world, store, random: seeded(1) })
}

type Items = Map<string, object>

const people = new Map<string, Promise<Items>>()
let keys: Promise<Items> | undefined

function peopleOf(given: GivenPoolSettings): Promise<Items> {
  const kind = JSON.stringify(given)
  const known = people.get(kind) ?? settle(given)
  people.set(kind, known)
  return known
}

/** Lets everybody move in. */
async function settle(given: GivenPoolSettings): Promise<Items> {
  keys ??= makeKeys()
  const items: Items = new Map(await keys)
  const store = { ...copyOf(items), ...writeTo(items) }
  const pool = createUserPool(given, { store, clock: () => noon, random: seeded(2) })
  await pool.call('DescribeUserPool', {})
  return items
}

async function makeKeys(): Promise<Items> {
  const items: Items = new Map()
  const store = { ...copyOf(items), ...writeTo(items) }
  const pool = createUserPool({}, { store, random: seeded(3) })
  await pool.fetch(`https://pool/${pool.userPoolId}/.well-known/jwks.json`)
  await pool.close()
  return new Map([...items].filter(([key]) => key.startsWith('keys:')))
}

/** Nothing that is written there changes what others read. */
const copyOf = (items: Items): PoolStore => ({
  getItem: async key => structuredClone(items.get(key)),
  setItem: async () => {},
  removeItem: async () => {},
  getKeys: async (base = '') => [...items.keys()].filter(key => key.startsWith(`${base}:`)),
})

const writeTo = (items: Items): Pick<PoolStore, 'setItem'> => ({
  setItem: async (key, value) => void items.set(key, value),
})
