import type { Outbox, OutboxMessage } from '../messages/outbox.ts'

/** Calls `tell` once with each message "sent" from now on; gives back how to stop. */
export function hearMessages(outbox: Outbox, tell: (message: OutboxMessage) => void): () => void {
  const since = Date.now()
  const heard = new WeakSet(outbox.messages())
  return outbox.subscribe(() => {
    for (const message of outbox.messages()) {
      // What a store held from before shows up with the first request; it is no news.
      if (heard.has(message) || message.at < since) continue
      heard.add(message)
      tell(message)
    }
  })
}
