import type { Bytes } from '../bytes.ts'
import { fromBase32 } from './base32.ts'

const stepSeconds = 30
const digits = 6

/**
 * The six digits that an authenticator app shows.
 *
 * @param secret Base32, as `AssociateSoftwareToken` gives it
 * @param at epoch milliseconds
 * @see RFC 6238 (SHA-1, 30 seconds)
 */
export const totpCode = (secret: string, at: number): Promise<string> =>
  codeOfStep(secret, stepAt(at))

/** The step a code is of: the present one, the one before or the one after; `null` when it is of none. */
export async function findStep(secret: string, code: string, at: number): Promise<number | null> {
  const now = stepAt(at)
  for (const step of [now, now - 1, now + 1]) {
    if (step >= 0 && (await codeOfStep(secret, step)) === code) return step
  }
  return null
}

const stepAt = (at: number): number => Math.floor(at / 1000 / stepSeconds)

/** @see RFC 4226, section 5.3 */
async function codeOfStep(secret: string, step: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(step))
  const mac = new DataView((await hmacSha1(fromBase32(secret), counter.buffer)).buffer)
  const offset = mac.getUint8(19) & 0x0f
  const number = mac.getUint32(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

async function hmacSha1(key: Bytes, message: ArrayBuffer): Promise<Bytes> {
  const algorithm = { name: 'HMAC', hash: 'SHA-1' }
  const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message))
}
