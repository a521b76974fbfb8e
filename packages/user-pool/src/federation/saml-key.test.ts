import { createVerify, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createUserPool } from '../user-pool.ts'
import { newSamlKey } from './certificate.test-kit.ts'
import { identityProvider } from './identity-provider.test-kit.ts'
import { acme, at, openSaml, refused } from './saml-world.test-kit.ts'

const { samlKey, publicKey } = newSamlKey()
const other = newSamlKey()
const algorithm = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'

describe('a SAML provider that wants requests signed', () => {
  it('is asked with a signature over what the address says, by the key of the certificate', async () => {
    const { pool, leave } = openSaml({ signedRequests: true }, { samlKey })
    const { address } = await leave()
    expect(address.searchParams.get('SigAlg')).toBe(algorithm)
    // As SAML 2.0 Bindings, 3.4.4.1 has it: the parameters as they stand in the address.
    const signed = /SAMLRequest=.*&RelayState=.*&SigAlg=[^&]*/.exec(address.search)?.[0] ?? ''
    const { Certificate } = await pool.call<{ Certificate: string }>('GetSigningCertificate', {})
    const { publicKey: known } = new X509Certificate(Buffer.from(Certificate, 'base64'))
    const signature = address.searchParams.get('Signature') ?? ''
    const verify = (text: string) =>
      createVerify('sha256').update(text).verify(known, signature, 'base64')
    expect(verify(signed)).toBe(true)
    expect(verify(signed.replace('RelayState=', 'RelayState=x'))).toBe(false)
  })

  it('is asked without one, where it does not', async () => {
    const { address } = await openSaml({}, { samlKey }).leave()
    expect([...address.searchParams.keys()]).toEqual(['SAMLRequest', 'RelayState'])
  })
})

describe('a SAML provider that encrypts', () => {
  const encrypting = () => openSaml({ encryptedResponses: true }, { samlKey })
  const encryptedFor = publicKey

  it('says who somebody is', async () => {
    const { enter, claimsOf } = encrypting()
    const { said } = await enter({ encryptedFor })
    expect(await claimsOf(said.code)).toMatchObject({
      'cognito:username': 'Acme_grace',
      email: 'grace@acme.example',
    })
  })

  it('is not believed in the open', () => refused(encrypting().enter(), /not encrypted/))

  it('is not believed with one of each', () =>
    refused(
      encrypting().enter({ encryptedFor }, acme, xml =>
        xml.replace('<saml:EncryptedAssertion>', '<saml:Assertion ID="_x"/>$&'),
      ),
      /not encrypted/,
    ))

  it('is not believed when it encrypts what it did not sign', () =>
    refused(encrypting().enter({ encryptedFor, signs: 'nothing' }), /Invalid signature/))

  it('is not believed when somebody else signed', () =>
    refused(encrypting().enter({ encryptedFor }, identityProvider()), /Invalid signature/))

  it('is not understood when it encrypts for another', () =>
    refused(encrypting().enter({ encryptedFor: other.publicKey }), /not good/))

  it('is not understood where the pool was not told that it does', () =>
    refused(
      openSaml({ signedRequests: true }, { samlKey }).enter({ encryptedFor }),
      /No decryption key/,
    ))

  it('may still say that they said no', async () => {
    const deny = (xml: string) =>
      xml
        .replace(/<saml:EncryptedAssertion.*<\/saml:EncryptedAssertion>/s, '')
        .replace(
          /status:Success"\/>/,
          'status:Responder"><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:AuthnFailed"/></samlp:StatusCode>',
        )
    const { said } = await encrypting().enter({ encryptedFor }, acme, deny)
    expect(said).toMatchObject({ error: 'access_denied' })
  })
})

describe('the key', () => {
  it.each(['signedRequests', 'encryptedResponses', 'signOut'])('is needed for %s', more => {
    expect(() => openSaml({ [more]: true })).toThrow(TypeError)
    expect(() => openSaml({ [more]: true }, { samlKey })).not.toThrow()
  })

  it.each([
    [{ privateKey: 'x', certificate: 'y' }, /no RSA key/],
    [{ ...samlKey, certificate: other.samlKey.certificate }, /another key/],
  ])('is not just any', async (wrong, why) => {
    const { pool } = openSaml({}, { samlKey: wrong })
    await expect(pool.call('GetSigningCertificate', {})).rejects.toThrow(why)
  })

  it('is what the SDK is told of, and asks for', async () => {
    const { pool } = openSaml({}, { samlKey })
    const { Certificate } = await pool.call<{ Certificate: string }>('GetSigningCertificate', {})
    const details = {
      MetadataFile: acme.metadata,
      RequestSigningAlgorithm: 'rsa-sha256',
      EncryptedResponses: 'true',
      IDPSignout: 'true',
    }
    const make = (ProviderName: string, ProviderDetails: object, where = pool) =>
      where.call('CreateIdentityProvider', { ProviderName, ProviderType: 'SAML', ProviderDetails })
    await make('Umbrella', details)
    const described = await pool.call('DescribeIdentityProvider', { ProviderName: 'Umbrella' })
    expect(described).toMatchObject({
      IdentityProvider: {
        ProviderDetails: {
          ...details,
          ActiveEncryptionCertificate: Certificate,
          SSORedirectBindingURI: 'https://idp.example/sso',
          SLORedirectBindingURI: 'https://idp.example/slo',
        },
      },
    })
    const invalid = { name: 'InvalidParameterException' }
    const sha1 = { ...details, RequestSigningAlgorithm: 'rsa-sha1' }
    await expect(make('Other', sha1)).rejects.toMatchObject(invalid)
    const silent = acme.metadata.replace(/<md:SingleLogoutService[^>]*>/, '')
    await expect(make('Other', { ...details, MetadataFile: silent })).rejects.toThrow(/Logout/)
    const without = createUserPool()
    await expect(make('Other', details, without)).rejects.toMatchObject(invalid)
    await expect(without.call('GetSigningCertificate', {})).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })
})

describe('what a provider says by itself', () => {
  const unasked = (now: number) => {
    const world = openSaml({ idpInitiated: true })
    const relay = String(new URLSearchParams({ ...world.asked, state: 'theirs' }))
    return world.post(relay, acme.answer({ at, audience: world.audience, now, lasts: 60 }))
  }

  it('is good for six minutes, however long the provider says', async () => {
    expect((await unasked(Date.now() - 5.9 * 60_000)).said.error_description).toContain('email')
    await refused(unasked(Date.now() - 6.1 * 60_000), /not of now/)
  })
})
