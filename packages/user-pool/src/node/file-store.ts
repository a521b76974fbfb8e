import { resolve } from 'node:path'
import { createStorage } from 'unstorage'
import fsDriver from 'unstorage/drivers/fs-lite'
import type { PoolStore } from '../store.ts'

/**
 * Keeps a pool's people, keys and sessions in a directory, one small JSON file each; it is made when it is missing.
 *
 * Signing keys lie there in the open: it is for development, and does not belong in version control.
 */
export function fileStore(directory: string): PoolStore {
  const storage = createStorage({ driver: fsDriver({ base: resolve(directory) }) })
  return {
    getItem: key => storage.getItem(key),
    setItem: (key, value) => storage.setItem(key, value),
    removeItem: key => storage.removeItem(key),
    getKeys: base => storage.getKeys(base),
  }
}
