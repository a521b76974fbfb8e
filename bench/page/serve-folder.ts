import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** A folder on a free port of this machine. */
export async function serveFolder(folder: string) {
  const server = createServer(async ({ url = '/' }, reply) => {
    const { pathname } = new URL(url, 'http://localhost')
    const file = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    try {
      const body = await readFile(join(folder, file))
      reply.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
      reply.end(body)
    } catch {
      reply.writeHead(404).end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
