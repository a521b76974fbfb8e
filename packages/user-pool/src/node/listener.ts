import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export interface ListenerOptions {
  /** Largest body taken, in bytes; a larger one is read to its end, dropped, and refused. */
  maxBytes?: number
}

type Fetch = typeof globalThis.fetch

const cors = { 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' }

/**
 * Puts a `fetch` behind Node's HTTP: streams in, streams out, stops when the caller leaves, and never throws.
 *
 * A body past `maxBytes` (1 MiB) is answered with 413 and a Cognito-shaped error; the connection stays good.
 */
export function toListener(fetch: Fetch, { maxBytes = 1024 * 1024 }: ListenerOptions = {}) {
  const listener: RequestListener = async (incoming, outgoing) => {
    try {
      // No `Request` can be made of it.
      if (incoming.method === 'TRACE') return await send(notAllowed(), outgoing)
      const body = await readBody(incoming, maxBytes)
      const reply = body ? await fetch(toRequest(incoming, outgoing, body)) : tooLarge()
      await send(reply, outgoing)
    } catch {
      // Whoever asked has left, or the reply broke half-way: only this one connection is lost.
      if (!outgoing.headersSent && !outgoing.destroyed)
        await send(broken(), outgoing).catch(() => {})
      outgoing.destroy()
    }
  }
  return listener
}

/** The whole body, or nothing when it is larger than `maxBytes`. */
async function readBody(incoming: IncomingMessage, maxBytes: number) {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming) {
    size += chunk.length
    if (size <= maxBytes) chunks.push(chunk)
    // Reading on lets the connection live; but not for ever.
    if (size > maxBytes * 64) throw new RangeError('The body never ends')
  }
  return size <= maxBytes ? Buffer.concat(chunks) : undefined
}

function toRequest(incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer) {
  const left = new AbortController()
  outgoing.once('close', () => left.abort())
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const { method = 'GET', url = '/' } = incoming
  const bare = method === 'GET' || method === 'HEAD'
  return new Request(new URL(url.replace(/^\/+/, '/'), origin(incoming)), {
    method,
    headers,
    signal: left.signal,
    ...(bare ? {} : { body: new Uint8Array(body) }),
  })
}

/** Where the caller thinks it is; a name that is no name is not worth failing for. */
function origin({ headers, socket }: IncomingMessage) {
  const asked = `${'encrypted' in socket ? 'https' : 'http'}://${headers.host}`
  return headers.host && URL.canParse(asked) ? asked : 'http://localhost'
}

async function send(reply: Response, outgoing: ServerResponse) {
  // As a list: cookies are many of one name.
  outgoing.writeHead(reply.status, [...reply.headers].flat())
  if (!reply.body) return void outgoing.end()
  await pipeline(Readable.fromWeb(reply.body as Parameters<typeof Readable.fromWeb>[0]), outgoing)
}

function tooLarge() {
  return failure(413, 'RequestEntityTooLargeException', 'Request is too large.')
}

function notAllowed() {
  const reply = failure(405, 'UnknownOperationException', 'The method is not allowed.')
  reply.headers.set('allow', 'GET, POST, OPTIONS')
  return reply
}

function broken() {
  return failure(500, 'InternalErrorException', 'The request could not be answered.')
}

function failure(status: number, name: string, message: string) {
  const headers = {
    ...cors,
    'content-type': 'application/x-amz-json-1.1',
    'x-amzn-errortype': name,
  }
  return new Response(JSON.stringify({ __type: name, message }), { status, headers })
}
