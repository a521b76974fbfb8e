import type { Environment } from '../../environment.ts'
import { AuthError } from '../../errors.ts'
import { fromBase64, fromText } from '../bytes.ts'
import { readClaims } from '../user.ts'

interface Expected extends Pick<Environment, 'crypto' | 'fetch' | 'now'> {
  issuer: string
  /** Below which the issuer's keys are. */
  keysAt: string
  clientId: string
  nonce: string
}

/** How far this device's clock may be off; seconds. */
const leeway = 300

/**
 * Checks that an ID token is from who was asked, for us, of now, and the answer to what this tab asked.
 *
 * @throws {AuthError} `returnFailed` when it is not; `offline` when the issuer's keys cannot be had
 * @see OpenID Connect Core 1.0, section 3.1.3.7
 */
export async function checkIdToken(token: string, expected: Expected): Promise<void> {
  const { issuer, clientId, nonce, now } = expected
  const { iss, aud, exp, nonce: said, token_use: use } = read(() => readClaims(token))
  const isOurs = iss === issuer && aud === clientId && said === nonce && use === 'id'
  const isOfNow = Number(exp) + leeway > now() / 1000
  if (!isOurs || !isOfNow || !(await isSigned(token, expected))) {
    throw new AuthError('returnFailed')
  }
}

async function isSigned(token: string, { keysAt, crypto, fetch }: Expected): Promise<boolean> {
  const [head = '', body = '', signature = ''] = token.split('.')
  const { alg, kid } = read(() => JSON.parse(new TextDecoder().decode(fromBase64(head))))
  const key = (await keysOf(keysAt, fetch)).find(known => known.kid === kid)
  if (alg !== 'RS256' || !key) return false
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const { subtle } = crypto
  const imported = await subtle.importKey('jwk', key, algorithm, false, ['verify'])
  const signed = fromText(`${head}.${body}`)
  return subtle.verify(
    algorithm,
    imported,
    read(() => fromBase64(signature)),
    signed,
  )
}

type Key = JsonWebKey & { kid?: string }

async function keysOf(at: string, fetch: Environment['fetch']): Promise<Key[]> {
  try {
    const response = await fetch(`${at}/.well-known/jwks.json`, { credentials: 'omit' })
    const { keys } = await response.json()
    return Array.isArray(keys) ? keys : []
  } catch (cause) {
    throw new AuthError('offline', { cause })
  }
}

function read<T>(task: () => T): T {
  try {
    return task()
  } catch (cause) {
    throw new AuthError('returnFailed', { cause })
  }
}
