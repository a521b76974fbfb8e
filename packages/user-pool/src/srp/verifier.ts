import { sha256, toHex, utf8 } from '../bytes.ts'
import { g, hashOf, modPow, padHex, toInteger } from './group.ts'

/** All that is ever kept of a password; both as hex. */
export interface Verifier {
  salt: string
  verifier: string
}

/** Whose password it is: the pool's name (its id behind the `_`) and their user name are hashed along. */
export interface Owner {
  poolName: string
  username: string
}

/** @see RFC 5054, section 2.4 (with SHA-256 and Cognito's padding) */
export async function toVerifier(owner: Owner, password: string, salt: string): Promise<Verifier> {
  const identity = toHex(await sha256(utf8(`${owner.poolName}${owner.username}:${password}`)))
  const x = await hashOf(padHex(toInteger(salt)), identity)
  return { salt, verifier: modPow(g, x).toString(16) }
}

export async function passwordMatches(owner: Owner, password: string, kept: Verifier) {
  return (await toVerifier(owner, password, kept.salt)).verifier === kept.verifier
}
