import { decodePartialCBOR } from '@levischuck/tiny-cbor'
import { type Bytes, toHex } from '../bytes.ts'

/** What an authenticator says, and signs. */
export interface AuthenticatorData {
  /** SHA-256 of the relying party's id, as hex. */
  relyingPartyHash: string
  /** Somebody touched it. */
  userPresent: boolean
  /** It checked who that is. */
  userVerified: boolean
  signCount: number
  /** Only where a passkey is made. */
  made?: MadeCredential
}

export interface MadeCredential {
  /** Which make and model, as hex. */
  model: string
  id: Bytes
  /** COSE: labels and values. */
  publicKey: ReadonlyMap<unknown, unknown>
}

/** Reads it from its bytes; `undefined` when they are none. @see https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data */
export function readAuthenticatorData(bytes: Bytes): AuthenticatorData | undefined {
  if (bytes.length < 37) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const flags = view.getUint8(32)
  const said = {
    relyingPartyHash: toHex(bytes.slice(0, 32)),
    userPresent: (flags & 0x01) !== 0,
    userVerified: (flags & 0x04) !== 0,
    signCount: view.getUint32(33),
  }
  if ((flags & 0x40) === 0) return said
  const made = readMade(bytes, view)
  return made && { ...said, made }
}

function readMade(bytes: Bytes, view: DataView): MadeCredential | undefined {
  if (bytes.length < 55) return undefined
  const end = 55 + view.getUint16(53)
  try {
    const [publicKey] = decodePartialCBOR(bytes, end)
    if (!(publicKey instanceof Map)) return undefined
    return { model: toHex(bytes.slice(37, 53)), id: bytes.slice(55, end), publicKey }
  } catch {
    return undefined
  }
}
