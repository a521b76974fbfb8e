import type * as Library from '@node-saml/node-saml'
import type * as Xml from '@node-saml/node-saml/lib/xml.js'
import { ProviderFault } from './provider-fault.ts'

// Named at run time: what bundles the pool for a page leaves them out, as they need a server.
const names = { library: '@node-saml/node-saml', xml: '@node-saml/node-saml/lib/xml.js' }

/**
 * What reads and checks SAML; only where somebody needs it.
 *
 * @throws {ProviderFault} within a page
 */
export async function loadSaml() {
  try {
    const [{ SAML }, { parseDomFromString }] = await Promise.all([
      import(/* @vite-ignore */ names.library) as Promise<typeof Library>,
      import(/* @vite-ignore */ names.xml) as Promise<typeof Xml>,
    ])
    return { SAML, parseDomFromString }
  } catch (cause) {
    throw new ProviderFault('SAML needs a pool that runs on a server.', { cause })
  }
}

/**
 * Refuses what a document type could do to whoever reads it.
 *
 * @throws {ProviderFault}
 * @see OWASP XML External Entity Prevention
 */
export function refuseDocumentType(xml: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new ProviderFault('SAML has no document types.')
}
