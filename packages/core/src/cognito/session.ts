import type { AuthClient, SignOutOptions } from '../client.ts'
import type { Environment } from '../environment.ts'
import type { Session } from '../session.ts'
import type { Step } from '../step.ts'
import { type Kept, toKept, toSession } from './kept.ts'
import { createPeers } from './peers.ts'
import type { Refresh } from './refresh.ts'
import { isRefusal } from './refusal.ts'
import { createShelf, type Places } from './shelf.ts'
import type { Call } from './transport.ts'
import type { Tokens } from './wire.ts'

export interface Sessions extends Pick<AuthClient, 'mayResume' | 'subscribe'> {
  resume(): Promise<Step>
  /** Begins the session these tokens are for. `lasting`: it outlives the tab; `hosted`: the hosted pages know of it. */
  keep(
    tokens: Tokens,
    how?: { lasting?: boolean | undefined; hosted?: boolean | undefined },
  ): Session
  /** Ends the session. Gives whether the hosted pages still know of it. */
  signOut(options?: SignOutOptions): Promise<boolean>
  getToken(token: 'accessToken' | 'idToken', force?: boolean): Promise<string | null>
}

interface SessionsOptions extends Places {
  call: Call
  refresh: Refresh
  environment: Environment
  /** Names the session in storage, the lock and the channel. */
  key: string
  /** Whether tokens may go to other tabs. */
  handOver: boolean
}

/** An access token this close to its end is renewed; milliseconds. */
const margin = 60_000

export function createSessions(options: SessionsOptions): Sessions {
  const { call, refresh, environment, key, handOver } = options
  const shelf = createShelf(options, key)
  const peers = createPeers(environment, key, { offer, told, ended: forget })
  const listeners = new Set<(session: Session | null) => void>()
  let asking: Promise<void> | undefined
  // What lies in storage is the other tabs' too, so it cannot tell what this page was told.
  let isIn = false
  let renewing: Promise<Kept | null> | undefined

  function offer() {
    const kept = handOver ? shelf.read() : null
    return kept && shelf.mark() === String(kept.expiresAt) ? kept : null
  }

  function told(kept: Kept): boolean {
    const mine = shelf.read()
    const mark = shelf.mark()
    if (!handOver || mark === '' || mine?.accessToken === kept.accessToken) return false
    // Where tabs cannot share a mark, the later session is the newer.
    const marked = mark === String(kept.expiresAt)
    if (!marked && mine && mine.expiresAt >= kept.expiresAt) return false
    shelf.put(kept)
    notify(kept)
    return true
  }

  function forget() {
    const had = isIn || shelf.read() !== null
    shelf.clear()
    if (had) notify(null)
  }

  function notify(kept: Kept | null) {
    isIn = kept !== null
    const session = kept && toSession(kept)
    for (const listener of [...listeners]) {
      try {
        listener(session)
      } catch (thrown) {
        // Theirs to hear of, not ours to fail by.
        queueMicrotask(() => {
          throw thrown
        })
      }
    }
  }

  function keep(kept: Kept): Kept {
    shelf.put(kept)
    if (handOver) peers.tell(kept)
    else peers.listen()
    notify(kept)
    return kept
  }

  /** Everybody is told before the network is asked. */
  function end() {
    const had = shelf.read()
    shelf.end()
    peers.tellEnded()
    if (had || isIn) notify(null)
    return had
  }

  /** The session all tabs agree on: ours, unless the mark says that another tab has a newer one, or ended it. */
  async function present(): Promise<Kept | null> {
    peers.listen()
    const mark = shelf.mark()
    if (mark === '') forget()
    const kept = shelf.read()
    isIn ||= kept !== null
    if (!mark || mark === String(kept?.expiresAt)) return kept
    await askPeers()
    const now = shelf.read()
    isIn ||= now !== null
    // Nobody has it: the tabs that did are closed.
    if (!now) shelf.unmark()
    else if (now.accessToken === kept?.accessToken) shelf.put(now)
    return now
  }

  function askPeers(): Promise<void> {
    asking ??= peers.ask().finally(() => {
      asking = undefined
    })
    return asking
  }

  const isOld = ({ expiresAt }: Kept) => expiresAt - environment.now() < margin

  function renew(seen: Kept): Promise<Kept | null> {
    renewing ??= environment
      .withLock(key, () => renewAlone(seen))
      .finally(() => {
        renewing = undefined
      })
    return renewing
  }

  async function renewAlone(seen: Kept): Promise<Kept | null> {
    const kept = await present()
    if (!kept || kept.accessToken !== seen.accessToken) return kept
    const tokens = await renewed(kept).catch(whenNotOver)
    const now = await present()
    // Signed out, or in as somebody else, while we asked.
    if (now?.accessToken !== kept.accessToken) return now
    if (tokens) return keep(toKept(tokens, environment.now(), kept))
    end()
    return null
  }

  const renewed = async ({ refreshToken, deviceKey }: Kept) =>
    refreshToken ? refresh(refreshToken, deviceKey) : undefined

  async function fresh(force: boolean): Promise<Kept | null> {
    const kept = await present()
    if (!kept || !(force || isOld(kept))) return kept
    try {
      return await renew(kept)
    } catch (thrown) {
      // What is left of it is better than nothing.
      if (!force && kept.expiresAt > environment.now()) return kept
      throw thrown
    }
  }

  return {
    keep: (tokens, how) => toSession(keep(toKept(tokens, environment.now(), how))),
    mayResume: () => shelf.mark() !== '' && Boolean(shelf.mark() ?? shelf.read()),
    async resume() {
      const stored = await present()
      // Offline is no reason to show somebody the door.
      const kept = stored && isOld(stored) ? await renew(stored).catch(() => stored) : stored
      return kept ? { kind: 'signedIn', session: toSession(kept) } : { kind: 'signedOut' }
    },
    async getToken(token, force = false) {
      return (await fresh(force))?.[token] ?? null
    },
    async signOut({ everywhere = false } = {}) {
      const had = end()
      if (!had) return false
      const revoke = async () => {
        if (had.refreshToken) await call('RevokeToken', { Token: had.refreshToken })
      }
      const endAll = async () => {
        const tokens = isOld(had) ? await renewed(had) : undefined
        await call('GlobalSignOut', { AccessToken: tokens?.AccessToken ?? had.accessToken })
      }
      const reached = await (everywhere ? endAll().catch(revoke) : revoke()).then(
        () => true,
        thrown => isRefusal(thrown, /./),
      )
      return reached && had.hosted === true
    },
    subscribe(listener) {
      peers.listen()
      listeners.add(listener)
      // Another tab may have let somebody in before this one listened, and its mark may still be on its way.
      if (handOver && !isIn && shelf.mark() === null && !shelf.read()) void askPeers()
      return () => void listeners.delete(listener)
    },
  }
}

/** Passes on what is worth trying again; nothing, when the refresh token is good for nothing any more. */
function whenNotOver(thrown: unknown): undefined {
  if (!isRefusal(thrown, /^(NotAuthorized|RefreshTokenReuse|UserNot|PasswordResetRequired)/)) {
    throw thrown
  }
}
