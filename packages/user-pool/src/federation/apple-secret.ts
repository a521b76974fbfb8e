import { importPKCS8, SignJWT } from 'jose'
import type { PoolProvider } from '../provider-settings.ts'
import { ProviderFault } from './provider-fault.ts'

/** How long it is good; seconds. It is signed anew for each request. */
const lifetime = 300

/**
 * What an application shows Apple in place of a secret.
 *
 * @param now epoch milliseconds
 * @throws {ProviderFault} when the key is none
 * @see https://developer.apple.com/documentation/accountorganizationaldatasharing/creating-a-client-secret
 */
export async function appleSecret(
  { clientId, appleKey }: NonNullable<PoolProvider['oidc']>,
  now: number,
): Promise<string> {
  const { teamId = '', keyId = '', privateKey = '' } = appleKey ?? {}
  const issuedAt = Math.floor(now / 1000)
  try {
    const key = await importPKCS8(toPem(privateKey), 'ES256')
    return await new SignJWT()
      .setProtectedHeader({ alg: 'ES256', kid: keyId })
      .setIssuer(teamId)
      .setSubject(clientId)
      .setAudience('https://appleid.apple.com')
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetime)
      .sign(key)
  } catch (cause) {
    throw new ProviderFault('The private key for Apple is no ES256 key in PKCS #8.', { cause })
  }
}

/** As a file has it, as an environment variable does, or without what is around it. */
const toPem = (text: string): string => {
  const key = text.replaceAll('\\n', '\n')
  return key.includes('BEGIN')
    ? key
    : `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----`
}
