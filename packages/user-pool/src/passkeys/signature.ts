import type { JWK } from 'jose'
import { type Bytes, concat } from '../bytes.ts'
import type { Algorithm } from './passkey.ts'

const parameters = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
}

/** Whether the private half of a key signed these bytes. */
export async function isSigned(
  algorithm: Algorithm,
  jwk: JWK,
  signature: Bytes,
  signed: Bytes,
): Promise<boolean> {
  const raw = algorithm === 'ES256' ? fromDer(signature) : signature
  if (!raw) return false
  const how = parameters[algorithm]
  try {
    const key = await crypto.subtle.importKey('jwk', jwk as JsonWebKey, how, false, ['verify'])
    return await crypto.subtle.verify(how, key, raw, signed)
  } catch {
    // A point that is not on the curve, and the like.
    return false
  }
}

/** The two numbers of an ECDSA signature, 32 bytes each: authenticators write them as DER, Web Crypto does not. @see RFC 3279, section 2.2.3 */
function fromDer(der: Bytes): Bytes | undefined {
  const first = readInteger(der, 2)
  const second = first && readInteger(der, first.end)
  if (der[0] !== 0x30 || !second || second.end !== der.length) return undefined
  return concat(first.number, second.number)
}

function readInteger(der: Bytes, at: number) {
  const length = der[at + 1] ?? 0
  const end = at + 2 + length
  if (der[at] !== 0x02 || end > der.length) return undefined
  const digits = der.slice(at + 2, end)
  const significant = digits[0] === 0 ? digits.slice(1) : digits
  if (significant.length === 0 || significant.length > 32) return undefined
  return { number: concat(new Uint8Array(32 - significant.length), significant), end }
}
