import type { JWK } from 'jose'
import { toBase64Url } from '../bytes.ts'
import type { Algorithm } from './passkey.ts'

interface PublicKey {
  algorithm: Algorithm
  jwk: JWK
}

/** COSE's numbers for what we take, best first. @see https://www.iana.org/assignments/cose */
export const algorithms = { ES256: -7, RS256: -257 } as const

/** Reads a COSE key as a JWK; `undefined` when it is of a kind we do not take. @see RFC 9052, section 7; RFC 9053; RFC 8230 */
export function readPublicKey(cose: ReadonlyMap<unknown, unknown>): PublicKey | undefined {
  const kind = `${cose.get(1)} ${cose.get(3)}`
  if (kind === `2 ${algorithms.ES256}` && cose.get(-1) === 1) {
    const [x, y] = [bytesAt(cose, -2), bytesAt(cose, -3)]
    if (x && y) return { algorithm: 'ES256', jwk: { kty: 'EC', crv: 'P-256', x, y } }
  }
  if (kind === `3 ${algorithms.RS256}`) {
    const [n, e] = [bytesAt(cose, -1), bytesAt(cose, -2)]
    if (n && e) return { algorithm: 'RS256', jwk: { kty: 'RSA', n, e } }
  }
  return undefined
}

function bytesAt(cose: ReadonlyMap<unknown, unknown>, label: number): string | undefined {
  const value = cose.get(label)
  return value instanceof Uint8Array ? toBase64Url(value) : undefined
}
