import type { IdentityProvider } from '../root.tsx'
import { OrganisationIcon } from './organisation-icon.tsx'

/**
 * A provider that speaks OpenID Connect, under the id it has at the pool.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html
 */
export function oidc({ Icon = OrganisationIcon, ...given }: IdentityProvider): IdentityProvider {
  return { kind: 'OIDC', ...given, Icon }
}
