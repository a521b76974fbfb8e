import type { KeyValueStorage } from '../../environment.ts'
import type { Place } from '../../place.ts'
import type { HostedPages, Trip } from './options.ts'

/** How somebody came back from the hosted pages. */
export interface Homecoming {
  /** What the address said. */
  query: URLSearchParams
  /** The trip they were on; `null` when this tab knows of none that fits. */
  trip: Trip | null
}

interface Home {
  pages: HostedPages
  place: Place
  /** This tab's storage. */
  storage: KeyValueStorage
  /** Names the trip there. */
  key: string
}

/** Where the hosted pages send people back to. */
export function homeOf({ redirectTo = '/' }: HostedPages, here: string): string {
  return addressHere(redirectTo, here)
}

/** The address of this origin, of one or several; the first where none is, which no trip begins for. */
export function addressHere(given: string | readonly string[], here: string): string {
  const { origin } = new URL(here)
  const all = [given].flat()
  const mine = all.find(address => new URL(address, here).origin === origin) ?? all[0] ?? '/'
  // Pools compare letter by letter, so what is an address already keeps its spelling.
  return URL.canParse(mine) ? mine : new URL(mine, here).href
}

/** Whether this address is one that the hosted pages send people back to, with an answer in it. */
export function isHome(pages: HostedPages, address: string): boolean {
  if (!address) return false
  // What stands behind the `#` is a route of the application's, whatever it is called there.
  const { origin, pathname, searchParams: query } = new URL(address)
  const home = new URL(homeOf(pages, address))
  const isThere = origin + pathname === home.origin + home.pathname
  return isThere && query.has('state') && (query.has('code') || query.has('error'))
}

/**
 * Takes the answer out of the address, before anything waits: neither a reload nor a look into the history finds it
 * again. The trip ends here, whatever comes of it.
 *
 * @see RFC 9700, 4.2
 */
export function comeHome({ pages, place, storage, key }: Home): Homecoming {
  const { href, searchParams: query } = new URL(place.read())
  const trip = takeTrip(storage, key, query)
  const own = new URL(href)
  for (const name of answers) own.searchParams.delete(name)
  place.replace(own.pathname + own.search + own.hash)
  if (trip) {
    place.replace(trip.returnTo)
    pages.onReturn?.(trip.returnTo)
  }
  return { query, trip }
}

const answers = ['code', 'state', 'error', 'error_description', 'error_uri', 'iss', 'session_state']

/** The trip this tab is on, where the answer is one to it; it is forgotten by being asked for. */
export function takeTrip(
  storage: KeyValueStorage,
  key: string,
  answer: URLSearchParams,
): Trip | null {
  try {
    const trip: Trip = JSON.parse(storage.getItem(key) ?? '{}')
    storage.removeItem(key)
    return trip.state && trip.state === answer.get('state') ? trip : null
  } catch {
    return null
  }
}
