import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connect, Plugin } from 'vite'
import { meetingsOf } from './meetings.ts'
import { Unauthorized, verifyAccess } from './verify-access.ts'

/** Meridian's JSON API, inside the development and preview server: `GET /api/meetings`. */
export function api(): Plugin {
  const open = ({ middlewares }: { middlewares: Connect.Server }) => {
    middlewares.use('/api/meetings', (incoming, outgoing) => void answer(incoming, outgoing))
  }
  return { name: 'meridian-api', configureServer: open, configurePreviewServer: open }
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse) {
  try {
    const claims = await verifyAccess(incoming.headers.authorization, originOf(incoming))
    reply(outgoing, 200, { for: claims.sub, until: claims.exp, meetings: meetingsOf(claims.sub) })
  } catch (error) {
    if (error instanceof Unauthorized) reply(outgoing, 401, { error: error.message })
    else reply(outgoing, 500, { error: 'The API could not check the token.' })
  }
}

const originOf = ({ headers }: IncomingMessage) => `http://${headers.host}`

function reply(outgoing: ServerResponse, status: number, body: object) {
  outgoing.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  outgoing.end(JSON.stringify(body))
}
