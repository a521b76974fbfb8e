import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { UserPool } from '../user-pool.ts'
import { toListener } from './listener.ts'
import { withOutboxEvents } from './with-outbox-events.ts'

export interface ServeOptions {
  /** 0, the default, takes any free port. */
  port?: number
  /** `localhost`, the default, answers on 127.0.0.1 and, where there is one, on ::1. */
  host?: string
}

export interface Served {
  /** Where the pool answers, without a slash at its end. */
  url: string
  /** Stops listening and ends every connection; the pool itself stays open. */
  close(): Promise<void>
}

/**
 * Opens a user pool to real clients over HTTP.
 *
 * @throws Node's own error when the port cannot be had: `EADDRINUSE`, `EACCES`.
 */
export async function serve(
  pool: Pick<UserPool, 'fetch' | 'outbox'>,
  { port = 0, host = 'localhost' }: ServeOptions = {},
): Promise<Served> {
  const servers = await listen(
    () => createServer(limits, toListener(withOutboxEvents(pool))),
    port,
    host,
  )
  const taken = servers[0]?.address() as AddressInfo
  return {
    url: `http://${nameOf(host)}:${taken.port}`,
    close: async () => void (await Promise.all(servers.map(stop))),
  }
}

/** Somebody who sends a letter a second may not hold a connection for ever. */
const limits = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
  // Clients give up idle connections sooner; one that ends under a request loses it.
  keepAliveTimeout: 65_000,
}

async function listen(create: () => Server, port: number, host: string): Promise<Server[]> {
  if (host !== 'localhost') return [await bind(create(), port, host)]
  const four = await bind(create(), port, '127.0.0.1')
  try {
    return [four, await bind(create(), (four.address() as AddressInfo).port, '::1')]
  } catch (thrown) {
    if (!isCode(thrown, 'EADDRINUSE')) return [four]
    await stop(four)
    // Any free port may be free on one of the two only: take another.
    if (port === 0) return listen(create, port, host)
    throw thrown
  }
}

function bind(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    // Stays on: a later trouble, such as too many open files, may not end the process.
    server.on('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function nameOf(host: string) {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function isCode(thrown: unknown, code: string) {
  return thrown instanceof Error && 'code' in thrown && thrown.code === code
}
