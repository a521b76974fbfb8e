import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, it } from 'vitest'
import { identityProvider } from '../federation/identity-provider.test-kit.ts'
import { leaveFor, openWithProviders } from '../federation/visit-provider.test-kit.ts'
import { asking, get, openHosted } from '../oauth/hosted.test-kit.ts'
import type { UserPool } from '../user-pool.ts'

const { metadata } = identityProvider()
const oidc = {
  client_id: 'ours',
  client_secret: 'theirs',
  authorize_scopes: 'openid email',
  oidc_issuer: 'https://contoso.example',
  attributes_request_method: 'GET',
}

type Answer = { IdentityProvider: IdentityProviderType }

const make = (pool: UserPool, more: object) => pool.call<Answer>('CreateIdentityProvider', more)

async function described(pool: UserPool, ProviderName: string) {
  const { IdentityProvider } = await pool.call<Answer>('DescribeIdentityProvider', { ProviderName })
  return IdentityProvider
}

/** Where an application is sent that asks for this provider. */
async function way(pool: UserPool, more: Record<string, string>) {
  const response = await get(pool, `/oauth2/authorize?${asking(pool, more)}`)
  return new URL(response.headers.get('location') ?? '')
}

describe('CreateIdentityProvider', () => {
  it('makes an OpenID provider, which is described as it was made', async () => {
    const { pool } = openHosted()
    const { IdentityProvider } = await make(pool, {
      ProviderName: 'Contoso',
      ProviderType: 'OIDC',
      ProviderDetails: oidc,
      AttributeMapping: { email: 'mail' },
      IdpIdentifiers: ['contoso.example'],
    })
    expect(IdentityProvider).toEqual({
      UserPoolId: pool.userPoolId,
      ProviderName: 'Contoso',
      ProviderType: 'OIDC',
      ProviderDetails: oidc,
      AttributeMapping: { username: 'sub', email: 'mail' },
      IdpIdentifiers: ['contoso.example'],
      LastModifiedDate: expect.any(Number),
      CreationDate: expect.any(Number),
    })
    expect(await described(pool, 'Contoso')).toEqual(IdentityProvider)
  })

  it('makes a SAML provider, to which people are sent', async () => {
    const { pool } = openHosted()
    await make(pool, {
      ProviderName: 'Acme',
      ProviderType: 'SAML',
      ProviderDetails: { MetadataFile: metadata, IDPInit: 'true' },
      IdpIdentifiers: ['acme.example'],
    })
    expect((await described(pool, 'Acme')).ProviderDetails).toEqual({
      MetadataFile: metadata,
      IDPInit: 'true',
      SSORedirectBindingURI: 'https://idp.example/sso',
      SLORedirectBindingURI: 'https://idp.example/slo',
    })
    const { origin, pathname } = await way(pool, { idp_identifier: 'acme.example' })
    expect(origin + pathname).toBe('https://idp.example/sso')
  })

  it('fetches metadata from its address', async () => {
    const server = createServer((_, response) => response.end(metadata))
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    const MetadataURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/metadata`
    const { pool } = openHosted()
    const Acme = { ProviderName: 'Acme', ProviderType: 'SAML', ProviderDetails: { MetadataURL } }
    await make(pool, Acme)
    expect((await way(pool, { identity_provider: 'Acme' })).host).toBe('idp.example')
    server.closeAllConnections()
    await new Promise(done => server.close(done))
    await expect(make(pool, { ...Acme, ProviderName: 'Other' })).rejects.toThrow(
      /cannot be reached/,
    )
  })

  it('knows whom social providers issue tokens as', async () => {
    const { pool } = openHosted()
    await make(pool, {
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: { client_id: 'x', client_secret: 'y', authorize_scopes: 'email openid' },
    })
    expect((await described(pool, 'Google')).ProviderDetails).toMatchObject({
      oidc_issuer: 'https://accounts.google.com',
    })
  })

  it('takes where a provider answers, and leads there', async () => {
    const { pool } = openHosted()
    const at = {
      authorize_url: 'https://contoso.example/authorize',
      token_url: 'https://contoso.example/token',
      attributes_url: 'https://contoso.example/me',
      jwks_uri: 'https://contoso.example/keys',
    }
    await make(pool, {
      ProviderName: 'Contoso',
      ProviderType: 'OIDC',
      ProviderDetails: { ...oidc, ...at },
    })
    expect((await described(pool, 'Contoso')).ProviderDetails).toEqual({ ...oidc, ...at })
    const { origin, pathname } = await way(pool, { identity_provider: 'Contoso' })
    expect(origin + pathname).toBe(at.authorize_url)
  })

  it('keeps the key that it signs with for Apple to itself', async () => {
    const { pool } = openHosted()
    await make(pool, {
      ProviderName: 'SignInWithApple',
      ProviderType: 'SignInWithApple',
      ProviderDetails: { client_id: 'x', team_id: 'T', key_id: 'K', private_key: 'secret' },
    })
    const { ProviderDetails } = await described(pool, 'SignInWithApple')
    expect(ProviderDetails).toMatchObject({ team_id: 'T', key_id: 'K' })
    expect(JSON.stringify(ProviderDetails)).not.toContain('secret')
  })

  it('knows where Facebook is, and says so', async () => {
    const { pool } = openHosted()
    await make(pool, {
      ProviderName: 'Facebook',
      ProviderType: 'Facebook',
      ProviderDetails: { client_id: 'x', client_secret: 'y' },
    })
    expect((await described(pool, 'Facebook')).ProviderDetails).toMatchObject({
      authorize_scopes: 'public_profile email',
      token_url: 'https://graph.facebook.com/v23.0/oauth/access_token',
    })
  })

  it.each([
    ['a client', { ProviderDetails: { oidc_issuer: 'https://contoso.example' } }],
    ['an issuer', { ProviderDetails: { client_id: 'x' } }],
    ['TLS', { ProviderDetails: { ...oidc, oidc_issuer: 'http://contoso.example' } }],
    ['both addresses', { ProviderDetails: { ...oidc, authorize_url: 'https://contoso.example/' } }],
    [
      'the keys of its tokens',
      {
        ProviderDetails: {
          ...oidc,
          authorize_url: 'https://contoso.example/authorize',
          token_url: 'https://contoso.example/token',
          attributes_url: 'https://contoso.example/me',
        },
      },
    ],
    [
      'a team',
      {
        ProviderName: 'SignInWithApple',
        ProviderType: 'SignInWithApple',
        ProviderDetails: { client_id: 'x', private_key: 'x', key_id: 'x' },
      },
    ],
    ['metadata', { ProviderType: 'SAML', ProviderDetails: {} }],
    ['metadata that is any', { ProviderType: 'SAML', ProviderDetails: { MetadataFile: '<x/>' } }],
    [
      'metadata without a document type',
      {
        ProviderType: 'SAML',
        ProviderDetails: { MetadataFile: `<!DOCTYPE a>${metadata.slice(21)}` },
      },
    ],
    ['the name of its kind', { ProviderType: 'Google', ProviderDetails: { client_id: 'x' } }],
    ['attributes of the pool', { ProviderDetails: oidc, AttributeMapping: { 'custom:a': 'a' } }],
  ])('refuses one without %s', async (_, more) => {
    const { pool } = openHosted()
    const all = { ProviderName: 'Contoso', ProviderType: 'OIDC', ...more }
    await expect(make(pool, all)).rejects.toMatchObject({ name: 'InvalidParameterException' })
    await expect(described(pool, 'Contoso')).rejects.toThrow(/does not exist/)
  })

  it('refuses a domain that another one speaks for', async () => {
    const { pool } = openWithProviders()
    const more = { ProviderName: 'Contoso', ProviderType: 'OIDC', ProviderDetails: oidc }
    await expect(make(pool, { ...more, IdpIdentifiers: ['acme.example'] })).rejects.toThrow(
      /Another provider/,
    )
  })
})

describe('a provider of the settings', () => {
  it('is described, and one for development has no details', async () => {
    const { pool } = openWithProviders()
    expect(await described(pool, 'Acme')).toEqual({
      UserPoolId: pool.userPoolId,
      ProviderName: 'Acme',
      ProviderType: 'SAML',
      ProviderDetails: {},
      AttributeMapping: {},
      IdpIdentifiers: ['acme.example'],
    })
  })

  it('can be changed, a part at a time', async () => {
    const { pool } = openWithProviders()
    const change = (more: object) =>
      pool.call('UpdateIdentityProvider', { ProviderName: 'Acme', ...more })
    await change({ AttributeMapping: { email: 'mail' } })
    await change({ IdpIdentifiers: ['acme.test'] })
    expect(await described(pool, 'Acme')).toMatchObject({
      AttributeMapping: { email: 'mail' },
      IdpIdentifiers: ['acme.test'],
    })
    expect((await leaveFor(pool, 'Acme')).html).toContain('Acme &amp; Sons')
    await change({ ProviderDetails: { MetadataFile: metadata } })
    expect((await way(pool, { identity_provider: 'Acme' })).host).toBe('idp.example')
  })

  it('stays', async () => {
    const { pool } = openWithProviders()
    const away = (ProviderName: string) => pool.call('DeleteIdentityProvider', { ProviderName })
    await expect(away('Acme')).rejects.toThrow(/stays/)
    await make(pool, { ProviderName: 'Contoso', ProviderType: 'OIDC', ProviderDetails: oidc })
    await away('Contoso')
    await expect(described(pool, 'Contoso')).rejects.toThrow(/does not exist/)
    expect((await way(pool, { identity_provider: 'Contoso' })).searchParams.get('error')).toBe(
      'invalid_request',
    )
  })
})

describe('ListIdentityProviders', () => {
  it('tells of all, page by page', async () => {
    const { pool } = openWithProviders()
    await make(pool, { ProviderName: 'Contoso', ProviderType: 'OIDC', ProviderDetails: oidc })
    type Page = { Providers: { ProviderName: string }[]; NextToken?: string }
    const first = await pool.call<Page>('ListIdentityProviders', { MaxResults: 2 })
    const { NextToken } = first
    const second = await pool.call<Page>('ListIdentityProviders', { MaxResults: 2, NextToken })
    expect(first.Providers).toEqual([
      { ProviderName: 'Google', ProviderType: 'Google' },
      { ProviderName: 'Acme', ProviderType: 'SAML' },
    ])
    expect(second.Providers.map(({ ProviderName }) => ProviderName)).toEqual(['Contoso'])
    expect(second.NextToken).toBeUndefined()
  })
})

describe('GetIdentityProviderByIdentifier', () => {
  it('finds who speaks for a domain', async () => {
    const { pool } = openWithProviders()
    const find = (IdpIdentifier: string) =>
      pool.call<Answer>('GetIdentityProviderByIdentifier', { IdpIdentifier })
    expect((await find('Acme.example')).IdentityProvider.ProviderName).toBe('Acme')
    await expect(find('nobody.example')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })
})
