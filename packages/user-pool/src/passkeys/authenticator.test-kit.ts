import { type CBORType, encodeCBOR } from '@levischuck/tiny-cbor'
import { exportJWK } from 'jose'
import { type Bytes, concat, fromBase64Url, sha256, toBase64Url, utf8 } from '../bytes.ts'
import type { Algorithm } from './passkey.ts'

/** What a test may have an authenticator, or the page around it, say wrongly. */
export interface Lies {
  type?: string
  challenge?: string
  origin?: string
  relyingPartyId?: string
  userPresent?: boolean
  userVerified?: boolean
  signCount?: number
  format?: string
  algorithm?: number
  id?: string
}

interface CreationOptions {
  challenge: string
  rp: { id: string }
}

interface RequestOptions {
  challenge: string
  rpId: string
}

const how = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  RS256: {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  },
}

/** For tests: an authenticator with one passkey, and the browser around it. */
export async function newAuthenticator(algorithm: Algorithm = 'ES256') {
  const keys = await crypto.subtle.generateKey(how[algorithm], true, ['sign', 'verify'])
  const { publicKey, privateKey } = keys as CryptoKeyPair
  const jwk = await exportJWK(publicKey)
  const number = (name: 'x' | 'y' | 'n' | 'e') => fromBase64Url(jwk[name] ?? '') ?? new Uint8Array()
  const cose = (alg: number): Map<string | number, CBORType> =>
    algorithm === 'ES256'
      ? new Map<number, CBORType>([
          [1, 2],
          [3, alg],
          [-1, 1],
          [-2, number('x')],
          [-3, number('y')],
        ])
      : new Map<number, CBORType>([
          [1, 3],
          [3, alg],
          [-1, number('n')],
          [-2, number('e')],
        ])
  const id = crypto.getRandomValues(new Uint8Array(32))
  let counted = 0

  const sign = async (bytes: Bytes) => {
    const made = new Uint8Array(await crypto.subtle.sign(how[algorithm], privateKey, bytes))
    return algorithm === 'ES256' ? toDer(made) : made
  }
  const say = async (rpId: string, lies: Lies, made?: Bytes) => {
    const flags =
      (lies.userPresent === false ? 0 : 0x01) |
      (lies.userVerified === false ? 0 : 0x04) |
      (made ? 0x40 : 0)
    counted = lies.signCount ?? counted + 1
    const count = new Uint8Array(4)
    new DataView(count.buffer).setUint32(0, counted)
    const hash = await sha256(utf8(lies.relyingPartyId ?? rpId))
    return concat(hash, new Uint8Array([flags]), count, made ?? new Uint8Array())
  }

  return {
    id: toBase64Url(id),
    /** What `navigator.credentials.create` gives, as JSON. */
    async create({ challenge, rp }: CreationOptions, lies: Lies = {}) {
      const client = clientData('webauthn.create', challenge, rp.id, lies)
      const key = encodeCBOR(cose(lies.algorithm ?? (algorithm === 'ES256' ? -7 : -257)))
      const length = new Uint8Array([0, id.length])
      const authData = await say(rp.id, lies, concat(new Uint8Array(16), length, id, key))
      const sig = await sign(concat(authData, await sha256(client)))
      const format = lies.format ?? 'none'
      const statement: Map<string, CBORType> = new Map()
      if (format === 'packed') statement.set('alg', -7).set('sig', sig)
      const attestation = new Map<string, CBORType>([
        ['fmt', format],
        ['attStmt', statement],
        ['authData', authData],
      ])
      return {
        id: lies.id ?? toBase64Url(id),
        rawId: toBase64Url(id),
        type: 'public-key',
        authenticatorAttachment: 'platform',
        clientExtensionResults: {},
        response: {
          clientDataJSON: toBase64Url(client),
          attestationObject: toBase64Url(encodeCBOR(attestation)),
          transports: ['internal'],
        },
      }
    },
    /** What `navigator.credentials.get` gives, as JSON. */
    async get({ challenge, rpId }: RequestOptions, lies: Lies = {}) {
      const client = clientData('webauthn.get', challenge, rpId, lies)
      const authData = await say(rpId, lies)
      return {
        id: lies.id ?? toBase64Url(id),
        rawId: toBase64Url(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: toBase64Url(client),
          authenticatorData: toBase64Url(authData),
          signature: toBase64Url(await sign(concat(authData, await sha256(client)))),
        },
      }
    },
  }
}

function clientData(type: string, challenge: string, host: string, lies: Lies): Bytes {
  const origin = host === 'localhost' ? 'http://localhost:5173' : `https://${host}`
  return utf8(
    JSON.stringify({
      type: lies.type ?? type,
      challenge: lies.challenge ?? challenge,
      origin: lies.origin ?? origin,
      crossOrigin: false,
    }),
  )
}

/** Two numbers of 32 bytes as DER, the way authenticators write them. */
function toDer(raw: Bytes): Bytes {
  const numbers = [raw.slice(0, 32), raw.slice(32)].map(number => {
    const first = number.findIndex(byte => byte !== 0)
    const digits = number.slice(first)
    const padded = (digits[0] ?? 0) > 127 ? concat(new Uint8Array(1), digits) : digits
    return concat(new Uint8Array([2, padded.length]), padded)
  })
  const body = concat(...numbers)
  return concat(new Uint8Array([0x30, body.length]), body)
}
