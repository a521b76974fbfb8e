import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sha256, toBase64Url, utf8 } from '../bytes.ts'
import { asking, cookiesOf, domain, get, openHosted, post } from '../oauth/hosted.test-kit.ts'
import type { UserPool } from '../user-pool.ts'
import { lyingProvider, type OidcLies } from './lying-provider.test-kit.ts'

const provider = await lyingProvider()
const { issuer, lie } = provider

const open = (more: object = {}) =>
  openHosted({
    providers: [
      {
        id: 'Contoso',
        kind: 'OIDC',
        oidc: { issuer, clientId: 'pool', clientSecret: 'a secret: +', ...more },
      },
    ],
  })

async function leave(pool: UserPool, more: Record<string, string> = {}) {
  const query = asking(pool, { identity_provider: 'Contoso', ...more })
  const response = await get(pool, `/oauth2/authorize?${query}`)
  const address = new URL(response.headers.get('location') ?? '')
  return { address, state: address.searchParams.get('state') ?? '', ...cookiesOf(response) }
}

/** What the application hears when somebody is sent back. */
async function heard(response: Response): Promise<Record<string, string>> {
  const location = response.headers.get('location')
  if (!location) return { status: `${response.status}` }
  return Object.fromEntries(new URL(location).searchParams)
}

async function enter(pool: UserPool, more: Record<string, string> = {}) {
  const { address, state, cookie } = await leave(pool)
  if (!address.href.startsWith(issuer)) return Object.fromEntries(address.searchParams)
  const query = new URLSearchParams({ state, code: provider.codeFor(address), ...more })
  return heard(await get(pool, `/oauth2/idpresponse?${query}`, { cookie }))
}

const warn = vi.spyOn(console, 'warn')
beforeEach(() => {
  warn.mockReset().mockImplementation(() => {})
})
afterEach(() => lie({}))

describe('an OpenID provider', () => {
  it('is asked with state, nonce and PKCE, and told who is expected', async () => {
    const { pool } = open()
    const { address, state, cookie } = await leave(pool, {
      login_hint: 'ada@contoso.example',
      prompt: 'select_account',
    })
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'pool',
      redirect_uri: `${domain}/oauth2/idpresponse`,
      scope: 'openid email profile',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      login_hint: 'ada@contoso.example',
      prompt: 'select_account',
    })
    await get(pool, `/oauth2/idpresponse?state=${state}&code=x`, { cookie })
    const verifier = provider.asked().form.get('code_verifier') ?? ''
    expect(toBase64Url(await sha256(utf8(verifier)))).toBe(
      address.searchParams.get('code_challenge'),
    )
  })

  it('may answer by a form', async () => {
    const { pool } = open()
    const { address, state, cookie } = await leave(pool)
    const form = { state, code: provider.codeFor(address) }
    // As from another site: the cookie comes along only when the browser is sent on.
    const posted = await post(pool, '/oauth2/idpresponse', form)
    expect(posted.status).toBe(303)
    const onward = posted.headers.get('location') ?? ''
    expect(onward).toBe(`${domain}/oauth2/idpresponse?state=${state}`)
    expect((await heard(await pool.fetch(onward, { headers: { cookie } }))).code).toBeTruthy()
  })

  it('is shown the pool’s secret where it takes it: in a header, unless it says otherwise', async () => {
    const { pool } = open()
    expect((await enter(pool)).code).toBeTruthy()
    expect(provider.asked().authorization).toBe(`Basic ${btoa('pool:a+secret%3A+%2B')}`)
    expect(provider.asked().form.has('client_secret')).toBe(false)
    lie({ discovery: { token_endpoint_auth_methods_supported: ['client_secret_post'] } })
    expect((await enter(pool)).code).toBeTruthy()
    expect(provider.asked().form.get('client_secret')).toBe('a secret: +')
    expect(provider.asked().authorization).toBeUndefined()
  })

  it('is asked about one thing, while others go on', async () => {
    const { pool } = open()
    const codes = await Promise.all([enter(pool), enter(pool), enter(pool)])
    expect(new Set(codes.map(({ code }) => code)).size).toBe(3)
    const { Users } = await pool.call<{ Users: { Username: string }[] }>('ListUsers', {})
    expect(Users.filter(({ Username }) => Username === 'Contoso_ada')).toHaveLength(1)
  })
})

describe('is not believed', () => {
  const past = Math.floor(Date.now() / 1000) - 120

  it.each<[string, OidcLies]>([
    ['an ID token of another provider', { claims: { iss: 'https://other.example' } }],
    ['an ID token for another application', { claims: { aud: 'other' } }],
    ['an ID token that answers another question', { claims: { nonce: 'other' } }],
    ['an ID token without a nonce', { claims: { nonce: undefined } }],
    ['an ID token that is over', { claims: { exp: past } }],
    ['an ID token about nobody', { claims: { sub: undefined } }],
    ['an ID token that somebody else signed', { isForged: true }],
    ['user info about somebody else', { userInfo: { sub: 'eve' } }],
    ['a provider that does not take the code', { status: 400 }],
    ['discovery of another provider', { discovery: { issuer: 'https://other.example' } }],
    ['endpoints without TLS', { discovery: { token_endpoint: 'http://other.example/' } }],
    ['endpoints that are scripts', { discovery: { authorization_endpoint: 'javascript:x' } }],
    ['no endpoints at all', { discovery: { jwks_uri: undefined } }],
  ])('%s', async (_, lies) => {
    const { pool } = open()
    lie(lies)
    expect(await enter(pool)).toMatchObject({ error: 'server_error', state: 'a state' })
    expect(warn).toHaveBeenCalled()
    const { Users } = await pool.call<{ Users: { Username: string }[] }>('ListUsers', {})
    expect(Users.filter(({ Username }) => Username.startsWith('Contoso'))).toEqual([])
  })

  it('an answer that another provider gave', async () => {
    const { pool } = open()
    expect(await enter(pool, { iss: 'https://other.example' })).toEqual({ status: '400' })
    expect((await enter(pool, { iss: issuer })).code).toBeTruthy()
  })

  it('an answer a second time', async () => {
    const { pool } = open()
    const { address, state, cookie } = await leave(pool)
    const path = `/oauth2/idpresponse?state=${state}&code=${provider.codeFor(address)}`
    expect((await heard(await get(pool, path, { cookie }))).code).toBeTruthy()
    expect(await heard(await get(pool, path, { cookie }))).toEqual({ status: '400' })
  })

  it('an answer after ten minutes', async () => {
    const { pool, pass } = open()
    const { address, state, cookie } = await leave(pool)
    pass(10 * 60_000)
    const path = `/oauth2/idpresponse?state=${state}&code=${provider.codeFor(address)}`
    expect(await heard(await get(pool, path, { cookie }))).toEqual({ status: '400' })
  })

  it('a no is told as a no, and anything else as a fault', async () => {
    const { pool } = open()
    expect((await enter(pool, { error: 'access_denied' })).error).toBe('access_denied')
    expect((await enter(pool, { error: 'temporarily_unavailable' })).error).toBe('server_error')
  })
})
