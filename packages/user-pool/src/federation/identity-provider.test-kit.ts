import {
  constants,
  createCipheriv,
  type KeyObject,
  publicEncrypt,
  randomBytes,
  randomUUID,
} from 'node:crypto'
import { SignedXml } from 'xml-crypto'
import { certify } from './certificate.test-kit.ts'

/** Somebody else's SAML identity provider, with a key of its own. */
export interface IdentityProvider {
  entityId: string
  metadata: string
  /** An answer to a request, in XML; signed as it should be. */
  answer(said: SamlAnswer): string
  /** What it says of signing somebody out, in XML; signed unless it is said not to. */
  signedOut(said?: { status?: string; isSigned?: boolean }): string
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
  /** How many minutes it is good. */
  lasts?: number
  /** What it calls the session. */
  session?: string
  /** For whom what is said of somebody is encrypted. */
  encryptedFor?: KeyObject
  /** What is signed: nothing, the whole, or what is said of somebody, as it should be. */
  signs?: 'nothing' | 'Response' | 'Assertion'
}

export function identityProvider(entityId = 'https://idp.example/saml'): IdentityProvider {
  const { privateKey, certificate } = certify()
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
    <md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/slo"/>
  </md:IDPSSODescriptor>
</md:EntityDescriptor>`,
    answer: said => {
      const response = compose({ issuer: entityId, ...said })
      const { signs = 'Assertion', encryptedFor } = said
      const signed = signs === 'nothing' ? response : signXml(response, signs, privateKey)
      return encryptedFor ? encryptAssertion(signed, encryptedFor) : signed
    },
    signedOut: ({ status = 'Success', isSigned = true } = {}) => {
      const response = `<samlp:LogoutResponse xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_${randomUUID()}" Version="2.0" IssueInstant="${new Date().toISOString()}">\
<saml:Issuer>${entityId}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${status}"/></samlp:Status></samlp:LogoutResponse>`
      return isSigned ? signXml(response, 'LogoutResponse', privateKey) : response
    },
  }
}

function compose(said: SamlAnswer & { issuer: string }): string {
  const { to, at, audience, now = Date.now(), subject = 'grace', attributes = {}, issuer } = said
  const { id = `_${randomUUID()}`, lasts = 5, session } = said
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
<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" Version="2.0" IssueInstant="${time(0)}"><saml:Issuer>${issuer}</saml:Issuer>\
<saml:Subject><saml:NameID>${subject}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
<saml:SubjectConfirmationData NotOnOrAfter="${time(lasts)}" Recipient="${at}"${answers}/></saml:SubjectConfirmation></saml:Subject>\
<saml:Conditions NotBefore="${time(-5)}" NotOnOrAfter="${time(lasts)}"><saml:AudienceRestriction><saml:Audience>${audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
${session ? `<saml:AuthnStatement AuthnInstant="${time(0)}" SessionIndex="${session}"/>` : ''}\
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

/** @see XML Encryption Syntax and Processing 1.1, 5.2.4 and 5.5.2 */
function encryptAssertion(response: string, publicKey: KeyObject): string {
  const [key, iv] = [randomBytes(32), randomBytes(12)]
  const padding = constants.RSA_PKCS1_OAEP_PADDING
  const wrapped = publicEncrypt({ key: publicKey, padding, oaepHash: 'sha1' }, key)
  return response.replace(/<saml:Assertion.*<\/saml:Assertion>/s, assertion => {
    const cipher = createCipheriv('aes-256-gcm', key, iv)
    const secret = Buffer.concat([
      iv,
      cipher.update(assertion),
      cipher.final(),
      cipher.getAuthTag(),
    ])
    return `<saml:EncryptedAssertion><xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" Type="http://www.w3.org/2001/04/xmlenc#Element">\
<xenc:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#aes256-gcm"/>\
<KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><xenc:EncryptedKey><xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"/>\
<xenc:CipherData><xenc:CipherValue>${wrapped.toString('base64')}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey></KeyInfo>\
<xenc:CipherData><xenc:CipherValue>${secret.toString('base64')}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData></saml:EncryptedAssertion>`
  })
}
