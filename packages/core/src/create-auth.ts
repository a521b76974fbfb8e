import { createActor } from 'xstate'
import type { AuthClient } from './client.ts'
import { browserEnvironment, type Environment } from './environment.ts'
import type { CodeLink, SignInBy, StartScreen } from './machine/context.ts'
import type { PersonEvent } from './machine/events.ts'
import { authMachine } from './machine/machine.ts'
import { keepResting, readResting } from './resting.ts'
import { type AddressBar, browserAddressBar } from './routing/address-bar.ts'
import { openAddress } from './routing/open-address.ts'
import { type AuthSettings, completeSettings } from './settings.ts'
import { type AuthView, toView } from './view.ts'

export interface AuthOptions {
  client: AuthClient
  /** How the user pool is set up; what is left out is the kit's default. */
  settings?: Partial<AuthSettings> | undefined
  /** Where someone who is not signed in begins: a screen, or what the link they followed says. */
  start?: StartScreen | CodeLink | undefined
  /**
   * Where people sign in. `form`, the default: here. `redirect`: on the back end's own pages, which one button leads
   * to; for applications that are not to see a password.
   *
   * @see RFC 10017, 7.3
   */
  signInBy?: SignInBy | undefined
  /** Who is expected: filled in as the user name, which the person may change. */
  username?: string | undefined
  /** The language the person reads, as a BCP 47 tag: the back end's own pages are asked for it. */
  lang?: (() => string | undefined) | undefined
  /**
   * Whether screens have addresses: `hash` (`/app#/sign-up`), `path` (`/sign-up`, where your server answers every path
   * with the page), or `memory`, the default: none. With addresses the back button works, and links to
   * `confirm-sign-up` and `reset-password` with `?username=…&code=…` open those screens filled in. `pages` gives them the
   * addresses of Cognito's hosted pages (`/login`, `/signup`, …) and leaves the query alone.
   */
  routing?: 'hash' | 'path' | 'pages' | 'memory' | undefined
  /** For `path` and `pages`: what the addresses begin with, such as `/auth`. */
  basePath?: string | undefined
  /** Sets apart several front doors of one origin, so that each remembers its own place. */
  name?: string | undefined
  environment?: DoorEnvironment | undefined
}

/** What of the world the door itself needs. */
export type DoorEnvironment = Pick<Environment, 'storage' | 'now'> &
  Partial<Pick<Environment, 'openChannel'> & { addressBar: AddressBar }>

/** A running front door, without a user interface. */
export interface AuthDoor {
  readonly client: AuthClient
  readonly settings: AuthSettings
  /** The door's clock: epoch milliseconds. */
  now(): number
  /** What to draw now; the same object until something changes. */
  getView(): AuthView
  /** What a server would draw: nobody known yet. For hydration. */
  getServerView(): AuthView
  /**
   * Hears of every change of the view.
   *
   * @returns how to stop listening.
   */
  subscribe(listener: () => void): () => void
  /** Does what a person did. What is not possible now is ignored; {@link AuthDoor.can} tells beforehand. */
  send(event: PersonEvent): void
  can(event: PersonEvent): boolean
  /**
   * Opens the door: restores a session, or the screen this tab was left on.
   *
   * @returns how to close it; it can be opened again.
   */
  open(): () => void
}

/**
 * Runs the front door over `client`: the machine, the place it was left at, and the view to draw.
 *
 * Nothing happens before `open`. A reload continues on the same screen; what is kept for that holds neither
 * password nor code.
 */
export function createAuth({
  client,
  settings,
  start,
  signInBy = 'form',
  username = '',
  lang,
  routing = 'memory',
  basePath = '',
  name = 'auth',
  environment = { ...browserEnvironment(), addressBar: browserAddressBar() },
}: AuthOptions): AuthDoor {
  if (!client) {
    throw new TypeError(
      'createAuth needs a client: pass createCognitoClient({ … }), or your own AuthClient.',
    )
  }
  if (signInBy === 'redirect' && !client.redirect) {
    throw new TypeError(
      'createAuth cannot sign in by redirect with this client: pass createCognitoClient({ …, hostedPages }).',
    )
  }
  const { storage, now } = environment
  const input = { client, settings: completeSettings(settings), signInBy, username, lang, now }
  const begin = start === undefined ? {} : { start }
  const key = `portico.${name}`
  const address = routing === 'memory' ? null : openAddress({ routing, basePath, key, environment })
  const listeners = new Set<() => void>()
  let mayResume = false
  let actor = create()
  let opened = 0
  let close = () => {}
  let serverView: AuthView | undefined

  function create() {
    mayResume = client.mayResume()
    const resting = readResting(storage, key)
    const arrival = address ? address.arrive(resting) : { resting }
    const created = createActor(authMachine, { input: { ...input, ...begin, ...arrival } })
    created.subscribe(snapshot => {
      keepResting(storage, key, snapshot)
      tell()
    })
    return created
  }

  /** A link was followed while the door stood open: what was under way gives way to it. */
  function restart() {
    actor.stop()
    actor = create()
    actor.start()
    tell()
  }

  function tell() {
    for (const listener of listeners) listener()
  }

  const door: AuthDoor = {
    client,
    settings: input.settings,
    now,
    getView: () => toView(actor.getSnapshot()),
    getServerView() {
      const unknown: AuthClient = Object.create(client, {
        mayResume: { value: () => false },
        lastProvider: { value: () => null },
      })
      serverView ??= toView(
        createActor(authMachine, { input: { ...input, ...begin, client: unknown } }).getSnapshot(),
      )
      return serverView
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    send: event => actor.send(event),
    can: event => actor.getSnapshot().can(event),
    open() {
      // A stopped actor cannot start again; one that was made before another tab signed in, or out, knows nothing of it.
      const isStale = opened === 0 && client.mayResume() !== mayResume
      if (isStale || actor.getSnapshot().status !== 'active') actor = create()
      if (opened++ === 0) {
        actor.start()
        close = address?.follow(door, restart) ?? close
      }
      tell()
      let mine = true
      return () => {
        if (mine && --opened === 0) {
          close()
          actor.stop()
        }
        mine = false
      }
    },
  }
  return door
}
