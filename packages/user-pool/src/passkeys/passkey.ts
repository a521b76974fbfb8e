import type { JWK } from 'jose'
import { sha256, toHex, utf8 } from '../bytes.ts'
import type { Pool } from '../pool.ts'

/** A passkey somebody made: the public half of a key pair, and what its authenticator said about itself. */
export interface Passkey {
  sub: string
  /** As the authenticator names it, in Base64url. */
  id: string
  /** The host names it is good for: this one and those below it. */
  relyingPartyId: string
  publicKey: JWK
  algorithm: Algorithm
  /** How often it has signed, when the authenticator counts; 0 when it does not. */
  signCount: number
  name: string
  attachment: string | null
  transports: string[]
  /** Epoch milliseconds. */
  createdAt: number
}

/** What a passkey signs with. */
export type Algorithm = 'ES256' | 'RS256'

/** Somebody's passkeys, oldest first. */
export const passkeysOf = (pool: Pool, sub: string): Passkey[] =>
  pool.passkeys
    .all()
    .map(([, passkey]) => passkey)
    .filter(passkey => passkey.sub === sub)
    .toSorted((one, other) => one.createdAt - other.createdAt)

/** Anybody's passkey, by the authenticator's name for it. */
export const findPasskey = async (pool: Pool, id: string): Promise<Passkey | undefined> =>
  pool.passkeys.get(await keyOf(id))

/** Keeps a passkey, or what was changed about it. */
export async function savePasskey(pool: Pool, passkey: Passkey): Promise<void> {
  pool.passkeys.set(await keyOf(passkey.id), passkey)
}

export async function removePasskey(pool: Pool, { id }: Passkey): Promise<void> {
  pool.passkeys.delete(await keyOf(id))
}

/** An id has up to a thousand bytes, and letters a store's keys have not. */
const keyOf = async (id: string): Promise<string> => toHex(await sha256(utf8(id)))
