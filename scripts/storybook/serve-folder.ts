import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, relative, sep } from 'node:path'

interface Served {
  /** Where it starts, with a slash at the end. */
  address: string
  stop(): Promise<void>
}

interface Options {
  /** Where the folder hangs: `/` or `/design/room/`. */
  base?: string
  /** What goes with a file, by its path in the folder. */
  headers?: (path: string) => Record<string, string>
}

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves a folder to this machine alone, on a port that is free, until it is stopped. */
export async function serveFolder(folder: string, options: Options = {}): Promise<Served> {
  const { base = '/', headers = () => ({}) } = options
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = inside(folder, base, decodeURIComponent(pathname))
    if (path) void send(response, path, headers(relative(folder, path)))
    else refuse(response)
  })
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${port}${base}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The file that an address means; null when it is not below the base, or not in the folder. */
function inside(folder: string, base: string, pathname: string): string | null {
  if (!pathname.startsWith(base)) return null
  const path = normalize(join(folder, pathname.slice(base.length) || 'index.html'))
  return path.startsWith(normalize(folder + sep)) ? path : null
}

async function send(response: ServerResponse, path: string, headers: Record<string, string>) {
  try {
    const content = await readFile(path)
    const type = types[extname(path)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, ...headers }).end(content)
  } catch {
    refuse(response)
  }
}

function refuse(response: ServerResponse) {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.')
}
