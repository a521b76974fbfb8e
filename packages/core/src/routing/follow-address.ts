import type { PersonEvent } from '../machine/events.ts'
import type { AuthView } from '../view.ts'
import type { AddressBar } from './address-bar.ts'
import { type Routes, readRoute, sharesAddress, toAddress } from './route.ts'
import { isRouted, type RoutedScreen } from './slugs.ts'

export interface Followed {
  getView(): AuthView
  subscribe(listener: () => void): () => void
  send(event: PersonEvent): void
  can(event: PersonEvent): boolean
}

/**
 * Keeps the address and the screen in step: a new screen gets its address, the back button its screen. Once somebody
 * is signed in, the address is the application's again: the one they came for.
 *
 * @param own the application's own address, for when they are in.
 * @param passed what was on screen before this, oldest first.
 * @param restart begins anew where the address says: for a link that was followed meanwhile.
 * @returns how to stop.
 */
export function followAddress(
  door: Followed,
  bar: AddressBar,
  routes: Routes,
  own: string,
  restart: () => void,
  passed: readonly Pick<AuthView, 'screen'>[] = [],
) {
  let shown: string | null = null

  /** The screen may have changed: show it in the address. */
  function show({ screen }: Pick<AuthView, 'screen'> = door.getView()) {
    if (screen === shown || screen === 'restoring') return
    const first = shown === null || shown === 'signedIn'
    shown = screen
    const isOurs = readRoute(bar.read(), routes) !== null
    if (screen === 'signedIn') {
      if (isOurs) bar.replace(own)
    } else if (isRouted(screen)) {
      if (first && !isOurs) own = bar.read()
      const address = toAddress(screen, bar.read(), routes)
      if (address !== bar.read()) bar[first ? 'replace' : 'push'](address)
    }
  }

  /** The address may have changed: show what it says, or correct it. */
  function follow() {
    const { screen } = door.getView()
    const route = readRoute(bar.read(), routes)
    const wanted = route?.screen
    if (screen === 'signedIn') {
      if (wanted) bar.replace(own)
      return
    }
    if (route?.link) restart()
    else if (screen === 'restoring') return
    else if (wanted && !isAt(screen, wanted)) walk(door, wanted)
    const now = door.getView().screen
    shown = now
    if (isRouted(now)) {
      const address = toAddress(now, bar.read(), routes)
      if (address !== bar.read()) bar.replace(address)
    }
  }

  const isAt = (screen: string, wanted: RoutedScreen) =>
    isRouted(screen) && sharesAddress(screen, wanted, routes)

  for (const view of passed) show(view)
  const stops = [door.subscribe(() => show()), bar.listen(follow)]
  show()
  return () => {
    for (const stop of stops) stop()
  }
}

/** Goes to a screen as a person would: by what is possible there. */
function walk(door: Followed, wanted: RoutedScreen) {
  const event = events[wanted]
  if (!event) return
  if (!door.can(event) && door.can({ type: 'back' })) door.send({ type: 'back' })
  if (door.getView().screen !== wanted && door.can(event)) door.send(event)
}

/** The screens one can go to at will; a challenge begins with the back end. */
const events: Partial<Record<RoutedScreen, PersonEvent>> = {
  signIn: { type: 'back' },
  signUp: { type: 'go.signUp' },
  forgotPassword: { type: 'go.forgotPassword' },
  noRecovery: { type: 'go.forgotPassword' },
  chooseFactor: { type: 'go.chooseFactor' },
}
