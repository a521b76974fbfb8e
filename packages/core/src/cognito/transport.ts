import type { Environment } from '../environment.ts'
import { AuthError } from '../errors.ts'
import { deviceUnknown, Refusal, secretDue } from './refusal.ts'
import type { Action, Reply, Request } from './wire.ts'

/**
 * Sends one action and gives what Cognito replied.
 *
 * @param readAs the action whose reading of exceptions applies, when it is not this one's.
 * @throws {Refusal} what Cognito said no with
 * @throws {AuthError} `offline` | `unexpected`
 */
export type Call = <A extends Action>(
  action: A,
  body: Request<A>,
  signal?: AbortSignal,
  readAs?: Action,
) => Promise<Reply<A>>

interface Target {
  /** Where the pool answers; a path is made absolute against the page. */
  endpoint: string
  clientId: string
  fetch: Environment['fetch']
}

/** One POST per action. @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/ */
export function createCall({ endpoint, clientId, fetch }: Target): Call {
  return async (action, body, signal, readAs = action) => {
    const [response, text] = await send(action, body, signal)
    const reply = parse(text)
    if (response.ok && reply) return reply
    throw toRefusal(readAs, response, reply ?? {})
  }

  async function send(action: Action, body: object, signal?: AbortSignal) {
    try {
      const response = await fetch(new URL(endpoint, globalThis.location?.href), {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
        },
        body: JSON.stringify(isOfClient(action, body) ? { ClientId: clientId, ...body } : body),
        cache: 'no-store',
        credentials: 'omit',
        // So that leaving the page does not stop a sign-out.
        keepalive: action === 'RevokeToken' || action === 'GlobalSignOut',
        signal: signal ?? null,
      })
      return [response, await response.text()] as const
    } catch (cause) {
      throw signal?.aborted ? signal.reason : new AuthError('offline', { cause })
    }
  }

  function toRefusal(action: Action, { status, headers }: Response, reply: ErrorReply): Refusal {
    const named = String(reply.__type ?? headers.get('x-amzn-errortype') ?? '')
    // `com.amazonaws.cognito#NotAuthorizedException:http://…` in its longest form.
    const exception = named.split(':')[0]?.split('#').pop() ?? ''
    const text = String(reply.message ?? reply.Message ?? '')
    const unknown = exception === 'ResourceNotFoundException' && !deviceUnknown.test(text)
    if (unknown || secretDue.test(text)) complain(clientId, text)
    return new Refusal(action, exception, text, status, {
      reference: headers.get('x-amzn-requestid') ?? undefined,
      retryAfterSeconds: Number(headers.get('retry-after')) || undefined,
    })
  }
}

/** An access token names its client already, and so does the thread of a sign-in. */
function isOfClient(action: Action, body: object): boolean {
  return !('AccessToken' in body || action.endsWith('SoftwareToken'))
}

interface ErrorReply {
  __type?: unknown
  message?: unknown
  Message?: unknown
}

/** A proxy or a captive portal may answer with anything. */
function parse(text: string) {
  try {
    const reply = JSON.parse(text || '{}')
    return typeof reply === 'object' ? reply : null
  } catch {
    return null
  }
}

function complain(clientId: string, text: string) {
  console.error(
    `Portico: the user pool does not take the app client "${clientId}" (${text}) ` +
      'Compare region, userPoolId and clientId with your pool; the app client must be a public one, without a secret.',
  )
}
