import type { Environment } from '../environment.ts'
import type { AuthInput, CodeLink, Resting } from '../machine/context.ts'
import { type AddressBar, browserAddressBar } from './address-bar.ts'
import type { Followed } from './follow-address.ts'
import { type Routes, readRoute, sharesAddress, toAddress } from './route.ts'
import { isRouted } from './slugs.ts'

interface AddressOptions {
  routing: 'hash' | 'path' | 'pages'
  basePath: string
  /** Names the front door among the tabs. */
  key: string
  environment: Pick<Environment, 'storage'> &
    Partial<Pick<Environment, 'openChannel'> & { addressBar: AddressBar }>
}

type Arrival = Pick<AuthInput, 'start' | 'resting' | 'code' | 'find'>

/** The front door's place in the page's address. */
export function openAddress({ routing, basePath, key, environment }: AddressOptions) {
  const { addressBar: bar = browserAddressBar() } = environment
  const routes: Routes = { mode: routing, base: toBase(basePath) }
  // A door may be opened twice before anybody saw it; the link is gone from the address by then.
  let link: CodeLink | undefined

  return {
    /** Where a visit begins, as the address has it. Changes nothing. */
    arrive(resting: Resting | null): Arrival {
      const route = readRoute(bar.read(), routes)
      if (!route) return { resting }
      const { screen } = route
      link = route.link ?? (link?.screen === screen ? link : undefined)
      const rests = resting && isRouted(resting.screen) ? resting : null
      const restsHere = rests !== null && sharesAddress(screen, rests.screen, routes)
      if (link && !(restsHere && rests.username === link.username)) return { start: link }
      if (restsHere) return { resting: rests, ...(link?.code && { code: link.code }) }
      if (screen === 'signIn' || screen === 'signUp' || screen === 'forgotPassword') {
        return { start: screen }
      }
      return { find: async signal => (await walking()).askPeers(environment, key, screen, signal) }
    },

    /** Keeps address and screen in step, and answers other tabs. Gives back how to stop. */
    follow(door: Followed, restart: () => void) {
      const address = bar.read()
      const route = readRoute(address, routes)
      // A code is gone from the address before anything waits.
      if (route) bar.replace(toAddress(route.screen, address, routes))
      const own = route ? ownAddress(address, routes) : address
      // Who is quick has moved on before what follows is here: each screen gets its place in the history all the same.
      const passed = [door.getView()]
      const stopNoting = door.subscribe(() => void passed.push(door.getView()))
      const stops = [forgetLink(door), stopNoting]
      let stopped = false
      const start = async () => {
        const { followAddress, answerPeers } = await walking()
        if (stopped) return
        stopNoting()
        const stop = followAddress(door, bar, routes, own, restart, passed)
        stops.push(stop, answerPeers(environment, key))
      }
      // Without it the screens have no addresses, and all else goes on.
      start().catch(stopNoting)
      return () => {
        stopped = true
        for (const stop of stops) stop()
      }
    },
  }

  function forgetLink(door: Followed) {
    return door.subscribe(() => {
      const { screen } = door.getView()
      if (screen !== 'restoring' && screen !== link?.screen) link = undefined
    })
  }
}

/** What follows the first screen's address: fetched while that is looked at. */
const walking = () => import('./walking.ts')

/** `auth`, `/auth/` and `//auth` are all `/auth`: a path, never another host. */
function toBase(path: string): string {
  const name = path.replace(/^\/+|\/+$/g, '')
  return name && `/${name}`
}

/** The application's address beneath one of ours. */
function ownAddress(address: string, { mode, base }: Routes): string {
  if (mode === 'pages') return address
  const home = base || '/'
  return mode === 'hash' ? (address.split('#')[0] ?? home) : home
}
