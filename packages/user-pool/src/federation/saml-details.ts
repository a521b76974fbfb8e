import type { Pool } from '../pool.ts'
import { needsKey } from '../provider-settings.ts'
import type { PoolSettings } from '../settings.ts'
import { invalidParameter } from '../wire/cognito-error.ts'
import { isSafeAddress } from './is-safe-address.ts'
import { ProviderFault } from './provider-fault.ts'
import type { Saml } from './saml-connection.ts'
import { bareCertificate, samlKeyOf } from './saml-key.ts'
import { readSamlMetadata } from './saml-metadata.ts'

type Details = Readonly<Record<string, string>>

/**
 * Reads what the SDK says of a SAML provider.
 *
 * @throws {CognitoError} `InvalidParameterException`
 * @see Cognito `CreateIdentityProviderRequest.ProviderDetails`
 */
export async function readSaml(
  pool: Pool,
  details: Details,
): Promise<{ saml: Saml; details: Details }> {
  const { MetadataFile, MetadataURL, RequestSigningAlgorithm: algorithm } = details
  const metadata = MetadataFile ?? (MetadataURL && (await download(pool, MetadataURL)))
  if (!metadata) {
    throw invalidParameter('The ProviderDetails lack MetadataFile or MetadataURL.')
  }
  if (algorithm !== undefined && algorithm !== signing) {
    throw invalidParameter(`RequestSigningAlgorithm must be ${signing}.`)
  }
  const saml: Saml = {
    metadata,
    ...(details.IDPInit === 'true' && { idpInitiated: true }),
    ...(details.IDPSignout === 'true' && { signOut: true }),
    ...(details.EncryptedResponses === 'true' && { encryptedResponses: true }),
    ...(algorithm && { signedRequests: true }),
  }
  const { signOn, signOut } = await check(pool, saml).catch(thrown => {
    throw thrown instanceof ProviderFault ? invalidParameter(thrown.message) : thrown
  })
  const found = {
    SSORedirectBindingURI: signOn,
    ...(signOut && { SLORedirectBindingURI: signOut }),
  }
  return { saml, details: { ...details, ...found } }
}

/** What the SDK is told of one. */
export const describeSaml = ({ samlKey }: PoolSettings, saml: Saml): Details => ({
  MetadataFile: saml.metadata,
  IDPInit: String(saml.idpInitiated ?? false),
  ...(saml.signOut && { IDPSignout: 'true' }),
  ...(saml.encryptedResponses && { EncryptedResponses: 'true' }),
  ...(saml.signedRequests && { RequestSigningAlgorithm: signing }),
  ...(samlKey && { ActiveEncryptionCertificate: bareCertificate(samlKey) }),
})

const signing = 'rsa-sha256'

async function check(pool: Pool, saml: Saml) {
  const metadata = await readSamlMetadata(saml.metadata)
  if (needsKey(saml)) await samlKeyOf(pool)
  if (saml.signOut && !metadata.signOut) {
    throw new ProviderFault('The SAML metadata lacks a SingleLogoutService by redirect.')
  }
  return metadata
}

/** Others are let in while it is asked. */
async function download(pool: Pool, address: string): Promise<string> {
  if (!isSafeAddress(address)) throw invalidParameter('MetadataURL must be an https address.')
  try {
    return await pool.lend(async () => {
      const signal = AbortSignal.timeout(pool.patience)
      const response = await globalThis.fetch(address, { signal, redirect: 'error' })
      if (!response.ok) throw new ProviderFault(`It answered ${response.status}.`)
      return response.text()
    })
  } catch (thrown) {
    const why = thrown instanceof ProviderFault ? thrown.message : 'It cannot be reached.'
    throw invalidParameter(`There is no metadata at ${address}. ${why}`)
  }
}
