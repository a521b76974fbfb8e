import type { IncomingMessage, ServerResponse } from 'node:http'
import { Forbidden, Unauthorized, Unreadable } from './refusals.ts'

/** The status and the body of an answer. */
export type Answer = [status: number, body?: object]

/** Turns what answers a request into a listener that always answers, in JSON. */
export function answering(answer: (incoming: IncomingMessage) => Promise<Answer>) {
  return async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    outgoing.setHeader('cache-control', 'no-store')
    try {
      reply(outgoing, ...(await answer(incoming)))
    } catch (error) {
      refuse(outgoing, error)
    }
  }
}

/** As the Bearer scheme has it. @see RFC 6750, section 3 */
function refuse(outgoing: ServerResponse, error: unknown) {
  if (error instanceof Unauthorized) {
    challenge(outgoing, error.code && { error: error.code, error_description: error.message })
    return reply(outgoing, 401, { error: error.message })
  }
  if (error instanceof Forbidden) {
    challenge(outgoing, { error: 'insufficient_scope', scope: error.scope })
    return reply(outgoing, 403, { error: error.message })
  }
  if (error instanceof Unreadable) return reply(outgoing, 400, { error: error.message })
  reply(outgoing, 500, { error: 'The API could not check the token.' })
}

function challenge(outgoing: ServerResponse, says: Record<string, string> = {}) {
  const parts = Object.entries({ realm: 'meridian', ...says })
  const said = parts.map(([name, value]) => `${name}="${value}"`).join(', ')
  outgoing.setHeader('www-authenticate', `Bearer ${said}`)
}

function reply(outgoing: ServerResponse, status: number, body?: object) {
  if (!body) return void outgoing.writeHead(status).end()
  outgoing.writeHead(status, { 'content-type': 'application/json' })
  outgoing.end(JSON.stringify(body))
}
