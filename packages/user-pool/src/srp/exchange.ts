import { type Bytes, concat, fromHex, hmac, toBase64, toHex, utf8 } from '../bytes.ts'
import { g, hashOf, modPow, multiplier, N, padHex, toInteger } from './group.ts'
import type { Owner, Verifier } from './verifier.ts'

/** The server's half of one exchange, as hex. */
export interface Exchange {
  clientPublic: string
  serverSecret: string
  serverPublic: string
}

/** What a client signs beside the names. */
export interface SignedParts {
  secretBlock: Bytes
  timestamp: string
}

/** Draws the server's numbers for one sign-in. `secret` is random, at least 32 bytes. */
export async function openExchange(
  clientPublic: string,
  { verifier }: Verifier,
  secret: Bytes,
): Promise<Exchange> {
  const b = toInteger(toHex(secret))
  const B = ((await multiplier()) * toInteger(verifier) + modPow(g, b)) % N
  return { clientPublic, serverSecret: toHex(secret), serverPublic: B.toString(16) }
}

/** The signature only somebody with the password can make, in Base64. */
export async function expectedSignature(
  exchange: Exchange,
  { verifier }: Verifier,
  owner: Owner,
  { secretBlock, timestamp }: SignedParts,
): Promise<string> {
  const A = toInteger(exchange.clientPublic)
  const u = await hashOf(padHex(A), padHex(toInteger(exchange.serverPublic)))
  const S = modPow((A % N) * modPow(toInteger(verifier), u), toInteger(exchange.serverSecret))
  const names = utf8(`${owner.poolName}${owner.username}`)
  const signed = concat(names, secretBlock, utf8(timestamp))
  return toBase64(await hmac(await sessionKey(S, u), signed))
}

/** HKDF with one round, cut to 16 bytes. @see RFC 5869 */
async function sessionKey(S: bigint, u: bigint): Promise<Bytes> {
  const secret = await hmac(fromHex(padHex(u)), fromHex(padHex(S)))
  return (await hmac(secret, utf8('Caldera Derived Key\u0001'))).slice(0, 16)
}
