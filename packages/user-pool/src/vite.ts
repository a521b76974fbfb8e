import { resolve } from 'node:path'
import type { Connect, Plugin } from 'vite'
import { fileStore } from './node/file-store.ts'
import { toListener } from './node/listener.ts'
import { withOutboxEvents } from './node/with-outbox-events.ts'
import type { GivenPoolSettings } from './settings.ts'
import { createUserPool, type UserPool } from './user-pool.ts'

export interface UserPoolOptions {
  settings?: GivenPoolSettings
  /**
   * Directory that keeps people and keys, from the project's root: `node_modules/.portico` is a good one. Without it
   * they end with the server.
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
    const opened = createUserPool(
      settings,
      data ? { store: fileStore(resolve(config.root, data)) } : {},
    )
    pool = opened
    middlewares.use(mount(endpoint, withOutboxEvents(opened)))
    config.logger.info(
      `  User pool for development at ${endpoint}, its messages at ${place.outbox}`,
    )
  }
  const close = () => pool?.close()

  return {
    name,
    configureServer: open,
    configurePreviewServer: open,
    closeServer: close,
    closePreviewServer: close,
    resolveId: id => (id === virtual ? `\0${virtual}` : undefined),
    load: id => (id === `\0${virtual}` ? print(place) : undefined),
  }
}

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
