import type { PoolStore } from '@portico/user-pool'

/** Making keys and accounts is slow, so pools of one kind begin with what the first of them had at its start. */
const begun = new Map<string, Map<string, unknown>>()

/**
 * A store that forgets everything, for a pool that begins as others of its kind did.
 *
 * @param settings what tells one kind from another.
 */
export function beginWith(settings: object): PoolStore {
  const kind = JSON.stringify(settings)
  const first = begun.get(kind) ?? new Map<string, unknown>()
  begun.set(kind, first)
  const kept = structuredClone(first)
  let isOpen = kept.has('pool:seeded')
  return {
    getItem: async key => kept.get(key),
    async setItem(key, value) {
      kept.set(key, value)
      // Keys are made when the first token is signed; whoever comes once it is open is no part of its start.
      const isEarly = key.startsWith('keys:') || (!isOpen && /^(users|pool):/.test(key))
      if (isEarly && !first.has(key)) first.set(key, structuredClone(value))
      isOpen ||= key === 'pool:seeded'
    },
    removeItem: async key => void kept.delete(key),
    getKeys: async base => [...kept.keys()].filter(key => key.startsWith(`${base ?? ''}:`)),
  }
}
