import type { ProviderKind } from '@portico/core'
import type { Pool } from '../pool.ts'
import type { OidcEndpoints, PoolProvider } from '../provider-settings.ts'
import { invalidParameter } from '../wire/cognito-error.ts'
import { isSafeAddress } from './is-safe-address.ts'
import type { KeptProvider } from './providers.ts'
import { describeSaml, readSaml } from './saml-details.ts'
import { social } from './social.ts'

type Details = Readonly<Record<string, string>>
type Where = Pick<KeptProvider, 'oidc' | 'saml' | 'details'>

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
export function describeDetails(
  { own }: Pick<Pool, 'own'>,
  { kind, oidc, saml, details }: PoolProvider & Where,
): Details {
  // The key was given to sign with, not to be read again.
  const { private_key: _, ...shown } = details ?? {}
  return {
    ...(oidc && {
      oidc_issuer: oidc.issuer,
      client_id: oidc.clientId,
      ...(oidc.clientSecret !== undefined && { client_secret: oidc.clientSecret }),
      authorize_scopes: oidc.scopes ?? social[kind]?.scopes ?? 'openid email profile',
      ...describeEndpoints(oidc.endpoints ?? social[kind]?.endpoints),
      ...(oidc.appleKey && { team_id: oidc.appleKey.teamId, key_id: oidc.appleKey.keyId }),
    }),
    ...(saml && describeSaml(own, saml)),
    ...shown,
  }
}

function readOidc(kind: ProviderKind, details: Details): Where {
  const { client_id, client_secret, authorize_scopes, oidc_issuer = social[kind]?.issuer } = details
  if (!client_id) throw lacking('client_id')
  if (!oidc_issuer) throw lacking('oidc_issuer')
  if (!isSafeAddress(oidc_issuer)) throw invalidParameter('oidc_issuer must be an https address.')
  const endpoints = readEndpoints(kind, details)
  const appleKey = kind === 'SignInWithApple' && readAppleKey(details)
  const oidc = {
    issuer: oidc_issuer,
    clientId: client_id,
    ...(client_secret !== undefined && { clientSecret: client_secret }),
    ...(authorize_scopes !== undefined && { scopes: authorize_scopes.replaceAll(',', ' ') }),
    ...(endpoints && { endpoints }),
    ...(appleKey && { appleKey }),
  }
  return { oidc, details }
}

/** Where it answers; `undefined` where it publishes that itself, or its kind says so. */
function readEndpoints(kind: ProviderKind, details: Details): OidcEndpoints | undefined {
  const { authorize_url, token_url, attributes_url, jwks_uri } = details
  const isGiven = authorize_url || token_url || attributes_url || jwks_uri
  // Google and Apple publish theirs, whatever else is said of them.
  if (!isGiven || kind === 'Google' || kind === 'SignInWithApple') return undefined
  if (!authorize_url) throw lacking('authorize_url')
  if (!token_url) throw lacking('token_url')
  if (kind === 'OIDC' && !jwks_uri) throw lacking('jwks_uri')
  if (kind !== 'OIDC' && !attributes_url) throw lacking('attributes_url')
  const endpoints = {
    authorize: authorize_url,
    token: token_url,
    ...(attributes_url && { userInfo: attributes_url }),
    ...(jwks_uri && { keys: jwks_uri }),
  }
  if (!Object.values(endpoints).every(isSafeAddress)) {
    throw invalidParameter(
      'authorize_url, token_url, attributes_url and jwks_uri must be https addresses.',
    )
  }
  return endpoints
}

const describeEndpoints = (endpoints: OidcEndpoints | undefined): Details =>
  endpoints
    ? {
        authorize_url: endpoints.authorize,
        token_url: endpoints.token,
        ...(endpoints.userInfo && { attributes_url: endpoints.userInfo }),
        ...(endpoints.keys && { jwks_uri: endpoints.keys }),
      }
    : {}

function readAppleKey({ team_id, key_id, private_key }: Details) {
  if (!private_key) return undefined
  if (!team_id) throw lacking('team_id')
  if (!key_id) throw lacking('key_id')
  return { teamId: team_id, keyId: key_id, privateKey: private_key }
}

const lacking = (what: string) => invalidParameter(`The ProviderDetails lack ${what}.`)
