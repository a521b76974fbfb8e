import type { ProviderKind } from '@portico/core'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../settings.ts'
import { invalidParameter } from '../wire/cognito-error.ts'
import { isSafeAddress } from './is-safe-address.ts'
import { ProviderFault } from './provider-fault.ts'
import type { KeptProvider } from './providers.ts'
import { readSamlMetadata } from './saml-metadata.ts'

type Details = Readonly<Record<string, string>>
type Where = Pick<KeptProvider, 'oidc' | 'saml' | 'details'>

/** Whom social providers issue tokens as. */
const issuers: Partial<Record<ProviderKind, string>> = {
  Google: 'https://accounts.google.com',
  Facebook: 'https://www.facebook.com',
  LoginWithAmazon: 'https://www.amazon.com',
  SignInWithApple: 'https://appleid.apple.com',
}

/**
 * Reads what the SDK says of a provider.
 *
 * @throws {CognitoError} `InvalidParameterException`
 * @see Cognito `CreateIdentityProviderRequest.ProviderDetails`
 */
export async function readDetails(
  pool: Pool,
  kind: ProviderKind,
  details: Details,
): Promise<Where> {
  return kind === 'SAML' ? readSaml(pool, details) : readOidc(kind, details)
}

/** What the SDK is told of a provider. */
export function describeDetails({ oidc, saml, details }: PoolProvider & Where): Details {
  return {
    ...(oidc && {
      oidc_issuer: oidc.issuer,
      client_id: oidc.clientId,
      ...(oidc.clientSecret !== undefined && { client_secret: oidc.clientSecret }),
      authorize_scopes: oidc.scopes ?? 'openid email profile',
    }),
    ...(saml && { MetadataFile: saml.metadata, IDPInit: String(saml.idpInitiated ?? false) }),
    ...details,
  }
}

function readOidc(kind: ProviderKind, details: Details): Where {
  const { client_id, client_secret, authorize_scopes, oidc_issuer = issuers[kind] } = details
  if (!client_id) throw lacking('client_id')
  if (!oidc_issuer) throw lacking('oidc_issuer')
  if (!isSafeAddress(oidc_issuer)) throw invalidParameter('oidc_issuer must be an https address.')
  const oidc = {
    issuer: oidc_issuer,
    clientId: client_id,
    ...(client_secret !== undefined && { clientSecret: client_secret }),
    ...(authorize_scopes !== undefined && { scopes: authorize_scopes.replaceAll(',', ' ') }),
  }
  return { oidc, details }
}

async function readSaml(pool: Pool, details: Details): Promise<Where> {
  const { MetadataFile, MetadataURL, IDPInit } = details
  const metadata = MetadataFile ?? (MetadataURL && (await download(pool, MetadataURL)))
  if (!metadata) throw lacking('MetadataFile or MetadataURL')
  const { signOn } = await readSamlMetadata(metadata).catch(thrown => {
    throw thrown instanceof ProviderFault ? invalidParameter(thrown.message) : thrown
  })
  const saml = { metadata, ...(IDPInit === 'true' && { idpInitiated: true }) }
  return { saml, details: { ...details, SSORedirectBindingURI: signOn } }
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

const lacking = (what: string) => invalidParameter(`The ProviderDetails lack ${what}.`)
