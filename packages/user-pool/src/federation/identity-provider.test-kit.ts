import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { SignedXml } from 'xml-crypto'

/** Somebody else's SAML identity provider, with a key of its own. */
export interface IdentityProvider {
  entityId: string
  metadata: string
  /** An answer to a request, in XML; signed as it should be. */
  answer(said: SamlAnswer): string
}

export interface SamlAnswer {
  /** The request's id; nothing, where there was none. */
  to?: string | undefined
  /** Where it is posted. */
  at: string
  audience: string
  /** Epoch milliseconds. */
  now?: number
  subject?: string
  attributes?: Record<string, string | string[]>
  issuer?: string
  id?: string
  /** What is signed: nothing, the whole, or what is said of somebody, as it should be. */
  signs?: 'nothing' | 'Response' | 'Assertion'
}

export function identityProvider(entityId = 'https://idp.example/saml'): IdentityProvider {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const certificate = selfSigned(privateKey, publicKey).toString('base64')
  return {
    entityId,
    metadata: `<?xml version="1.0"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}">
  <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
      <ds:X509Data><ds:X509Certificate>
        ${certificate}
      </ds:X509Certificate></ds:X509Data>
    </ds:KeyInfo></md:KeyDescriptor>
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://idp.example/post"/>
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso"/>
  </md:IDPSSODescriptor>
</md:EntityDescriptor>`,
    answer: said => {
      const response = compose({ issuer: entityId, ...said })
      const { signs = 'Assertion' } = said
      return signs === 'nothing' ? response : signXml(response, signs, privateKey)
    },
  }
}

function compose(said: SamlAnswer & { issuer: string }): string {
  const { to, at, audience, now = Date.now(), subject = 'grace', attributes = {}, issuer } = said
  const { id = `_${randomUUID()}` } = said
  const time = (offset: number) => new Date(now + offset * 60_000).toISOString()
  const answers = to ? ` InResponseTo="${to}"` : ''
  const values = Object.entries(attributes).map(
    ([name, value]) =>
      `<saml:Attribute Name="${name}">${[value]
        .flat()
        .map(text => `<saml:AttributeValue>${text}</saml:AttributeValue>`)
        .join('')}</saml:Attribute>`,
  )
  return `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_${randomUUID()}" Version="2.0" IssueInstant="${time(0)}" Destination="${at}"${answers}>\
<saml:Issuer>${issuer}</saml:Issuer>\
<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
<saml:Assertion ID="${id}" Version="2.0" IssueInstant="${time(0)}"><saml:Issuer>${issuer}</saml:Issuer>\
<saml:Subject><saml:NameID>${subject}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
<saml:SubjectConfirmationData NotOnOrAfter="${time(5)}" Recipient="${at}"${answers}/></saml:SubjectConfirmation></saml:Subject>\
<saml:Conditions NotBefore="${time(-5)}" NotOnOrAfter="${time(5)}"><saml:AudienceRestriction><saml:Audience>${audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
<saml:AttributeStatement>${values.join('')}</saml:AttributeStatement>\
</saml:Assertion></samlp:Response>`
}

function signXml(response: string, element: string, privateKey: KeyObject): string {
  const signer = new SignedXml({
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  })
  const xpath = `//*[local-name(.)='${element}']`
  signer.addReference({
    xpath,
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: [
      'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
      'http://www.w3.org/2001/10/xml-exc-c14n#',
    ],
  })
  const reference = `${xpath}/*[local-name(.)='Issuer']`
  signer.computeSignature(response, { location: { reference, action: 'after' } })
  return signer.getSignedXml()
}

/** The least that is an X.509 certificate. @see RFC 5280, 4.1 */
function selfSigned(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  const sha256WithRsa = der(0x30, hex('06092a864886f70d01010b0500'))
  const name = der(
    0x30,
    der(0x31, der(0x30, hex('0603550403'), der(0x0c, Buffer.from('idp.example')))),
  )
  const time = (text: string) => der(0x17, Buffer.from(text))
  const body = der(
    0x30,
    hex('020101'),
    sha256WithRsa,
    name,
    der(0x30, time('250101000000Z'), time('450101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = Buffer.concat([hex('00'), sign('sha256', body, privateKey)])
  return der(0x30, body, sha256WithRsa, der(0x03, signature))
}

const hex = (text: string) => Buffer.from(text, 'hex')

/** @see ITU-T X.690, 8.1 */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const size = content.length.toString(16)
  const bytes = hex(size.length % 2 ? `0${size}` : size)
  const length = content.length < 128 ? bytes : Buffer.from([0x80 + bytes.length, ...bytes])
  return Buffer.concat([Buffer.from([tag]), length, content])
}
