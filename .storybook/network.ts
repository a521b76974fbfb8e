/** What happens to requests. */
export type Network =
  /** They arrive. */
  | 'up'
  /** They never come back. */
  | 'stalled'
  /** There is no network. */
  | 'down'
  /** The pool asks for what nobody knows yet. */
  | 'fromTheFuture'
  /** The pool is not well. */
  | 'unwell'
  /** The pool has had too many of them, and says for how long. */
  | 'throttled'
  /** The pool refuses them for a reason nobody knows. */
  | 'baffling'

type Fetch = typeof globalThis.fetch

/** The way to a pool, in whatever state the network is when a request is made. */
export function troubled(fetch: Fetch, stateOf: () => Network): Fetch {
  return async (...request) => {
    const state = stateOf()
    switch (state) {
      case 'down':
        throw new TypeError('no network')
      case 'stalled':
        return new Promise(() => {})
      case 'unwell':
        return refusal(500, 'InternalErrorException')
      case 'throttled':
        return refusal(429, 'TooManyRequestsException', { 'retry-after': '42' })
      case 'baffling':
        return refusal(400, 'OutOfCheeseException')
      case 'fromTheFuture':
        return renameChallenge(await fetch(...request))
      default:
        return fetch(...request)
    }
  }
}

function refusal(status: number, type: string, headers: Record<string, string> = {}): Response {
  const reference = '5f0c2b1e-7d3a-4c55-9b0e-2a6f1c9d8e40'
  return new Response(JSON.stringify({ __type: type, message: '' }), {
    status,
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': reference,
      ...headers,
    },
  })
}

/** What a pool says that has a challenge nobody knows yet. */
async function renameChallenge(response: Response): Promise<Response> {
  const body = await response.json()
  if (body.ChallengeName && body.ChallengeName !== 'PASSWORD_VERIFIER') {
    body.ChallengeName = 'RETINA_MFA'
  }
  return new Response(JSON.stringify(body), response)
}
