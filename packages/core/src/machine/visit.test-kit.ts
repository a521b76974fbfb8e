import {
  createUserPool,
  type DemoAccount,
  demoAccounts,
  type GivenPoolSettings,
  type UserPool,
  type UserPoolOptions,
} from '@portico/user-pool'
import type { Authenticator } from '../../../../.storybook/authenticator.ts'
import { beginWith } from '../begin-with.test-kit.ts'
import type { AuthClient } from '../client.ts'
import { createCognitoClient } from '../cognito/cognito.ts'
import { type AuthDoor, type AuthOptions, createAuth } from '../create-auth.ts'
import { type Environment, type KeyValueStorage, memoryStorage } from '../environment.ts'
import type { Values } from '../fields.ts'
import { createMemoryBrowser } from '../memory-browser.ts'
import { memoryAddressBar } from '../routing/address-bar.ts'
import type { AuthSettings } from '../settings.ts'
import type { AuthView } from '../view.ts'
import type { CodeLink, StartScreen } from './context.ts'
import type { PersonEvent } from './events.ts'

/** A person in front of the door, over a pool of their own. */
export interface Visit {
  auth: AuthDoor
  /** Closes the door that arriving opened. */
  close(): void
  pool: UserPool
  client: AuthClient
  /** What this tab keeps. */
  storage: KeyValueStorage
  /** The names of the requests sent so far. */
  requests: string[]
  /** Does one thing, and gives the view once the answer is there. */
  act(event: PersonEvent): Promise<AuthView>
  submit(values: Values): Promise<AuthView>
  /** Signs in as one of the demo accounts. */
  signInAs(account: Pick<DemoAccount, 'username' | 'password'>): Promise<AuthView>
  /** The code sent last. */
  code(): string
  /** What holds their passkeys, when there is something. */
  device: Authenticator | undefined
  /** What is on screen. */
  view(): AuthView
  /** Follows the link in the message that was sent last. */
  followLink(): Promise<void>
  /** What every clock shows. */
  now(): number
  /** Moves every clock on. */
  pass(milliseconds: number): void
  /** What the address bar shows, with the back and forward buttons beside it. */
  bar: ReturnType<typeof memoryAddressBar>
  /** The same tab after a reload: its storage and its address, and nothing else. */
  reload(): Visit
  /** Waits until the address is followed. */
  ready(): Promise<unknown>
  /** What a tab of this browser has, without a page in it. */
  openBrowserTab(): Environment
  /** Another tab of the same origin, at this address. */
  openTab(address?: string): Visit
}

export interface VisitOptions {
  settings?: GivenPoolSettings
  triggers?: UserPoolOptions['triggers']
  /** What the application says of its pool, where it is another than the pool's own. */
  says?: Partial<AuthSettings>
  start?: StartScreen | CodeLink
  routing?: AuthOptions['routing']
  basePath?: string
  /** What holds their passkeys. */
  device?: Authenticator
  /** The first tab's address. */
  address?: string
  /** Stands between the client and the machine, to delay or to break. */
  around?: (client: AuthClient) => AuthClient
}

/** Arrives at the door. */
export function visit({
  settings = {},
  triggers,
  says,
  device,
  start,
  routing,
  basePath,
  address = '/app?tab=1',
  around = client => client,
}: VisitOptions = {}): Visit {
  let ahead = 0
  const clock = () => Date.now() + ahead
  const pool = createUserPool(
    { accounts: demoAccounts, ...settings },
    { clock, store: beginWith(settings), ...(triggers && { triggers }) },
  )
  // A browser of its own, so that no other visit's tabs are heard.
  const browser = createMemoryBrowser({ now: clock })
  return enter(memoryStorage(), memoryAddressBar(address))

  function enter(storage: KeyValueStorage, bar: Visit['bar']): Visit {
    const requests: string[] = []
    const fetch: typeof globalThis.fetch = (input, init) => {
      const [, name = ''] = (new Headers(init?.headers).get('x-amz-target') ?? '').split('.')
      requests.push(name)
      return pool.fetch(input, init)
    }
    const { region, userPoolId, clientId } = pool
    const environment = {
      ...browser.openTab(),
      storage,
      addressBar: bar,
      webAuthn: device?.webAuthn ?? null,
    }
    const client = around(
      createCognitoClient({ region, userPoolId, clientId, fetch, storage, environment }),
    )
    const auth = createAuth({
      client,
      settings: { ...pool.settings, ...says },
      environment,
      start,
      routing,
      basePath,
    })
    const close = auth.open()
    const act = async (event: PersonEvent) => {
      auth.send(event)
      return settled(auth)
    }
    return {
      auth,
      close,
      pool,
      client,
      storage,
      requests,
      act,
      submit: values => act({ type: 'submit', values }),
      signInAs: ({ username, password }) => act({ type: 'submit', values: { username, password } }),
      code: () => pool.outbox.messages().at(-1)?.code ?? '',
      device,
      view: () => auth.getView(),
      async followLink() {
        const link = pool.outbox.messages().at(-1)?.link
        if (link) await pool.fetch(link)
      },
      now: clock,
      pass(milliseconds) {
        ahead += milliseconds
      },
      bar,
      ready: () => import('../routing/walking.ts').then(() => settled(auth)),
      reload: () => enter(storage, memoryAddressBar(bar.read())),
      openBrowserTab: () => browser.openTab(),
      openTab: (address = bar.read()) => enter(memoryStorage(), memoryAddressBar(address)),
    }
  }
}

/** The view once nothing is under way. */
export function settled(auth: AuthDoor): Promise<AuthView> {
  return new Promise(resolve => {
    const look = () => {
      const view = auth.getView()
      if (view.pending) return
      stop()
      resolve(view)
    }
    const stop = auth.subscribe(look)
    look()
  })
}
