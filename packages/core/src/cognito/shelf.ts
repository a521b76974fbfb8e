import type { KeyValueStorage } from '../environment.ts'
import { isKept, type Kept } from './kept.ts'

/** Where a session is kept, and the mark by which all tabs know which session is the present one. */
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

export interface Places {
  /** Where a session lies that is to end with the tab. */
  storage: KeyValueStorage
  /** Where one lies that is to outlive it. */
  lasting: KeyValueStorage
  /** Where the mark lies, which all tabs see. */
  marks: KeyValueStorage
}

/** @param key names the session in every place. */
export function createShelf({ storage, lasting, marks }: Places, key: string): Shelf {
  const markKey = `${key}.mark`
  // Storage may be full or forbidden; then the session lives as long as the page.
  let unsaved: Kept | null = null

  return {
    read() {
      const found = [unsaved, take(storage), take(lasting)].filter(kept => kept !== null)
      const present = mark()
      return found.find(kept => present === String(kept.expiresAt)) ?? found[0] ?? null
    },
    mark,
    put(kept) {
      const [place, other] = kept.lasting ? [lasting, storage] : [storage, lasting]
      if (other !== place) attempt(() => other.removeItem(key))
      const saved = attempt(() => {
        place.setItem(key, JSON.stringify(kept))
        return true
      })
      unsaved = saved ? null : kept
      attempt(() => marks.setItem(markKey, String(kept.expiresAt)))
    },
    clear,
    end() {
      clear()
      attempt(() => marks.setItem(markKey, ''))
    },
    unmark: () => attempt(() => marks.removeItem(markKey)),
  }

  function take(place: KeyValueStorage): Kept | null {
    const kept = attempt(() => JSON.parse(place.getItem(key) ?? 'null'))
    return isKept(kept) ? kept : null
  }

  function mark() {
    return attempt(() => marks.getItem(markKey)) ?? null
  }

  function clear() {
    unsaved = null
    attempt(() => storage.removeItem(key))
    attempt(() => lasting.removeItem(key))
  }
}

function attempt<T>(task: () => T): T | undefined {
  try {
    return task()
  } catch {
    return undefined
  }
}
