import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin, PreviewServer, ViteDevServer } from 'vite'
import { meetingsOf } from './meetings.ts'
import { originOf } from './own-origin.ts'
import { createAccessCheck, Unauthorized } from './verify-access.ts'

/** Meridian's JSON API, inside the development and preview server: `GET /api/meetings`. */
export function api(): Plugin {
  const open = (server: ViteDevServer | PreviewServer) => {
    const verifyAccess = createAccessCheck(() => originOf(server))
    server.middlewares.use('/api/meetings', (incoming, outgoing) => {
      void answer(incoming, outgoing, verifyAccess)
    })
  }
  return { name: 'meridian-api', configureServer: open, configurePreviewServer: open }
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  verifyAccess: ReturnType<typeof createAccessCheck>,
) {
  try {
    const claims = await verifyAccess(incoming.headers.authorization)
    reply(outgoing, 200, { for: claims.sub, until: claims.exp, meetings: meetingsOf(claims.sub) })
  } catch (error) {
    if (error instanceof Unauthorized) reply(outgoing, 401, { error: error.message })
    else reply(outgoing, 500, { error: 'The API could not check the token.' })
  }
}

function reply(outgoing: ServerResponse, status: number, body: object) {
  outgoing.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  outgoing.end(JSON.stringify(body))
}
