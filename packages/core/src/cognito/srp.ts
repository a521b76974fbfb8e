import { type Bytes, fromBase64, fromText, toBase64 } from './bytes.ts'
import { modPow } from './mod-pow.ts'

export type SrpCrypto = Pick<Crypto, 'subtle' | 'getRandomValues'>

/** The client's half of the key exchange: `A` is sent, the secret exponent is not. */
export interface SrpOffer {
  secret: bigint
  A: bigint
}

export interface SrpIdentity {
  /** The user pool's id without its region. */
  poolName: string
  userId: string
  password: string
}

/** What Cognito sends back; numbers in hexadecimal, the block in Base64. */
export interface SrpChallenge {
  salt: string
  B: string
  secretBlock: string
  timestamp: string
}

/** The 3072-bit group of Cognito, with the generator 2. @see RFC 3526, section 4 */
export const N = BigInt(
  '0xFFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD' +
    'EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED' +
    'EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F' +
    '83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B' +
    'E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510' +
    '15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7' +
    'ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C' +
    'BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF',
)
const g = 2n

/** `H(N | g)`, which never changes. */
export const k = BigInt('0x538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6')

/**
 * Opens the exchange with a new secret exponent of 256 bits: as strong as the group needs, and half the work.
 *
 * @see RFC 5054, section 2.5.4
 */
export function createOffer(
  crypto: Pick<Crypto, 'getRandomValues'>,
  secret = toNumber(crypto.getRandomValues(new Uint8Array(32))),
): SrpOffer {
  return { secret, A: modPow(g, secret, N) }
}

/** Proves that we know the password, without saying it: the signature Cognito asks for, in Base64. */
export async function prove(
  { subtle }: SrpCrypto,
  offer: SrpOffer,
  identity: SrpIdentity,
  challenge: SrpChallenge,
): Promise<string> {
  const B = BigInt(`0x${challenge.B}`)
  const u = await scramble(subtle, offer.A, B)
  if (B % N === 0n || u === 0n) throw new Error('The server sent an illegal SRP value')

  const x = await passwordKey(subtle, identity, BigInt(`0x${challenge.salt}`))
  const key = await signingKey(subtle, sharedSecret(offer.secret, B, u, x), u)
  const claim = join(
    fromText(identity.poolName + identity.userId),
    fromBase64(challenge.secretBlock),
    fromText(challenge.timestamp),
  )
  return toBase64(new Uint8Array(await subtle.sign('HMAC', key, claim)))
}

/** `u`, which ties the two public values together. */
export function scramble(subtle: SubtleCrypto, A: bigint, B: bigint): Promise<bigint> {
  return hash(subtle, toBytes(A), toBytes(B))
}

/** `x`, the password as a number. */
export async function passwordKey(
  subtle: SubtleCrypto,
  { poolName, userId, password }: SrpIdentity,
  salt: bigint,
): Promise<bigint> {
  const inner = await digest(subtle, fromText(`${poolName}${userId}:${password}`))
  return hash(subtle, toBytes(salt), inner)
}

/** `S`, the number both sides arrive at. */
export function sharedSecret(secret: bigint, B: bigint, u: bigint, x: bigint): bigint {
  const base = (B - k * modPow(g, x, N)) % N
  return modPow(base < 0n ? base + N : base, secret + u * x, N)
}

/** HKDF of `S` with `u` as salt, cut to 128 bits. @see RFC 5869 */
async function signingKey(subtle: SubtleCrypto, S: bigint, u: bigint): Promise<CryptoKey> {
  const material = await subtle.importKey('raw', toBytes(S), 'HKDF', false, ['deriveKey'])
  const hkdf = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: toBytes(u),
    info: fromText('Caldera Derived Key'),
  }
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 128 }
  return subtle.deriveKey(hkdf, material, hmac, false, ['sign'])
}

async function hash(subtle: SubtleCrypto, ...parts: Bytes[]): Promise<bigint> {
  return toNumber(await digest(subtle, join(...parts)))
}

async function digest(subtle: SubtleCrypto, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await subtle.digest('SHA-256', bytes))
}

function join(...parts: Bytes[]): Bytes {
  return Uint8Array.from(parts.flatMap(part => [...part]))
}

/** Big-endian two's complement in the fewest bytes, as Java writes it: a leading zero keeps it positive. */
export function toBytes(number: bigint): Bytes {
  const hex = number.toString(16)
  const even = hex.length % 2 ? `0${hex}` : hex
  const positive = even >= '8' ? `00${even}` : even
  return Uint8Array.from(positive.match(/../g) ?? [], byte => Number.parseInt(byte, 16))
}

function toNumber(bytes: Bytes): bigint {
  return BigInt(`0x${Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')}`)
}
