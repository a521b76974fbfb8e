import type { Environment } from '../environment.ts'
import { AuthError, type AuthErrorCode } from '../errors.ts'

/** What an identity pool said no with. Stays in this folder: outside it is a code. */
class IdentityRefusal extends Error {
  readonly exception: string
  readonly status: number
  readonly reference: string | undefined

  constructor(exception: string, text: string, status: number, reference: string | undefined) {
    super(text)
    this.exception = exception
    this.status = status
    this.reference = reference
  }
}

/** The answers we read. @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/ */
export interface IdentityReply {
  IdentityId?: string
  Credentials?: {
    AccessKeyId: string
    SecretKey: string
    SessionToken: string
    /** Epoch seconds. */
    Expiration: number
  }
}

export type AskIdentityPool = (
  action: 'GetId' | 'GetCredentialsForIdentity',
  body: object,
) => Promise<IdentityReply>

/** A request nobody can cancel must end by itself; milliseconds. */
const limit = 20_000

/** One POST per action; fails with an {@link IdentityRefusal}, or as `offline`. */
export function createAskIdentityPool(
  endpoint: string,
  fetch: Environment['fetch'],
): AskIdentityPool {
  const send = async (action: string, body: object) => {
    try {
      const response = await fetch(new URL(endpoint, globalThis.location?.href), {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityService.${action}`,
        },
        body: JSON.stringify(body),
        cache: 'no-store',
        credentials: 'omit',
        signal: AbortSignal.timeout(limit),
      })
      return [response, await response.text()] as const
    } catch (cause) {
      throw new AuthError('offline', { cause })
    }
  }
  return async (action, body) => {
    const [{ ok, status, headers }, text] = await send(action, body)
    const reply = parse(text)
    if (ok && reply) return reply
    const named = String(reply?.__type ?? headers.get('x-amzn-errortype') ?? '')
    const exception = named.split(':')[0]?.split('#').pop() ?? ''
    const reference = headers.get('x-amzn-requestid') ?? undefined
    throw new IdentityRefusal(exception, String(reply?.message ?? ''), status, reference)
  }
}

/** Whether `thrown` is this exception of the identity pool's. */
export function isIdentityRefusal(thrown: unknown, exceptions: RegExp): thrown is IdentityRefusal {
  return thrown instanceof IdentityRefusal && exceptions.test(thrown.exception)
}

/** Turns a refusal into a code, without Cognito's own words. */
export function toIdentityError(thrown: unknown): AuthError {
  if (!(thrown instanceof IdentityRefusal)) return AuthError.from(thrown)
  const { exception, status, reference } = thrown
  return new AuthError(readCode(exception, status), { cause: exception, reference })
}

function readCode(exception: string, status: number): AuthErrorCode {
  if (exception === 'NotAuthorizedException') return 'rejected'
  if (status === 429 || /^(TooManyRequests|LimitExceeded)/.test(exception)) return 'tooManyAttempts'
  const isUnwell = status >= 500 || /^(External|Concurrent|InternalError)/.test(exception)
  return isUnwell ? 'unavailable' : 'unexpected'
}

/** A proxy or a captive portal may answer with anything. */
function parse(text: string): (IdentityReply & { __type?: unknown; message?: unknown }) | null {
  try {
    const reply = JSON.parse(text || '{}')
    return typeof reply === 'object' ? reply : null
  } catch {
    return null
  }
}
