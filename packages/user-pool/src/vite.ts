import { resolve } from 'node:path'
import { type Connect, normalizePath, type Plugin, resolveConfig } from 'vite'
import { fileStore } from './node/file-store.ts'
import { toListener } from './node/listener.ts'
import { withOutboxEvents } from './node/with-outbox-events.ts'
import type { GivenPoolSettings } from './settings.ts'
import { createUserPool, type UserPool } from './user-pool.ts'

export interface UserPoolOptions {
  settings?: GivenPoolSettings
  /**
   * Directory that keeps people and keys, from the project's root: `node_modules/.portico` is a good one; the server
   * does not give its files out. Without it they end with the process, or when the settings change.
   */
  data?: string
  /** Where the pool answers on the app's own origin; `/cognito` unless said otherwise. */
  path?: `/${string}`
}

const name = 'portico-user-pool'
const virtual = `virtual:${name}`

/**
 * A user pool inside Vite's development and preview server, on the app's own origin: no CORS, no second process.
 *
 * Import where it is from `virtual:portico-user-pool`; the types are in `@portico/user-pool/virtual`.
 */
export function userPool({ settings, data, path = '/cognito' }: UserPoolOptions = {}): Plugin {
  const { region, userPoolId, clientId } = createUserPool(settings)
  const endpoint = path.replace(/\/+$/, '')
  const place = { region, userPoolId, clientId, endpoint, outbox: `${endpoint}/outbox` }
  let pool: UserPool | undefined

  const open = ({ config, middlewares }: Server) => {
    const opened = data
      ? createUserPool(settings, { store: fileStore(resolve(config.root, data)) })
      : remembered(`${config.root} ${endpoint}`, settings)
    pool = opened
    middlewares.use(mount(endpoint, withOutboxEvents(opened)))
    config.logger.info(
      `  User pool for development at ${endpoint}, its messages at ${place.outbox}`,
    )
  }
  const close = () => pool?.close()

  return {
    name,
    config: ({ root = '.', server }) =>
      data ? keepClosed(resolve(root, data), server?.fs?.deny) : undefined,
    configureServer: open,
    configurePreviewServer: open,
    closeServer: close,
    closePreviewServer: close,
    resolveId: id => (id === virtual ? `\0${virtual}` : undefined),
    load: id => (id === `\0${virtual}` ? print(place) : undefined),
  }
}

/** People and keys are files within the project, which the server would give out. */
async function keepClosed(directory: string, denied?: string[]) {
  const files = `${normalizePath(directory).replace(/[\\*?{}()[\]!+@]/g, '\\$&')}/**`
  if (denied) return { server: { fs: { deny: [files] } } }
  // A list takes the place of Vite's own, so that comes along.
  const { server } = await resolveConfig({ configFile: false, logLevel: 'silent' }, 'serve')
  return { server: { fs: { deny: [...server.fs.deny, files] } } }
}

/** The pool of this place, as it was before Vite restarted; a new one when the settings are others. */
function remembered(place: string, settings: GivenPoolSettings = {}): UserPool {
  processWide[poolsKey] ??= new Map()
  const pools = processWide[poolsKey]
  const kept = pools.get(place)
  const said = JSON.stringify(settings)
  if (kept?.said === said) return kept.pool
  const pool = createUserPool(settings)
  pools.set(place, { pool, said })
  return pool
}

interface Remembered {
  pool: UserPool
  said: string
}

const poolsKey = Symbol.for('portico.user-pools')

/** On the process, because a restart may read this module anew. */
const processWide = globalThis as { [poolsKey]?: Map<string, Remembered> }

/** What the development and the preview server have in common. */
interface Server {
  config: { root: string; logger: { info(line: string): void } }
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

function print(exported: Record<string, string>) {
  return Object.entries(exported)
    .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)}\n`)
    .join('')
}
