import type { ProviderKind } from '@portico/core'
import type { Pool } from '../pool.ts'
import type { OidcEndpoints, PoolProvider } from '../provider-settings.ts'
import { askProvider } from './ask-provider.ts'
import { isSafeAddress } from './is-safe-address.ts'
import { ProviderFault } from './provider-fault.ts'
import { social } from './social.ts'

/** A provider that speaks OpenID Connect, or at least OAuth 2.0. */
export interface OidcProvider {
  kind: ProviderKind
  oidc: NonNullable<PoolProvider['oidc']>
}

interface Found extends OidcEndpoints {
  /** How an application may prove who it is. */
  methods: unknown
}

/**
 * Where a provider answers: as it was said, as is known of its kind, or as it publishes itself.
 *
 * @throws {ProviderFault} when that cannot be found, or is not to be trusted
 * @see OpenID Connect Discovery 1.0, section 4
 */
export async function endpointsOf(pool: Pool, { kind, oidc }: OidcProvider): Promise<Found> {
  const known = oidc.endpoints ?? social[kind]?.endpoints
  const found = known
    ? { ...known, methods: ['client_secret_post'] }
    : await discover(pool, oidc.issuer)
  const { authorize, token, userInfo, keys } = found
  const addresses = [authorize, token, userInfo ?? token, keys ?? token]
  // The word of an OpenID provider is its ID token; only those that give none are believed without.
  const isWhole = social[kind]?.endpoints ? userInfo : keys
  if (!addresses.every(isSafeAddress) || !isWhole) {
    throw new ProviderFault(`What is known of ${oidc.issuer} is not a provider's configuration.`)
  }
  return found
}

async function discover(pool: Pool, issuer: string): Promise<Found> {
  const at = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const said = await askProvider(pool, at)
  const { authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint } = said
  const needed = [authorization_endpoint, token_endpoint, jwks_uri]
  if (said.issuer !== issuer || !needed.every(address => typeof address === 'string')) {
    throw new ProviderFault(`What ${at} says is not that provider's configuration.`)
  }
  return {
    authorize: String(authorization_endpoint),
    token: String(token_endpoint),
    keys: String(jwks_uri),
    ...(userinfo_endpoint !== undefined && { userInfo: String(userinfo_endpoint) }),
    methods: said.token_endpoint_auth_methods_supported,
  }
}
