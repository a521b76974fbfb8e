import type { Collection } from '../store.ts'

/** One message that a real pool would have sent. */
export interface OutboxMessage {
  /** An e-mail address or a phone number. */
  to: string
  medium: 'EMAIL' | 'SMS'
  /** `null` for a text message. */
  subject: string | null
  text: string
  /** The code, or the temporary password, that `text` holds. */
  code: string | null
  /** The address that confirms an account, where `text` holds one. */
  link: string | null
  /** Epoch milliseconds. */
  at: number
}

/** What was “sent”, oldest first; shaped for React's `useSyncExternalStore`. */
export interface Outbox {
  /** The same array until something changes. Empty before the first request of a pool with a store. */
  messages(): readonly OutboxMessage[]
  /** Hears of every change. Gives back how to stop listening. */
  subscribe(listener: () => void): () => void
  clear(): void
}

export interface OutboxKeeper extends Outbox {
  send(message: OutboxMessage): void
  /** Shows what was read from a store. */
  loaded(): void
}

const most = 500

/** Keeps the newest 500 messages. */
export function createOutbox(kept: Collection<OutboxMessage>): OutboxKeeper {
  const listeners = new Set<() => void>()
  let messages: readonly OutboxMessage[] = []
  let next = 0

  const show = () => {
    messages = kept.all().map(([, message]) => message)
    for (const listener of [...listeners]) listener()
  }

  return {
    messages: () => messages,
    subscribe: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    clear: () => {
      for (const [id] of kept.all()) kept.delete(id)
      show()
    },
    send: message => {
      kept.set(String(next++).padStart(9, '0'), message)
      for (const [id] of kept.all().slice(0, -most)) kept.delete(id)
      show()
    },
    loaded: () => {
      next = Math.max(-1, ...kept.all().map(([id]) => Number(id))) + 1
      show()
    },
  }
}
