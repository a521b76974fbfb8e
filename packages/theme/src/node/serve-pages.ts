import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A page or a file, as it is sent. */
export interface Page {
  type: string
  body: string | Uint8Array
}

export interface ServedPages {
  url: string
  /** Tells every open page to load itself again. */
  reload(): void
  close(): Promise<void>
}

/**
 * Serves pages by their path to this machine alone; pages listen at `/events` and reload when told.
 *
 * Nothing but what is served here may run, be drawn or be asked for: a theme may come from anywhere.
 */
export async function servePages(
  pages: () => ReadonlyMap<string, Page>,
  port: number,
): Promise<ServedPages> {
  const listeners = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    // Another site may have its name point here; it is not answered.
    if (!/^(?:127\.0\.0\.1|localhost):\d+$/.test(request.headers.host ?? '')) {
      return void send(response, 403)
    }
    if (request.method !== 'GET') return void send(response, 405)
    const pathname = request.url?.replace(/[?#].*/, '') ?? '/'
    if (pathname === '/events') return void listen(response)
    const page = pages().get(pathname)
    if (page) send(response, 200, page)
    else send(response, 404)
  })

  function listen(response: ServerResponse) {
    response
      .writeHead(200, { ...headers, 'content-type': 'text/event-stream' })
      .write('retry: 500\n\n')
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}/`,
    reload() {
      for (const each of listeners) each.write('event: reload\ndata: \n\n')
    },
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

function send(response: ServerResponse, status: number, { type, body }: Page = nothing) {
  response.writeHead(status, { ...headers, 'content-type': type }).end(body)
}

const nothing: Page = { type: 'text/plain', body: '' }
