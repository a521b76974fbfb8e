import { toBase64 } from './bytes.ts'
import type { Device } from './device-memory.ts'
import { createOffer, passwordKey, type SrpCrypto, toBytes } from './srp.ts'

/** What Cognito keeps of a device's secret: enough to check a proof, not enough to make one. */
export interface DeviceVerifier {
  /** Base64 of the number's bytes, as the salt is. */
  PasswordVerifier: string
  Salt: string
}

/**
 * Makes the verifier of a device's secret: `g ** H(salt | H(group key : secret)) % N`.
 *
 * @param salt 128 bits of chance.
 * @see RFC 5054, section 2.4
 */
export async function makeVerifier(
  crypto: SrpCrypto,
  { key, group, password }: Device,
  salt = randomSalt(crypto),
): Promise<DeviceVerifier> {
  const identity = { poolName: group, userId: key, password }
  const x = await passwordKey(crypto.subtle, identity, salt)
  // An offer of `x` is `g ** x`.
  const verifier = createOffer(crypto, x).A
  return { PasswordVerifier: toBase64(toBytes(verifier)), Salt: toBase64(toBytes(salt)) }
}

function randomSalt(crypto: SrpCrypto): bigint {
  return crypto
    .getRandomValues(new BigUint64Array(2))
    .reduce((salt, half) => (salt << 64n) | half, 0n)
}
