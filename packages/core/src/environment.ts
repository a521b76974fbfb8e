import { browserPlace, type Place } from './place.ts'

/** The part of `Storage` we use, so an app can pass its own. */
export interface KeyValueStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/** A line to the other tabs of this origin. */
export interface TabChannel {
  post(message: unknown): void
  listen(listener: (message: unknown) => void): () => void
}

/** The part of WebAuthn we use. */
export interface WebAuthn {
  /** `navigator.credentials` */
  credentials: Pick<CredentialsContainer, 'create' | 'get'>
  /** `PublicKeyCredential`, of which every browser knows a part. */
  publicKey: Partial<Omit<typeof PublicKeyCredential, 'prototype'>>
}

/** Everything a client needs of the world, so that tests and servers can bring their own. */
export interface Environment {
  fetch: typeof globalThis.fetch
  crypto: Pick<Crypto, 'subtle' | 'getRandomValues'>
  /** This tab's storage: gone when the tab is. */
  storage: KeyValueStorage
  /** Lasting storage: marks, remembered devices, and the sessions that shall outlive the tab. */
  lasting: KeyValueStorage
  /** Where passkeys are made and used; `null` where there are none. */
  webAuthn: WebAuthn | null
  /** Where the page is, and how it goes to the hosted pages. */
  place: Place
  /** Epoch milliseconds. */
  now(): number
  openChannel(name: string): TabChannel
  /** Runs `task` while no other tab holds the lock of this name. */
  withLock<T>(name: string, task: () => Promise<T>): Promise<T>
}

/** Storage that lives as long as the page. */
export function memoryStorage(): KeyValueStorage {
  const items = new Map<string, string>()
  return {
    getItem: key => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: key => void items.delete(key),
  }
}

/**
 * The browser's own, each with a fallback that works alone: private modes without storage, old engines without
 * locks, and Node.
 */
export function browserEnvironment(): Environment {
  return {
    fetch: (...request) => globalThis.fetch(...request),
    crypto: globalThis.crypto,
    storage: usable(() => globalThis.sessionStorage),
    lasting: usable(() => globalThis.localStorage),
    webAuthn: browserWebAuthn(),
    place: browserPlace(),
    now: () => Date.now(),
    openChannel,
    withLock: (name, task) =>
      globalThis.navigator?.locks ? globalThis.navigator.locks.request(name, task) : task(),
  }
}

function browserWebAuthn(): WebAuthn | null {
  const { navigator, PublicKeyCredential: publicKey } = globalThis
  return navigator?.credentials && publicKey
    ? { credentials: navigator.credentials, publicKey }
    : null
}

/** Storage may be missing, forbidden or full; then the page's memory has to do. */
function usable(open: () => Storage): KeyValueStorage {
  try {
    const storage = open()
    storage.setItem('portico', '')
    storage.removeItem('portico')
    return storage
  } catch {
    return memoryStorage()
  }
}

function openChannel(name: string): TabChannel {
  if (typeof BroadcastChannel === 'undefined') {
    return { post() {}, listen: () => () => {} }
  }
  const channel = new BroadcastChannel(name)
  // In Node a waiting channel would keep the process alive.
  if ('unref' in channel && typeof channel.unref === 'function') channel.unref()
  return {
    post: message => channel.postMessage(message),
    listen(listener) {
      const heard = (event: MessageEvent) => listener(event.data)
      channel.addEventListener('message', heard)
      return () => channel.removeEventListener('message', heard)
    },
  }
}
