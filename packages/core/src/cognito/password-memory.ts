import type { Credentials } from '../client.ts'

/**
 * The password of an account that is being confirmed, so that nobody types it twice: one at a time, in this
 * page's memory alone, and gone after fifteen minutes.
 */
export interface PasswordMemory {
  remember(credentials: Credentials): void
  recall(username: string): string | undefined
  forget(): void
}

const lifetime = 15 * 60_000

export function createPasswordMemory(): PasswordMemory {
  let kept: Credentials | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function forget() {
    clearTimeout(timer)
    kept = undefined
  }

  return {
    remember(credentials) {
      forget()
      kept = credentials
      timer = setTimeout(forget, lifetime)
      // In Node a waiting timer would keep the process alive.
      if (typeof timer === 'object') timer.unref()
    },
    recall: username => (kept?.username === username ? kept.password : undefined),
    forget,
  }
}
