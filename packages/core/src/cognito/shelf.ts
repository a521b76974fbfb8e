import type { KeyValueStorage } from '../environment.ts'
import { isKept, type Kept } from './kept.ts'

/** Where this tab keeps its session, and the mark by which all tabs know which session is the present one. */
export interface Shelf {
  read(): Kept | null
  /** The end of the present session, `''` after a sign-out, `null` when nobody has said. */
  mark(): string | null
  put(kept: Kept): void
  clear(): void
  /** Clears, and marks the session as ended for tabs that do not listen now. */
  end(): void
  unmark(): void
}

interface Places {
  storage: KeyValueStorage
  lasting: KeyValueStorage
  key: string
}

export function createShelf({ storage, lasting, key }: Places): Shelf {
  const markKey = `${key}.mark`
  // Storage may be full or forbidden; then the session lives as long as the page.
  let unsaved: Kept | null = null

  return {
    read() {
      try {
        const kept = JSON.parse(storage.getItem(key) ?? 'null')
        return isKept(kept) ? kept : unsaved
      } catch {
        return unsaved
      }
    },
    mark: () => attempt(() => lasting.getItem(markKey)) ?? null,
    put(kept) {
      const saved = attempt(() => {
        storage.setItem(key, JSON.stringify(kept))
        return true
      })
      unsaved = saved ? null : kept
      attempt(() => lasting.setItem(markKey, String(kept.expiresAt)))
    },
    clear,
    end() {
      clear()
      attempt(() => lasting.setItem(markKey, ''))
    },
    unmark: () => attempt(() => lasting.removeItem(markKey)),
  }

  function clear() {
    unsaved = null
    attempt(() => storage.removeItem(key))
  }
}

function attempt<T>(task: () => T): T | undefined {
  try {
    return task()
  } catch {
    return undefined
  }
}
