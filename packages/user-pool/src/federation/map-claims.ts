import type { ProviderKind } from '@portico/core'
import type { Attribute } from '../people/person.ts'
import type { PoolProvider } from '../provider-settings.ts'
import type { KeptProvider } from './providers.ts'

export type Claims = Readonly<Record<string, string>>

/** What a provider's claims make of somebody's attributes. @see Cognito `AttributeMapping` */
export function mapClaims(provider: PoolProvider, claims: Claims): Attribute[] {
  return Object.entries(mappingOf(provider)).flatMap(([Name, names]) => {
    // A claim may be called anything; what every object has is none.
    const said = names.find(name => Object.hasOwn(claims, name))
    const Value = said === undefined ? undefined : claims[said]
    return Value === undefined ? [] : [{ Name, Value }]
  })
}

/** The claims by which this provider would say these attributes. */
export function claimsFor(provider: PoolProvider, attributes: Claims): Claims {
  const mapping = mappingOf(provider)
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [mapping[name]?.[0] ?? name, value]),
  )
}

/** By attribute, the claims that may say it. What the SDK says is all there is, as it is at Cognito. */
function mappingOf(provider: PoolProvider | KeptProvider): Record<string, readonly string[]> {
  const { kind, attributeMapping = {} } = provider
  const { username: _, ...mapping } = attributeMapping
  const said = Object.entries(mapping).map(([name, claim]) => [name, [claim]])
  const isAll = 'createdAt' in provider && said.length > 0
  return { ...(isAll ? {} : usual[kind]), ...Object.fromEntries(said) }
}

const some = { email: ['email'], email_verified: ['email_verified'], name: ['name'] }

/** @see OpenID Connect Core 1.0, section 5.1 */
const openId = {
  ...some,
  given_name: ['given_name'],
  family_name: ['family_name'],
  nickname: ['nickname'],
  picture: ['picture'],
  locale: ['locale'],
}

const soap = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/'

const usual: Record<ProviderKind, Record<string, readonly string[]>> = {
  Google: openId,
  Facebook: { ...some, given_name: ['first_name'], family_name: ['last_name'] },
  LoginWithAmazon: some,
  SignInWithApple: { ...some, given_name: ['firstName'], family_name: ['lastName'] },
  OIDC: openId,
  // What identity providers call them is not agreed: their short names, those of Entra ID, those of LDAP.
  SAML: {
    email: ['email', 'mail', `${soap}emailaddress`, 'urn:oid:0.9.2342.19200300.100.1.3'],
    email_verified: ['email_verified'],
    name: ['name', 'displayName', `${soap}name`, 'urn:oid:2.16.840.1.113730.3.1.241'],
    given_name: ['given_name', 'givenName', 'firstName', `${soap}givenname`, 'urn:oid:2.5.4.42'],
    family_name: ['family_name', 'surname', 'lastName', `${soap}surname`, 'urn:oid:2.5.4.4'],
  },
}
