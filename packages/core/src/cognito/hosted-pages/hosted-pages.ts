import type { RedirectTarget } from '../../client.ts'
import type { Environment, KeyValueStorage } from '../../environment.ts'
import { AuthError } from '../../errors.ts'
import { lazily } from '../lazily.ts'
import type { Sessions } from '../session.ts'
import { comeHome, homeOf, isHome, takeTrip } from './homecoming.ts'
import type { HostedPages } from './options.ts'

interface HostedPagesOptions {
  pages: HostedPages
  clientId: string
  issuer(): string
  environment: Environment
  sessions: Pick<Sessions, 'keep'>
  /** What outlives a session: which provider was used last. */
  marks: KeyValueStorage
  /** Names what is left in the browser. */
  key: string
}

/**
 * The way over the pool's hosted pages: out, home, and out for good. Authorization code with PKCE; `state` and `nonce`
 * are good once, and in the tab that asked.
 *
 * @see RFC 9700, 2.1.1
 */
export function createHostedPages(options: HostedPagesOptions) {
  const { pages, clientId, environment, sessions, marks } = options
  const { place, storage } = environment
  const key = `${options.key}.trip`
  const used = `${options.key}.provider`
  let homecoming: Promise<Step> | undefined

  return {
    /** Whether somebody has just come home. */
    isHome: () => homecoming !== undefined || isHome(pages, place.read()),

    /** Who came home, signed in. Doors that are opened twice get the same answer: a code is good once. */
    async resume(signal: AbortSignal): Promise<Step> {
      homecoming ??= place.report() ? new Promise(() => {}) : arrive()
      const mine = homecoming
      try {
        return await mine
      } finally {
        if (!signal.aborted && homecoming === mine) homecoming = undefined
      }
    },

    /** Goes to the hosted pages; comes back here only where a small window went. */
    async redirect(target: RedirectTarget, signal: AbortSignal): Promise<Step> {
      const popup = pages.popup ? place.openPopup() : null
      try {
        const { depart } = await travel()
        const { address } = await depart({ pages, clientId, environment, key }, target)
        signal.throwIfAborted()
        if (!popup) {
          await place.leave(address)
          throw new AuthError('cancelled')
        }
        popup.go(address)
        const arrival = await popup.arrival(signal)
        if (arrival === null || !isHome(pages, arrival)) throw new AuthError('cancelled')
        const query = new URL(arrival).searchParams
        const trip = takeTrip(storage, key)
        return await enter({ query, trip: trip?.state === query.get('state') ? trip : null })
      } finally {
        popup?.close()
      }
    },

    /** Ends the session at the hosted pages too, which would let them in again without a question. */
    async leave() {
      const { domainOf } = await travel()
      const here = place.read()
      const to = pages.signOutTo ? new URL(pages.signOutTo, here).href : homeOf(pages, here)
      const query = new URLSearchParams({ client_id: clientId, logout_uri: to })
      void place.leave(`${domainOf(pages, here)}/logout?${query}`)
    },

    /** The provider that was used last, in this browser. */
    lastProvider: () => attempt(() => marks.getItem(used)),
    /** They came another way. */
    forgetProvider: () => attempt(() => marks.removeItem(used)),
  }

  /** What is in the address is taken out of it before anything waits. */
  function arrive(): Promise<Step> {
    return enter(comeHome({ pages, place, storage, key }))
  }

  async function enter(home: ReturnType<typeof comeHome>): Promise<Step> {
    const { redeem } = await travel()
    const session = sessions.keep(await redeem({ ...options, issuer: options.issuer() }, home), {
      hosted: true,
    })
    const { provider } = session.user
    attempt(() => (provider ? marks.setItem(used, provider) : marks.removeItem(used)))
    return { kind: 'signedIn', session }
  }
}

type Step = import('../../step.ts').Step

const travel = () => lazily(() => import('./travel.ts'))

/** Storage may be forbidden; nothing of this is worth failing for. */
function attempt<T>(task: () => T): T | null {
  try {
    return task()
  } catch {
    return null
  }
}
