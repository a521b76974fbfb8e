import { describe, expect, it } from 'vitest'
import { identityProvider } from './identity-provider.test-kit.ts'
import { acme, at, grace, openSaml as open, origin, refused } from './saml-world.test-kit.ts'

const minute = 60_000
const evil = identityProvider()

describe('a SAML provider', () => {
  it('is asked by redirect, in the pool’s name', async () => {
    const { leave, audience } = open()
    const { address, request, state } = await leave()
    expect(address.origin + address.pathname).toBe('https://idp.example/sso')
    expect(request).toContain(`AssertionConsumerServiceURL="${at}"`)
    expect(request).toContain(`>${audience}</saml:Issuer>`)
    expect(request).not.toContain('RequestedAuthnContext')
    expect(state).toMatch(/^[\w-]{43}$/)
  })

  it('is told to ask again who is known there, where the application wants that', async () => {
    const { leave } = open()
    expect((await leave()).request).not.toContain('ForceAuthn')
    expect((await leave({ prompt: 'login' })).request).toContain('ForceAuthn="true"')
    expect((await leave({ prompt: 'select_account' })).request).toContain('ForceAuthn="true"')
  })

  it('says who somebody is, and they come home with a code', async () => {
    const { enter, claimsOf } = open()
    const { said } = await enter()
    expect(said).toMatchObject({ state: 'theirs', code: expect.any(String) })
    expect(await claimsOf(said.code)).toMatchObject({
      'cognito:username': 'Acme_grace',
      email: 'grace@acme.example',
      name: 'Grace Hopper',
      identities: [
        { userId: 'grace', providerName: 'Acme', providerType: 'SAML', issuer: acme.entityId },
      ],
    })
  })

  it('may say that they said no', async () => {
    const { enter } = open()
    const deny = (xml: string) =>
      xml
        .replace(/<saml:Assertion.*<\/saml:Assertion>/s, '')
        .replace(
          /<samlp:StatusCode[^>]*>/,
          '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:AuthnFailed"/></samlp:StatusCode>',
        )
    expect((await enter({}, acme, deny)).said).toMatchObject({ error: 'access_denied' })
  })

  it('is not gone to where its metadata cannot be used', async () => {
    const { pool, asked } = open({ metadata: '<nothing/>' })
    const query = new URLSearchParams({ ...asked, state: 'theirs' })
    const back = async () => {
      const response = await pool.fetch(`${origin}/oauth2/authorize?${query}`)
      const said = new URL(response.headers.get('location') ?? '').searchParams
      return { said: Object.fromEntries(said) }
    }
    await refused(back(), /lacks an entityID/)
  })
})

describe('an answer is refused', () => {
  it('without a signature', () => refused(open().enter({ signs: 'nothing' }), /Invalid signature/))

  it('when what it says of somebody is not signed itself', () =>
    refused(open().enter({ signs: 'Response' }), /Invalid signature/))

  it('when it was altered after it was signed', () =>
    refused(
      open().enter({}, acme, xml => xml.replace('>grace<', '>root<')),
      /Invalid signature/,
    ))

  it('when somebody else signed it', () => refused(open().enter({}, evil), /Invalid signature/))

  it('when it says that another provider made it', () =>
    refused(open().enter({ issuer: 'https://other.example' }), /another’s/))

  it('for another audience', () =>
    refused(open().enter({ audience: 'urn:amazon:cognito:sp:us-east-1_Other' }), /audience/))

  it('that was to be posted elsewhere', () =>
    refused(open().enter({ at: 'https://other.example/acs' }), /another request/))

  it('to another request', () => refused(open().enter({ to: '_another' }), /another request/))

  it('to no request at all, where one was made', () =>
    refused(open().enter({ to: undefined }), /another request/))

  it('that is over, or not yet good, by the pool’s clock', async () => {
    await refused(open().enter({ now: Date.now() - 7 * minute }), /not of now/)
    await refused(open().enter({ now: Date.now() + 7 * minute }), /not of now/)
    const world = open()
    world.pass(60 * minute)
    expect((await world.enter()).said.code).toBeDefined()
  })

  it('with a document type, or an entity', async () => {
    for (const type of ['<!DOCTYPE x>', '<!DOCTYPE x [<!ENTITY a "b">]>']) {
      const typed = (xml: string) => type + xml
      await refused(open().enter({}, acme, typed), /document types/)
    }
  })

  it('that is no SAML at all', async () => {
    await refused(
      open().enter({}, acme, () => 'nonsense'),
      /not good/,
    )
    await refused(
      open().enter({}, acme, () => '<a/>'),
      /not good/,
    )
  })

  it('a second time, even to a new request', async () => {
    const { leave, post, audience } = open()
    const first = await leave()
    const xml = acme.answer({ to: first.to, at, audience, attributes: grace })
    expect((await post(first.state, xml, first.cookie)).said.code).toBeDefined()
    expect(await post(first.state, xml, first.cookie)).toMatchObject({
      status: 400,
      location: null,
    })
    const again = await leave()
    await refused(post(again.state, xml, again.cookie), /another request/)
  })
})

/** A signed assertion moved aside, and a forged one put where it is looked for. */
describe('signature wrapping is of no use', () => {
  const forge = (assertion: string) =>
    assertion
      .replace(/<Signature.*<\/Signature>/s, '')
      .replace('>grace<', '>root<')
      .replace(/ ID="[^"]+"/, ' ID="_forged"')
  const assertionIn = (xml: string) => /<saml:Assertion.*<\/saml:Assertion>/s.exec(xml)?.[0] ?? ''
  const signatureIn = (xml: string) => /<Signature.*<\/Signature>/s.exec(xml)?.[0] ?? ''

  it.each<[string, (good: string, forged: string, signature: string) => string]>([
    ['beside the good one', (good, forged) => forged + good],
    ['behind the good one', (good, forged) => good + forged],
    ['around the good one', (good, forged) => forged.replace('</saml:Assertion>', `${good}$&`)],
    [
      'with the good one in an extension',
      (good, forged) => `<samlp:Extensions>${good}</samlp:Extensions>${forged}`,
    ],
    [
      'with the good one’s signature, and the good one within that',
      (good, forged, signature) =>
        forged.replace(
          '</saml:Issuer>',
          `$&${signature.replace('</Signature>', `<Object>${good.replace(signature, '')}</Object></Signature>`)}`,
        ),
    ],
    [
      'with the good one’s id as well',
      (good, forged) => {
        const id = / ID="[^"]+"/.exec(good)?.[0] ?? ''
        return `<samlp:Extensions>${good}</samlp:Extensions>${forged.replace(' ID="_forged"', id)}`
      },
    ],
  ])('%s', async (_, arrange) => {
    const wrap = (xml: string) => {
      const good = assertionIn(xml)
      expect(signatureIn(good)).not.toBe('')
      return xml.replace(good, arrange(good, forge(good), signatureIn(good)))
    }
    const { enter, pool } = open()
    await refused(enter({}, acme, wrap), /./)
    const { Users } = await pool.call<{ Users: object[] }>('ListUsers', {})
    expect(Users).toEqual([])
  })

  it('nor is a comment within a name', async () => {
    const { leave, post, audience, claimsOf } = open()
    const { to, state, cookie } = await leave()
    const subject = 'root@acme.example.evil.example'
    const xml = acme.answer({ to, at, audience, subject, attributes: grace })
    const cut = xml.replace(`>${subject}<`, '>root@acme.example<!-- -->.evil.example<')
    const { said } = await post(state, cut, cookie)
    expect((await claimsOf(said.code))['cognito:username']).toBe(`Acme_${subject}`)
  })
})

describe('a provider that begins by itself', () => {
  const relay = (asked: Record<string, string>) => String(new URLSearchParams(asked))

  it('is let in where the pool says so', async () => {
    const { post, audience, asked, claimsOf } = open({ idpInitiated: true })
    const xml = acme.answer({ at, audience, attributes: grace })
    const { location, said } = await post(relay(asked), xml)
    expect(location).toMatch(/^http:\/\/localhost:3000\/\?code=/)
    expect(await claimsOf(said.code)).toMatchObject({ email: 'grace@acme.example' })
    await refused(post(relay({ ...asked, state: 'theirs' }), xml), /used before/)
  })

  it('is not, where it does not', async () => {
    const { post, audience, asked } = open()
    const xml = acme.answer({ at, audience, attributes: grace })
    expect(await post(relay(asked), xml)).toMatchObject({ status: 400, location: null })
  })

  it('sends nobody to an address that is not the application’s', async () => {
    const { post, audience, asked } = open({ idpInitiated: true })
    const xml = acme.answer({ at, audience, attributes: grace })
    const elsewhere = relay({ ...asked, redirect_uri: 'https://evil.example/' })
    expect(await post(elsewhere, xml)).toMatchObject({ status: 400, location: null })
  })

  it('cannot use what answers a request', async () => {
    const { leave, post, audience, asked } = open({ idpInitiated: true })
    const { to } = await leave()
    const xml = acme.answer({ to, at, audience, attributes: grace })
    await refused(post(relay({ ...asked, state: 'theirs' }), xml), /another request/)
  })
})

it('says on a page that its address is for answers alone', async () => {
  const { pool } = open()
  const page = await pool.fetch(at)
  expect(page.status).toBe(405)
  expect(page.headers.get('allow')).toBe('POST')
  expect(page.headers.get('content-type')).toContain('text/html')
})
