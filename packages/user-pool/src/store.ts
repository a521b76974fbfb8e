/**
 * Where a pool keeps its state: the part of an `unstorage` storage we use, so any of its drivers will do.
 *
 * Keys are `{collection}:{id}`, ids of letters, digits and hyphens; values are plain JSON objects.
 *
 * @see https://unstorage.unjs.io
 */
export interface PoolStore {
  getItem(key: string): Promise<unknown>
  setItem(key: string, value: object): Promise<void>
  removeItem(key: string): Promise<void>
  getKeys(base?: string): Promise<string[]>
}

/** Things of one kind, by id. Read from memory; every change is written to the store behind it. */
export interface Collection<T extends object> {
  get(id: string): T | undefined
  /** Adds or replaces; call it again after changing what `get` gave. */
  set(id: string, value: T): void
  delete(id: string): void
  all(): [id: string, value: T][]
}

export interface Keeper {
  collection<T extends object>(name: string): Collection<T>
  /** Reads all collections. */
  load(): Promise<void>
  /** Resolves when everything is written; rejects when something could not be. */
  settled(): Promise<void>
}

/** Keeps collections in memory, and in a store when there is one. */
export function createKeeper(store?: PoolStore): Keeper {
  const collections = new Map<string, Map<string, object>>()
  let writes: Promise<void> = Promise.resolve()

  const write = (change: (store: PoolStore) => Promise<void>) => {
    if (store) writes = writes.catch(() => {}).then(() => change(store))
    // Whoever waits for `settled` hears of it; nobody else should crash.
    writes.catch(() => {})
  }

  return {
    collection: <T extends object>(name: string) => {
      const items = new Map<string, T>()
      // What was written as a `T` is read as one.
      collections.set(name, items as Map<string, object>)
      const collection: Collection<T> = {
        get: id => items.get(id),
        set: (id, value) => {
          items.set(id, value)
          const copy: object = structuredClone(value)
          write(to => to.setItem(`${name}:${id}`, copy))
        },
        delete: id => {
          if (items.delete(id)) write(to => to.removeItem(`${name}:${id}`))
        },
        all: () => [...items],
      }
      return collection
    },
    load: async () => {
      if (!store) return
      for (const [name, items] of collections) {
        for (const key of (await store.getKeys(name)).toSorted()) {
          const value = await store.getItem(key)
          if (isObject(value)) items.set(key.slice(name.length + 1), value)
        }
      }
    },
    settled: () => {
      const asked = writes
      // A failure is told once; what comes after is judged by itself.
      writes = writes.catch(() => {})
      return asked
    },
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
