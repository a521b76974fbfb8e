import { fromBase64, toHex } from '../bytes.ts'
import { N, toInteger } from '../srp/group.ts'
import type { Verifier } from '../srp/verifier.ts'
import { invalidParameter } from '../wire/cognito-error.ts'

/** `DeviceSecretVerifierConfig`: two numbers, each the Base64 of its bytes. */
export interface SentVerifier {
  PasswordVerifier?: string | undefined
  Salt?: string | undefined
}

/**
 * Reads what a device can be asked to prove.
 *
 * @returns `null` when nothing was sent.
 * @throws {CognitoError} `InvalidParameterException` when it is no verifier
 */
export function readVerifier({ PasswordVerifier, Salt }: SentVerifier = {}): Verifier | null {
  if (PasswordVerifier === undefined && Salt === undefined) return null
  const verifier = fromBase64(PasswordVerifier ?? '')
  const salt = fromBase64(Salt ?? '')
  const number = toInteger(toHex(verifier ?? new Uint8Array()))
  if (!verifier || !salt || salt.length === 0 || number === 0n || number >= N) {
    throw invalidParameter('Device secret verifier config is not valid.')
  }
  return { salt: toHex(salt), verifier: toHex(verifier) }
}
