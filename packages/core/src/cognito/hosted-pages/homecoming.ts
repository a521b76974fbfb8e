import type { KeyValueStorage } from '../../environment.ts'
import type { Place } from '../../place.ts'
import { toReturnPath } from '../../return-path.ts'
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
export function homeOf({ redirectTo }: HostedPages, here: string): string {
  return new URL(redirectTo ?? '/', here).href
}

/** Whether this address is one that the hosted pages send people back to, with an answer in it. */
export function isHome(pages: HostedPages, address: string): boolean {
  if (!address) return false
  const at = new URL(address)
  const home = new URL(homeOf(pages, address))
  const { searchParams: query } = at
  return (
    at.origin + at.pathname === home.origin + home.pathname &&
    query.has('state') &&
    (query.has('code') || query.has('error'))
  )
}

/**
 * Takes the answer out of the address, before anything waits: neither a reload nor a look into the history finds it
 * again. The trip ends here, whatever comes of it.
 *
 * @see RFC 9700, 4.2
 */
export function comeHome({ pages, place, storage, key }: Home): Homecoming {
  const address = new URL(place.read())
  const trip = takeTrip(storage, key)
  const fits = trip?.state === address.searchParams.get('state')
  const own = new URL(address)
  for (const name of answers) own.searchParams.delete(name)
  const { origin } = address
  const fallback = own.pathname + own.search + own.hash
  const path = fits ? toReturnPath(trip.returnTo, { origin, fallback }) : fallback
  place.replace(path)
  if (fits) pages.onReturn?.(path)
  return { query: address.searchParams, trip: fits ? trip : null }
}

const answers = ['code', 'state', 'error', 'error_description', 'error_uri', 'iss', 'session_state']

/** The trip this tab is on; it is forgotten by being asked for. */
export function takeTrip(storage: KeyValueStorage, key: string): Trip | null {
  try {
    const trip: Trip | null = JSON.parse(storage.getItem(key) ?? 'null')
    storage.removeItem(key)
    return typeof trip?.state === 'string' && typeof trip.verifier === 'string' ? trip : null
  } catch {
    return null
  }
}
