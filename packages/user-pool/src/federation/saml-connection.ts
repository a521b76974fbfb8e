import type { Pool } from '../pool.ts'
import { needsKey, type PoolProvider } from '../provider-settings.ts'
import { ProviderFault } from './provider-fault.ts'
import { samlKeyOf } from './saml-key.ts'
import { loadSaml } from './saml-library.ts'
import { readSamlMetadata } from './saml-metadata.ts'

export type Saml = NonNullable<PoolProvider['saml']>

/** Where identity providers post their answers. */
export const samlCallback = ({ address }: Pick<Pool, 'address'>) => `${address}/saml2/idpresponse`

/** The pool as identity providers know it. */
const audienceOf = ({ settings }: Pick<Pool, 'settings'>) =>
  `urn:amazon:cognito:sp:${settings.userPoolId}`

/** A request nobody has made before. @see SAML 2.0 Core, 1.3.4 */
export const newSamlRequest = ({ random }: Pick<Pool, 'random'>): string => `_${random.uuid()}`

interface Asking {
  /** The id of what is asked. */
  request?: string
  isSigned?: boolean | undefined
  /** Whether who is known there has to prove it again. */
  asksAgain?: boolean
}

/**
 * What asks a provider and reads its answers, and what the provider says of itself.
 *
 * @throws {ProviderFault} when its metadata is not good, or the pool lacks the key that this takes
 */
export async function connectSaml(
  pool: Pool,
  saml: Saml,
  { request = '', isSigned = false, asksAgain = false }: Asking = {},
) {
  const metadata = await readSamlMetadata(saml.metadata)
  const { SAML } = await loadSaml()
  const { privateKey = '' } = needsKey(saml) ? await samlKeyOf(pool) : {}
  const library = new SAML({
    entryPoint: metadata.signOn,
    logoutUrl: metadata.signOut ?? '',
    issuer: audienceOf(pool),
    audience: audienceOf(pool),
    callbackUrl: samlCallback(pool),
    idpCert: metadata.certificates,
    generateUniqueId: () => request,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    disableRequestedAuthnContext: true,
    identifierFormat: null,
    forceAuthn: asksAgain,
    // Times are the pool's own to judge, by its own clock.
    acceptedClockSkewMs: -1,
    ...(isSigned && { privateKey, signatureAlgorithm: 'sha256' }),
    ...(saml.encryptedResponses && { decryptionPvk: privateKey }),
  })
  return { library, metadata }
}

/**
 * What a provider posted, in XML.
 *
 * @throws {ProviderFault} when it is in no Base64
 */
export function decodeSaml(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), char => char.charCodeAt(0)))
  } catch (cause) {
    throw new ProviderFault('The SAML response is not in Base64.', { cause })
  }
}
