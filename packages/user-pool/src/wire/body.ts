import { concat } from '../bytes.ts'
import { CognitoError } from './cognito-error.ts'
import { serialization } from './shape.ts'

/** 1 MiB; Cognito's own limit is not documented. */
const mostBytes = 1024 * 1024

/**
 * Reads a request's JSON object. `null` members count as absent, as they do for AWS.
 *
 * @throws {CognitoError} `SerializationException`, `RequestEntityTooLargeException` (413)
 */
export async function readBody(request: Request): Promise<object> {
  return parse(await readText(request))
}

/** @throws {CognitoError} `RequestEntityTooLargeException` (413) */
export async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    length += chunk.value.length
    if (length > mostBytes) {
      // Not waited for: a sender that never stops must not hold the answer up.
      reader?.cancel().catch(() => {})
      throw new CognitoError('RequestEntityTooLargeException', 'Request is too large.', 413)
    }
    chunks.push(chunk.value)
  }
  return new TextDecoder().decode(concat(...chunks))
}

/** @throws {CognitoError} `SerializationException` when the text is not a JSON object */
export function parse(text: string): object {
  const value = attempt(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw serialization('The request body is not a JSON object')
  }
  return value
}

function attempt(text: string): unknown {
  try {
    return JSON.parse(text, (key, value) =>
      key === '__proto__' || value === null ? undefined : value,
    )
  } catch {
    return undefined
  }
}
