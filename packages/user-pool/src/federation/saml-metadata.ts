import { ProviderFault } from './provider-fault.ts'
import { loadSaml, refuseDocumentType } from './saml-library.ts'

/** What a SAML identity provider says of itself. */
export interface SamlMetadata {
  entityId: string
  /** Where people are sent, by redirect. */
  signOn: string
  /** The same for signing out, where it takes part in that. */
  signOut?: string
  /** What it signs with: certificates, in Base64. */
  certificates: string[]
}

const metadata = 'urn:oasis:names:tc:SAML:2.0:metadata'
const signatures = 'http://www.w3.org/2000/09/xmldsig#'
const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'

/**
 * Reads a metadata document.
 *
 * @throws {ProviderFault} when it is none of an identity provider that is reached by redirect
 * @see SAML 2.0 Metadata, 2.4.3
 */
export async function readSamlMetadata(xml: string): Promise<SamlMetadata> {
  const { parseDomFromString } = await loadSaml()
  refuseDocumentType(xml)
  const document = await parseDomFromString(xml).catch(cause => {
    throw new ProviderFault('The SAML metadata is no XML.', { cause })
  })
  const all = (within: Document | Element, space: string, name: string): Element[] =>
    Array.from(within.getElementsByTagNameNS(space, name))
  const [role] = all(document, metadata, 'IDPSSODescriptor')
  const entity = role?.parentNode as Element | null | undefined
  const entityId = entity?.getAttribute('entityID')
  const addressOf = (service: string) =>
    (role ? all(role, metadata, service) : [])
      .find(element => element.getAttribute('Binding') === redirect)
      ?.getAttribute('Location')
  const signOn = addressOf('SingleSignOnService')
  const signOut = addressOf('SingleLogoutService')
  const certificates = (role ? all(role, metadata, 'KeyDescriptor') : [])
    .filter(key => key.getAttribute('use') !== 'encryption')
    .flatMap(key => all(key, signatures, 'X509Certificate'))
    .map(({ textContent }) => (textContent ?? '').replace(/\s/g, ''))
    .filter(certificate => certificate !== '')
  if (!entityId || !signOn || !isAddress(signOn) || certificates.length === 0) {
    throw new ProviderFault(
      'The SAML metadata lacks an entityID, a SingleSignOnService by redirect, or a signing certificate.',
    )
  }
  return { entityId, signOn, certificates, ...(signOut && isAddress(signOut) && { signOut }) }
}

const isAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
