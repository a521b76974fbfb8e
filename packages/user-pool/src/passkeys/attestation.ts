import { type CBORType, decodeCBOR } from '@levischuck/tiny-cbor'
import { type Bytes, concat, fromBase64Url, sha256 } from '../bytes.ts'
import { readAuthenticatorData } from './authenticator-data.ts'
import type { Algorithm } from './passkey.ts'
import { readPublicKey } from './public-key.ts'
import { isSigned } from './signature.ts'

/**
 * Reads what an authenticator says about a passkey it made. Its word is taken: a certificate is not looked at,
 * but a signature with the new key itself must be right.
 *
 * @returns `undefined` when it cannot be read, or the key is of a kind we do not take.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-attestation
 */
export async function readAttestation(attestationObject: string, clientData: Bytes) {
  const whole = decode(fromBase64Url(attestationObject))
  const authData = toBytes(whole?.get('authData'))
  const said = authData && readAuthenticatorData(authData)
  const key = said?.made && readPublicKey(said.made.publicKey)
  if (!whole || !authData || !said?.made || !key) return undefined
  const signed = concat(authData, await sha256(clientData))
  const statement = whole.get('attStmt')
  const accepted =
    whole.get('fmt') === 'none' ||
    (whole.get('fmt') === 'packed' &&
      statement instanceof Map &&
      (statement.has('x5c') || (await isSelfSigned(key, statement, signed))))
  return accepted ? { ...said, made: said.made, key } : undefined
}

async function isSelfSigned(
  { algorithm, jwk }: { algorithm: Algorithm; jwk: object },
  statement: ReadonlyMap<unknown, unknown>,
  signed: Bytes,
): Promise<boolean> {
  const signature = toBytes(statement.get('sig'))
  return signature !== undefined && isSigned(algorithm, jwk, signature, signed)
}

function decode(bytes: Bytes | null): Map<string | number, CBORType> | undefined {
  try {
    const value = bytes && decodeCBOR(bytes)
    return value instanceof Map ? value : undefined
  } catch {
    return undefined
  }
}

/** A copy with a buffer of its own, as Web Crypto wants it. */
const toBytes = (value: unknown): Bytes | undefined =>
  value instanceof Uint8Array ? new Uint8Array(value) : undefined
