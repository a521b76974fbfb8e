import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { type Bytes, fromHex, toHex } from '../bytes.ts'
import type { Random } from '../random.ts'
import type { Collection } from '../store.ts'

/** What a pool keeps secret, as it is stored. */
export interface KeptKeys {
  signing: JWK
  /** Hex; what is made up about unknown users is derived from it, so that it stays the same. */
  pepper: string
}

export interface PoolKeys {
  sign: CryptoKey
  verify: CryptoKey
  kid: string
  /** The public half, as `/.well-known/jwks.json` lists it. */
  jwk: JWK
  pepper: Bytes
}

/** Gives the pool's keys: those it kept, else new ones, made when they are first asked for. */
export function createKeyRing(kept: Collection<KeptKeys>, random: Random): () => Promise<PoolKeys> {
  let keys: Promise<PoolKeys> | undefined
  const open = async () => {
    const known = kept.get('keys') ?? { signing: await newKey(), pepper: toHex(random.bytes(32)) }
    if (!kept.get('keys')) kept.set('keys', known)
    return unpack(known)
  }
  return () => {
    keys ??= open()
    return keys
  }
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return exportJWK(privateKey)
}

async function unpack({ signing, pepper }: KeptKeys): Promise<PoolKeys> {
  const { kty = 'RSA', n = '', e = '' } = signing
  const kid = await calculateJwkThumbprint({ kty, n, e })
  const jwk = { kty, n, e, kid, alg: 'RS256', use: 'sig' }
  return {
    sign: await asKey(signing),
    verify: await asKey(jwk),
    kid,
    jwk,
    pepper: fromHex(pepper),
  }
}

async function asKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'RS256')
  if (key instanceof Uint8Array) throw new TypeError('The signing key is not an RSA key')
  return key
}
