import { sha256, toHex, utf8 } from '../bytes.ts'
import type { Pool } from '../pool.ts'
import type { AuthorizeRequest } from './authorize-request.ts'

/** What an authorization code is good for, once. */
export interface CodeGrant {
  request: AuthorizeRequest
  sub: string
  /** Epoch seconds. */
  authTime: number
  /** Epoch milliseconds. */
  expiresAt: number
  /** The login it became, once it was used: whoever uses it again ends that. */
  originJti?: string
}

/** Cognito's own. @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html */
const lifetime = 5 * 60_000

/** Makes a code: opaque, and kept as its hash. */
export async function openCode(
  pool: Pool,
  given: Pick<CodeGrant, 'request' | 'sub' | 'authTime'>,
): Promise<string> {
  const now = pool.clock()
  for (const [id, { expiresAt }] of pool.codes.all()) {
    if (expiresAt + lifetime < now) pool.codes.delete(id)
  }
  const code = pool.random.uuid()
  pool.codes.set(await hashOf(code), { ...given, expiresAt: now + lifetime })
  return code
}

/** What a code is good for, with how to note that it was used, or good for nothing; `undefined` for any other text. */
export async function readCode(pool: Pool, code: string) {
  const id = await hashOf(code)
  const grant = pool.codes.get(id)
  return (
    grant && {
      grant,
      use: (originJti: string) => pool.codes.set(id, { ...grant, originJti }),
      spend: () => pool.codes.delete(id),
    }
  )
}

const hashOf = async (code: string) => toHex(await sha256(utf8(code)))
