import type { RedirectTarget } from '../../client.ts'
import { AuthError } from '../../errors.ts'
import type { Popup } from '../../place.ts'
import type { Step } from '../../step.ts'
import { arrivalOf } from './arrival.ts'
import { depart, domainOf } from './depart.ts'
import { addressHere, type Homecoming, homeOf, isHome, takeTrip } from './homecoming.ts'
import { redeem } from './redeem.ts'
import { providerKey, type TravelOptions, tripKey } from './travel-options.ts'

/** Goes to the hosted pages, in this page or in the small window that was opened for it. */
export async function redirect(
  options: TravelOptions,
  target: RedirectTarget,
  popup: Popup | null,
  signal: AbortSignal,
): Promise<Step> {
  const { pages, environment } = options
  const { place, storage } = environment
  const key = tripKey(options)
  const address = await depart({ ...options, key }, target)
  signal.throwIfAborted()
  if (!popup) {
    await place.leave(address)
    throw new AuthError('cancelled')
  }
  popup.location.replace(address)
  const arrival = await arrivalOf(popup, signal)
  if (arrival === null || !isHome(pages, arrival)) throw new AuthError('cancelled')
  const { searchParams: query } = new URL(arrival)
  return enter(options, { query, trip: takeTrip(storage, key, query) })
}

/** Lets in who came home, with what the hosted pages give for the code they brought. */
export async function enter(options: TravelOptions, home: Homecoming): Promise<Step> {
  const { sessions, marks } = options
  const session = sessions.keep(await redeem(options, home), { hosted: true })
  const { provider } = session.user
  try {
    if (provider) marks.setItem(providerKey(options), provider)
    else marks.removeItem(providerKey(options))
  } catch {
    // A hint the next time is not worth failing for.
  }
  return { kind: 'signedIn', session }
}

/** Goes to the hosted pages to be signed out there. @see Cognito `/logout` */
export function leave({ pages, clientId, environment: { place } }: TravelOptions): void {
  const here = place.read()
  const to = pages.signOutTo?.length ? addressHere(pages.signOutTo, here) : homeOf(pages, here)
  const query = new URLSearchParams({ client_id: clientId, logout_uri: to })
  void place.leave(`${domainOf(pages, here)}/logout?${query}`)
}
