import { CognitoError } from './cognito-error.ts'

/** Pages of any origin may ask, and read what is answered. */
export const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-amzn-errortype,x-amzn-requestid',
}

/** What a browser of any origin is told before it asks. `Authorization` is not covered by the star. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...cors,
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': '*, Authorization',
      'access-control-max-age': '7200',
    },
  })

/** An answer on the wire. */
export const respond = (answer: object, requestId: string): Response =>
  new Response(JSON.stringify(answer), {
    headers: {
      ...cors,
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': requestId,
    },
  })

/** A refusal on the wire. What broke inside the pool is told to its console, not to the client. */
export function refuse(thrown: unknown, requestId: string): Response {
  const error = thrown instanceof CognitoError ? thrown : internalError(thrown)
  return new Response(JSON.stringify({ __type: error.name, message: error.message }), {
    status: error.status,
    headers: {
      ...cors,
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-errortype': error.name,
      'x-amzn-requestid': requestId,
    },
  })
}

/** A document of the pool that anybody may read. */
export const show = (document: object): Response =>
  Response.json(document, { headers: { ...cors, 'cache-control': 'no-store' } })

export function internalError(thrown: unknown): CognitoError {
  console.error(thrown)
  return new CognitoError('InternalErrorException', 'Internal error', 500)
}
