import { join, resolve } from 'node:path'
import { createStorage } from 'unstorage'
import { type Connect, normalizePath, type Plugin, resolveConfig } from 'vite'
import { fileStore } from './node/file-store.ts'
import { toListener } from './node/listener.ts'
import { loginDocument } from './node/login-document.ts'
import { withOutboxEvents } from './node/with-outbox-events.ts'
import type { GivenPoolSettings } from './settings.ts'
import type { PoolStore } from './store.ts'
import type { Triggers } from './triggers/triggers.ts'
import { createUserPool, type UserPool } from './user-pool.ts'

/** What one pool is made from. */
export interface PoolOptions {
  settings?: GivenPoolSettings
  /** What the pool does at its turning points. */
  triggers?: Triggers
}

export interface UserPoolOptions extends PoolOptions {
  /**
   * Directory that keeps people and keys, from the project's root: `node_modules/.portico` is a good one; the server
   * does not give its files out. Without it they end with the process, or when the settings change.
   */
  data?: string
  /** Where the pool answers on the app's own origin; `/cognito` unless said otherwise. */
  path?: `/${string}`
  /**
   * The document with `<LoginPage>` in it, from the project's root, such as `login.html`: it answers at `/login`,
   * `/signup`, … below the setting `loginPages` of each pool. A build needs it among its inputs.
   */
  loginPage?: string
  /** More pools, by names of letters, digits and hyphens: each answers at its name below `path`. */
  pools?: Readonly<Record<string, PoolOptions>>
}

const name = 'portico-user-pool'
const virtual = `virtual:${name}`

/**
 * User pools inside Vite's development and preview server, on the app's own origin: no CORS, no second process.
 *
 * Import where they are from `virtual:portico-user-pool`; the types are in `@portico/user-pool/virtual`.
 *
 * @throws {TypeError} when a pool's name cannot be part of a path, its settings are none, or no pool has a path in
 *   `loginPages` for the `loginPage` to answer at
 */
export function userPool(options: UserPoolOptions = {}): Plugin {
  const { data, path = '/cognito', loginPage, pools = {}, ...main } = options
  const endpoint = path.replace(/\/+$/, '')
  const first: Place = { ...placeOf(main, endpoint), pools: {} }
  const places = Object.entries(pools).map(([called, one]) => {
    if (!/^[a-z0-9-]+$/i.test(called) || called === 'outbox' || called === 'confirmUser') {
      throw new TypeError(`"${called}" cannot name a pool: use letters, digits and hyphens`)
    }
    // Two pools of one client would take each other's sessions for their own.
    const settings = { clientId: `${called}0${first.clientId}`, ...one.settings }
    return { ...one, called, settings, place: placeOf({ settings }, `${endpoint}/${called}`) }
  })
  for (const { called, place } of places) first.pools[called] = place
  const settled = [main, ...places].map(({ settings }) => settings?.loginPages)
  const showLogin = loginPage === undefined ? undefined : loginDocument(loginPage, settled)
  const opened: UserPool[] = []

  const open = ({ config, middlewares }: Server) => {
    const start = ({ settings, triggers }: PoolOptions, at: string, directory: string) => {
      const store = data
        ? fileStore(resolve(config.root, data, directory))
        : remembered(`${config.root} ${at}`, settings)
      const pool = createUserPool(settings, { store, ...(triggers && { triggers }) })
      opened.push(pool)
      middlewares.use(mount(at, withOutboxEvents(pool)))
    }
    if (showLogin) middlewares.use(showLogin(config.base))
    // Theirs are below the first one's, which answers everything there.
    for (const one of places) start(one, one.place.endpoint, join('pools', one.called))
    start(main, endpoint, '.')
    const more = places.length > 0 ? `, and ${places.length} more below` : ''
    config.logger.info(
      `  User pool for development at ${endpoint}${more}, its messages at ${first.outbox}`,
    )
  }
  const close = async () => {
    await Promise.all(opened.splice(0).map(pool => pool.close()))
  }

  return {
    name,
    config: ({ root = '.', server }) =>
      data ? keepClosed(resolve(root, data), server?.fs?.deny) : undefined,
    configureServer: open,
    configurePreviewServer: open,
    closeServer: close,
    closePreviewServer: close,
    resolveId: id => (id === virtual ? `\0${virtual}` : undefined),
    load: id => (id === `\0${virtual}` ? print({ ...first }) : undefined),
  }
}

/** What the app is told of a pool. */
interface PoolPlace {
  region: string
  userPoolId: string
  clientId: string
  endpoint: string
  outbox: string
}

interface Place extends PoolPlace {
  pools: Record<string, PoolPlace>
}

function placeOf({ settings }: PoolOptions, endpoint: string): PoolPlace {
  const { region, userPoolId, clientId } = createUserPool(settings)
  return { region, userPoolId, clientId, endpoint, outbox: `${endpoint}/outbox` }
}

/** People and keys are files within the project, which the server would give out. */
async function keepClosed(directory: string, denied?: string[]) {
  const files = `${normalizePath(directory).replace(/[\\*?{}()[\]!+@]/g, '\\$&')}/**`
  if (denied) return { server: { fs: { deny: [files] } } }
  // A list takes the place of Vite's own, so that comes along.
  const { server } = await resolveConfig({ configFile: false, logLevel: 'silent' }, 'serve')
  return { server: { fs: { deny: [...server.fs.deny, files] } } }
}

/** The state of the pool at this place, as it was before Vite restarted; none when the settings are others. */
function remembered(place: string, settings: GivenPoolSettings = {}): PoolStore {
  processWide[statesKey] ??= new Map()
  const states = processWide[statesKey]
  const kept = states.get(place)
  const said = JSON.stringify(settings)
  if (kept?.said === said) return kept.store
  const store = createStorage()
  states.set(place, { store, said })
  return store
}

interface Remembered {
  store: PoolStore
  said: string
}

const statesKey = Symbol.for('portico.user-pools')

/** On the process, because a restart may read this module anew. */
const processWide = globalThis as { [statesKey]?: Map<string, Remembered> }

/** What the development and the preview server have in common. */
interface Server {
  config: { root: string; base: string; logger: { info(line: string): void } }
  middlewares: Connect.Server
}

/** Not `middlewares.use(path, …)`: that takes the path away, and the pool would not know its own address. */
function mount(endpoint: string, fetch: typeof globalThis.fetch): Connect.NextHandleFunction {
  const listener = toListener(fetch)
  return (incoming, outgoing, next) => {
    const asked = incoming.originalUrl ?? incoming.url ?? '/'
    const [asks = ''] = asked.split('?')
    if (asks !== endpoint && !asks.startsWith(`${endpoint}/`)) return next()
    incoming.url = asked
    listener(incoming, outgoing)
  }
}

function print(exported: Record<string, unknown>) {
  return Object.entries(exported)
    .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)}\n`)
    .join('')
}
