import { decodeProtectedHeader, exportPKCS8, generateKeyPair, jwtVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { asking, cookiesOf, get, openHosted, post } from '../oauth/hosted.test-kit.ts'
import type { PoolProvider } from '../provider-settings.ts'
import type { UserPool } from '../user-pool.ts'
import { lyingProvider } from './lying-provider.test-kit.ts'

const provider = await lyingProvider()
const { issuer, lie } = provider
const endpoints = {
  authorize: `${issuer}/authorize`,
  token: `${issuer}/token`,
  userInfo: `${issuer}/me`,
  keys: `${issuer}/keys`,
}
const { keys: _, ...withoutKeys } = endpoints

const open = (more: Pick<PoolProvider, 'id' | 'kind'>, oidc: Partial<PoolProvider['oidc']>) =>
  openHosted({
    providers: [{ ...more, oidc: { issuer, clientId: 'pool', clientSecret: 's', ...oidc } }],
  }).pool

async function leave(pool: UserPool, id: string) {
  const response = await get(pool, `/oauth2/authorize?${asking(pool, { identity_provider: id })}`)
  return { address: new URL(response.headers.get('location') ?? ''), ...cookiesOf(response) }
}

/** Goes there and back. Gives what the application hears, and the person, when somebody was let in. */
async function enter(pool: UserPool, id: string, more: Record<string, string> = {}) {
  const { address, cookie } = await leave(pool, id)
  if (!address.href.startsWith(issuer)) return { heard: address.searchParams, person: undefined }
  const state = address.searchParams.get('state') ?? ''
  const query = new URLSearchParams({ state, code: provider.codeFor(address), ...more })
  // Apple has it posted.
  const posted = id === 'SignInWithApple' && (await post(pool, '/oauth2/idpresponse', query))
  const onward = posted && new URL(posted.headers.get('location') ?? '').search
  const response = await get(pool, `/oauth2/idpresponse${onward || `?${query}`}`, { cookie })
  const heard = new URL(response.headers.get('location') ?? '').searchParams
  const { Users } = await pool.call<{ Users: Listed[] }>('ListUsers', {})
  const person = Users.find(({ Username }) => Username.startsWith(id))
  const attributes = person?.Attributes.map(({ Name, Value }) => [Name, Value]) ?? []
  return { heard, person: person && { ...Object.fromEntries(attributes), name: person.Username } }
}

interface Listed {
  Username: string
  Attributes: { Name: string; Value: string }[]
}

const warn = vi.spyOn(console, 'warn')
beforeEach(() => {
  warn.mockReset().mockImplementation(() => {})
})
afterEach(() => lie({}))

describe('a provider without a configuration of its own', () => {
  it('is asked where it was said to be', async () => {
    lie({ discovery: { issuer: 'https://other.example' } })
    const pool = open({ id: 'Contoso', kind: 'OIDC' }, { endpoints })
    const { heard, person } = await enter(pool, 'Contoso')
    expect(heard.get('code')).toBeTruthy()
    expect(person).toMatchObject({ name: 'Contoso_ada', email: 'ada@contoso.example' })
    expect(provider.asked().form.get('client_secret')).toBe('s')
  })

  it.each([
    ['Facebook', { id: '4711', first_name: 'Ada' }, 'Facebook_4711', { given_name: 'Ada' }],
    ['LoginWithAmazon', { user_id: 'amzn1.x' }, 'LoginWithAmazon_amzn1.x', {}],
  ] as const)('says who somebody is by its user info: %s', async (kind, said, name, more) => {
    lie({ userInfo: { sub: undefined, email: 'ada@example.com', ...said } })
    const pool = open({ id: kind, kind }, { endpoints: withoutKeys })
    const { person } = await enter(pool, kind)
    expect(person).toMatchObject({ name, email: 'ada@example.com', ...more })
  })

  it.each([undefined, null, '', {}, [], false, 12345678901234567890n])(
    'lets nobody in by the id %s',
    async id => {
      const text = typeof id === 'bigint' ? Number(id) : id
      lie({ userInfo: { sub: undefined, id: text, email: 'ada@example.com' } })
      const pool = open({ id: 'Facebook', kind: 'Facebook' }, { endpoints: withoutKeys })
      const { heard, person } = await enter(pool, 'Facebook')
      expect(heard.get('error')).toBe('server_error')
      expect(person).toBeUndefined()
    },
  )

  it('is not heard on somebody it does not name', async () => {
    lie({ userInfo: { sub: undefined, id: '2', email: 'eve@example.com' } })
    const { person } = await enter(open({ id: 'Contoso', kind: 'OIDC' }, { endpoints }), 'Contoso')
    expect(person).toMatchObject({ name: 'Contoso_ada', email: 'ada@contoso.example' })
  })

  it.each([
    ['somebody without a token', { endpoints: withoutKeys }, {}],
    ['somebody else', { endpoints }, { userInfo: { sub: 'eve' } }],
    ['somebody, with a token that another signed', { endpoints }, { isForged: true }],
    ['nothing', { endpoints: { authorize: endpoints.authorize, token: endpoints.token } }, {}],
    ['it without TLS', { endpoints: { ...endpoints, token: 'http://other.example/' } }, {}],
  ])('is not believed when it names %s', async (_, oidc, lies) => {
    lie(lies)
    const { heard, person } = await enter(open({ id: 'Contoso', kind: 'OIDC' }, oidc), 'Contoso')
    expect(heard.get('error')).toBe('server_error')
    expect(person).toBeUndefined()
  })
})

describe('what is known beforehand', () => {
  it.each([
    ['Facebook', 'https://www.facebook.com/v23.0/dialog/oauth', 'public_profile email'],
    ['LoginWithAmazon', 'https://www.amazon.com/ap/oa', 'profile'],
  ] as const)('leads to %s', async (kind, at, scope) => {
    const { address } = await leave(open({ id: kind, kind }, {}), kind)
    expect(address.origin + address.pathname).toBe(at)
    expect(address.searchParams.get('scope')).toBe(scope)
  })
})

describe('Apple', () => {
  it('tells a name beside the code, which nobody signed', async () => {
    const pool = open({ id: 'SignInWithApple', kind: 'SignInWithApple' }, { endpoints })
    const user = JSON.stringify({ name: { firstName: 'Ada', lastName: 7 } })
    const { person } = await enter(pool, 'SignInWithApple', { user })
    expect(person).toMatchObject({ given_name: 'Ada', email: 'ada@contoso.example' })
    expect(person).not.toHaveProperty('family_name')
    for (const nonsense of ['{', 'null', '"x"', '{"name":null}', '[]']) {
      const { heard } = await enter(pool, 'SignInWithApple', { user: nonsense })
      expect(heard.get('code')).toBeTruthy()
    }
  })

  it('is shown a secret that the key of its developer signed', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    const pem = await exportPKCS8(privateKey)
    const bare = pem.replaceAll(/-----.*-----|\n/g, '')
    for (const text of [pem, bare, pem.replaceAll('\n', '\\n')]) {
      const appleKey = { teamId: 'TEAM', keyId: 'KEY', privateKey: text }
      const pool = open({ id: 'SignInWithApple', kind: 'SignInWithApple' }, { endpoints, appleKey })
      expect((await enter(pool, 'SignInWithApple')).heard.get('code')).toBeTruthy()
      const secret = provider.asked().form.get('client_secret') ?? ''
      expect(decodeProtectedHeader(secret)).toEqual({ alg: 'ES256', kid: 'KEY' })
      const expected = { issuer: 'TEAM', subject: 'pool', audience: 'https://appleid.apple.com' }
      const { exp = 0, iat = 0 } = (await jwtVerify(secret, publicKey, expected)).payload
      expect(exp - iat).toBe(300)
    }
  })

  it('is shown none with a key that is none', async () => {
    const appleKey = { teamId: 'TEAM', keyId: 'KEY', privateKey: 'x' }
    const pool = open({ id: 'SignInWithApple', kind: 'SignInWithApple' }, { endpoints, appleKey })
    expect((await enter(pool, 'SignInWithApple')).heard.get('error')).toBe('server_error')
    expect(String(warn.mock.calls[0])).toContain('private key for Apple')
  })
})
