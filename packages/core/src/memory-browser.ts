import { type Environment, memoryStorage } from './environment.ts'
import { memoryPlace } from './memory-place.ts'

export interface MemoryBrowser {
  /** A new tab: its own storage, and the origin's storage, channels and locks. */
  openTab(): Environment
  /** Closes all tabs and opens the browser again: only lasting storage is left. */
  restart(): void
}

/**
 * A browser without a window, for tests: as many tabs of one origin as you open.
 *
 * @param world what all tabs share; `fetch` and the clock are the real ones unless given, and there are no passkeys.
 */
export function createMemoryBrowser(
  world: Partial<Pick<Environment, 'fetch' | 'now' | 'webAuthn'>> = {},
): MemoryBrowser {
  const lasting = memoryStorage()
  const listeners = new Map<(message: unknown) => void, string>()
  const locks = new Map<string, Promise<unknown>>()

  return {
    openTab: () => ({
      fetch: (...request) => globalThis.fetch(...request),
      now: () => Date.now(),
      webAuthn: null,
      ...world,
      crypto: globalThis.crypto,
      storage: memoryStorage(),
      place: memoryPlace(),
      lasting,
      openChannel,
      withLock,
    }),
    restart() {
      listeners.clear()
      locks.clear()
    },
  }

  function openChannel(name: string) {
    const own = new Set<(message: unknown) => void>()
    const stop = (listener: (message: unknown) => void) => {
      own.delete(listener)
      listeners.delete(listener)
    }
    return {
      post(message: unknown) {
        const copy = structuredClone(message)
        for (const [listener, channel] of listeners) {
          if (channel === name && !own.has(listener)) setTimeout(listener, 0, copy)
        }
      },
      listen(listener: (message: unknown) => void) {
        own.add(listener)
        listeners.set(listener, name)
        return () => stop(listener)
      },
    }
  }

  function withLock<T>(name: string, task: () => Promise<T>): Promise<T> {
    const turn = (locks.get(name) ?? Promise.resolve()).then(task)
    locks.set(
      name,
      turn.catch(() => {}),
    )
    return turn
  }
}
