/** The page's address and its history, as far as the front door uses them. */
export interface AddressBar {
  /** Path, query and hash: `/app?tab=1#/sign-in`. */
  read(): string
  push(address: string): void
  /** Changes the address in place: nothing to go back to. */
  replace(address: string): void
  /**
   * Hears of the back and forward buttons, and of addresses typed by hand.
   *
   * @returns how to stop listening.
   */
  listen(listener: () => void): () => void
}

/** The browser's own; on a server, one that stands still. */
export function browserAddressBar(): AddressBar {
  const { location, history, addEventListener, removeEventListener } = globalThis
  if (!location || !history) return memoryAddressBar()
  const heard = ['popstate', 'hashchange'] as const
  return {
    // Two slashes at the beginning would name another host.
    read: () => location.pathname.replace(/^\/+/, '/') + location.search + location.hash,
    // What a router of the application's keeps in the state of the present entry stays there.
    push: address => history.pushState(null, '', address),
    replace: address => history.replaceState(history.state, '', address),
    listen(listener) {
      for (const event of heard) addEventListener(event, listener)
      return () => {
        for (const event of heard) removeEventListener(event, listener)
      }
    },
  }
}

/** One that lives as long as the page, for tests and servers. `entries` are its history, oldest first. */
export function memoryAddressBar(start = '/'): AddressBar & { go(steps: number): void } {
  const entries = [start]
  const listeners = new Set<() => void>()
  let at = 0
  return {
    read: () => entries[at] ?? '/',
    push(address) {
      entries.splice(++at, Infinity, address)
    },
    replace(address) {
      entries[at] = address
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    go(steps) {
      at = Math.max(0, Math.min(entries.length - 1, at + steps))
      for (const listener of [...listeners]) listener()
    },
  }
}
