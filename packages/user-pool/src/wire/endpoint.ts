import { readBody } from './body.ts'
import { CognitoError } from './cognito-error.ts'
import { preflight, refuse, respond, show } from './respond.ts'

/** What an endpoint needs of its pool. */
export interface Answering {
  /** Where a request without an origin of its own is taken to go. */
  address: string
  /** Answers what `X-Amz-Target` names, for a caller at `origin`. */
  answer(target: string, sent: object, caller: Caller): Promise<object>
  /** A document or a whole answer by its address, or `undefined`. */
  page(asked: AskedPage & Pick<Caller, 'origin' | 'page'>): Promise<object | undefined>
  requestId(): string
}

/** What is asked for by its address rather than by the name of an operation. */
export interface AskedPage {
  request: Request
  url: URL
  /** Below where the pool is mounted: `/oauth2/token`. */
  path: string
}

export interface Caller {
  /** With the path the pool is mounted at, when it is. */
  origin: string
  /** The origin of the page that asks; `undefined` when it is no page. */
  page: string | undefined
  /** Whether the request is signed with AWS credentials, whichever they are. */
  signed: boolean
}

/** Answers Cognito's JSON protocol in the shape of `fetch`. */
export function createEndpoint(pool: Answering): typeof globalThis.fetch {
  return async (input, init) => {
    const request = toRequest(input, init, pool.address)
    request.signal.throwIfAborted()
    const response = await answer(pool, request)
    request.signal.throwIfAborted()
    return response
  }
}

function toRequest(input: RequestInfo | URL, init: RequestInit | undefined, address: string) {
  return new Request(input instanceof Request ? input : new URL(input, address), init)
}

async function answer(pool: Answering, request: Request): Promise<Response> {
  const requestId = pool.requestId()
  const url = new URL(request.url)
  const path = pagePath(url)
  const origin =
    url.origin + url.pathname.slice(0, url.pathname.length - path.length).replace(/\/+$/, '')
  try {
    const page = request.headers.get('origin') ?? ownPage()
    if (request.method === 'OPTIONS') {
      const hosted = path === '/oauth2/authorize'
      const found = hosted && (await pool.page({ request, url, path, origin, page }))
      return found instanceof Response ? found : preflight()
    }
    const target = request.headers.get('x-amz-target') ?? ''
    if (request.method === 'GET' || (request.method === 'POST' && !target)) {
      const found = await pool.page({ request, url, path, origin, page })
      if (found) return found instanceof Response ? found : show(found)
      if (request.method === 'GET') throw nothingAt(url)
    }
    if (request.method !== 'POST' || !target.includes('.')) throw unknownOperation()
    const signed = (request.headers.get('authorization') ?? '').startsWith('AWS4-HMAC-SHA256 ')
    const sent = await readBody(request)
    return respond(await pool.answer(target, sent, { origin, page, signed }), requestId)
  } catch (error) {
    return refuse(error, requestId)
  }
}

/** What of an address is the pool's; what comes before is where it is mounted. */
const pagePath = ({ pathname }: URL): string =>
  pathname.match(
    /(\/[^/]+\/\.well-known\/[^/]+|\/(oauth2|saml2|provider)(\/[^/]+)*|\/(outbox|confirmUser|login|signup|forgotPassword|logout|style\.css))?\/*$/,
  )?.[0] ?? ''

const nothingAt = ({ pathname }: URL) =>
  new CognitoError('ResourceNotFoundException', `There is nothing at ${pathname}`, 404)

/** Where the pool itself runs, when that is a page: a request that never left it has no `Origin`. */
export const ownPage = (): string | undefined =>
  'location' in globalThis ? globalThis.location.origin : undefined

export const unknownOperation = () =>
  new CognitoError('UnknownOperationException', 'The requested operation is not known.')
