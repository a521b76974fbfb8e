import type { UserPool } from '../user-pool.ts'

type Fetch = typeof globalThis.fetch

const encoder = new TextEncoder()

/**
 * The pool's `fetch`, which also answers an `EventSource` on `…/outbox`: the whole list at once, then again after
 * each change, as `[{ to, medium, subject, text, code, link, at }]`.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function withOutboxEvents({ fetch, outbox }: Pick<UserPool, 'fetch' | 'outbox'>): Fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    return wantsEvents(request) ? listen(outbox) : fetch(request)
  }
}

function wantsEvents({ method, url, headers }: Request) {
  const accepted = headers.get('accept') ?? ''
  return (
    method === 'GET' &&
    new URL(url).pathname.endsWith('/outbox') &&
    accepted.includes('text/event-stream')
  )
}

function listen(outbox: UserPool['outbox']) {
  let stop = () => {}
  const events = new ReadableStream({
    start(stream) {
      const show = () => {
        stream.enqueue(encoder.encode(`data: ${JSON.stringify(outbox.messages())}\n\n`))
      }
      stop = outbox.subscribe(show)
      show()
    },
    cancel: () => stop(),
  })
  const headers = {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
  }
  return new Response(events, { headers })
}
