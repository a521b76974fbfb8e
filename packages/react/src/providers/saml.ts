import type { IdentityProvider } from '../root.tsx'
import { OrganisationIcon } from './organisation-icon.tsx'

/**
 * A provider that speaks SAML, under the id it has at the pool.
 *
 * @see https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf
 */
export function saml({ Icon = OrganisationIcon, ...given }: IdentityProvider): IdentityProvider {
  return { kind: 'SAML', ...given, Icon }
}
