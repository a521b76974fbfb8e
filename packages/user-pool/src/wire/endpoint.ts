import { readBody } from './body.ts'
import { CognitoError } from './cognito-error.ts'
import { preflight, refuse, respond, show } from './respond.ts'

/** What an endpoint needs of its pool. */
export interface Answering {
  /** Where a request without an origin of its own is taken to go. */
  address: string
  /** Answers one operation, for a caller at `origin`. */
  answer(operation: string, sent: object, caller: Caller): Promise<object>
  /** A document or a whole answer by its address, or `undefined`. */
  page(url: URL, origin: string): Promise<object | undefined>
  requestId(): string
}

export interface Caller {
  /** With the path the pool is mounted at, when it is. */
  origin: string
  /** The origin of the page that asks; `undefined` when it is no page. */
  page: string | undefined
  /** Whether the request is signed with AWS credentials, whichever they are. */
  signed: boolean
}

const service = 'AWSCognitoIdentityProviderService.'

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
  const origin = mountOf(url)
  try {
    if (request.method === 'OPTIONS') return preflight()
    if (request.method === 'GET') {
      const page = await pool.page(url, origin)
      if (page) return page instanceof Response ? page : show(page)
      throw new CognitoError(
        'ResourceNotFoundException',
        `There is nothing at ${url.pathname}`,
        404,
      )
    }
    const target = request.headers.get('x-amz-target') ?? ''
    if (request.method !== 'POST' || !target.startsWith(service)) throw unknownOperation()
    const signed = (request.headers.get('authorization') ?? '').startsWith('AWS4-HMAC-SHA256 ')
    const page = request.headers.get('origin') ?? ownPage()
    const sent = await readBody(request)
    return respond(
      await pool.answer(target.slice(service.length), sent, { origin, page, signed }),
      requestId,
    )
  } catch (error) {
    return refuse(error, requestId)
  }
}

/** Where the caller sees the pool: an origin, and the path it is mounted at there. */
const mountOf = ({ origin, pathname }: URL): string =>
  origin + pathname.replace(/(\/[^/]+\/\.well-known\/[^/]+)?\/*$/, '')

/** Where the pool itself runs, when that is a page: a request that never left it has no `Origin`. */
export const ownPage = (): string | undefined =>
  'location' in globalThis ? globalThis.location.origin : undefined

export const unknownOperation = () =>
  new CognitoError('UnknownOperationException', 'The requested operation is not known.')
