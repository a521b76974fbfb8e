/** One request to the pool, as the page sent it. */
export interface Asked {
  id: number
  /** Epoch milliseconds. */
  at: number
  /** The name of the operation, or of the page. */
  what: string
  /** `null` when there was no answer. */
  status: number | null
}

/** How many are remembered. */
const most = 8

let list: readonly Asked[] = []
let sent = 0
const listeners = new Set<() => void>()

/** What was asked of the pool, newest first: for `useSyncExternalStore`. */
export const askedOfPool = {
  read: () => list,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** `fetch`, which notes what it was for: names and times, never what was said. */
export const notingFetch: typeof globalThis.fetch = async (input, init) => {
  const request = { what: nameOf(input, init), at: Date.now(), id: ++sent }
  try {
    const response = await fetch(input, init)
    note({ ...request, status: response.status })
    return response
  } catch (thrown) {
    note({ ...request, status: null })
    throw thrown
  }
}

function note(asked: Asked) {
  list = [asked, ...list].slice(0, most)
  for (const listener of listeners) listener()
}

function nameOf(input: RequestInfo | URL, init?: RequestInit): string {
  const target = new Headers(init?.headers).get('x-amz-target')
  if (target) return target.split('.')[1] ?? target
  const action = new URLSearchParams(String(init?.body ?? '')).get('Action')
  if (action) return action
  const { pathname } = new URL(input instanceof Request ? input.url : input, location.href)
  return pathname.split('/').at(-1) ?? pathname
}
