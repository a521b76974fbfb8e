import { exportJWK, importPKCS8, importX509 } from 'jose'
import type { Pool } from '../pool.ts'
import type { SamlKey } from '../provider-settings.ts'
import { ProviderFault } from './provider-fault.ts'

/**
 * What SAML providers know the pool by.
 *
 * @throws {ProviderFault} when it has none, or the key and the certificate are not of each other
 */
export async function samlKeyOf({ own: { samlKey } }: Pick<Pool, 'own'>): Promise<SamlKey> {
  if (!samlKey) {
    throw new ProviderFault(
      'Signed requests, encrypted answers and signing out need a key: give the pool one in the setting “samlKey”.',
    )
  }
  const { privateKey, certificate } = samlKey
  const [own, certified] = await Promise.all([
    importPKCS8(privateKey, 'RS256', { extractable: true }).then(exportJWK),
    importX509(certificate, 'RS256', { extractable: true }).then(exportJWK),
  ]).catch(cause => {
    throw new ProviderFault('“samlKey” is no RSA key in PKCS #8 with its certificate.', { cause })
  })
  if (own.n !== certified.n) {
    throw new ProviderFault('The certificate in “samlKey” is of another key.')
  }
  return samlKey
}

/** A certificate as SAML and Cognito write it: its Base64 alone. */
export const bareCertificate = ({ certificate }: SamlKey): string =>
  certificate.replaceAll(/-----[^-]+-----|\s/g, '')
