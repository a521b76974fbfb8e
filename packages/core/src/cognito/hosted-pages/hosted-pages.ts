import type { RedirectTarget } from '../../client.ts'
import type { Step } from '../../step.ts'
import { lazily } from '../lazily.ts'
import { comeHome, isHome } from './homecoming.ts'
import { providerKey, type TravelOptions, tripKey } from './travel-options.ts'

/**
 * The way over the pool's hosted pages: out, home, and out for good. Authorization code with PKCE; `state` and `nonce`
 * are good once, and in the tab that asked.
 *
 * @see RFC 9700, 2.1.1
 */
export function createHostedPages(options: TravelOptions) {
  const { pages, environment, marks } = options
  const { place, storage } = environment
  const used = providerKey(options)
  let homecoming: Promise<Step> | undefined

  return {
    /** Whether somebody has just come home. */
    isHome: () => homecoming !== undefined || isHome(pages, place.read()),

    /** Who came home, signed in. Doors that are opened twice get the same answer: a code is good once. */
    async resume(signal: AbortSignal): Promise<Step> {
      homecoming ??= place.report() ? new Promise(() => {}) : enter()
      const mine = homecoming
      try {
        return await mine
      } finally {
        if (!signal.aborted && homecoming === mine) homecoming = undefined
      }
    },

    /** Goes to the hosted pages; comes back here only where a small window went. */
    async redirect(target: RedirectTarget, signal: AbortSignal): Promise<Step> {
      // Only while the press lasts may a window be opened.
      const popup = pages.popup ? place.openPopup() : null
      try {
        return await (await travel()).redirect(options, target, popup, signal)
      } finally {
        popup?.close()
      }
    },

    /** Ends the session at the hosted pages too, which would let them in again without a question. */
    leave: async () => (await travel()).leave(options),

    /** The provider that was used last, in this browser. */
    lastProvider: () => attempt(() => marks.getItem(used)),
    /** They came another way. */
    forgetProvider: () => attempt(() => marks.removeItem(used)),
  }

  /** What is in the address is taken out of it before anything waits. */
  async function enter(): Promise<Step> {
    const home = comeHome({ pages, place, storage, key: tripKey(options) })
    return (await travel()).enter(options, home)
  }
}

const travel = () => lazily(() => import('./travel.ts'))

/** Storage may be forbidden; nothing of this is worth failing for. */
function attempt<T>(task: () => T): T | null {
  try {
    return task()
  } catch {
    return null
  }
}
