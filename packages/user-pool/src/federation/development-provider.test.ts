import { describe, expect, it } from 'vitest'
import { domain, get, post } from '../oauth/hosted.test-kit.ts'
import type { UserPool } from '../user-pool.ts'
import { choose, enterFrom, leaveFor, openWithProviders, visit } from './visit-provider.test-kit.ts'

const own = { answer: 'own', email: 'lise@acme.example', name: 'Lise Meitner', verified: 'on' }

const usernamesOf = async (pool: UserPool) => {
  const { Users } = await pool.call<{ Users: { Username: string }[] }>('ListUsers', {})
  return Users.map(({ Username }) => Username).filter(name => name.includes('_'))
}

describe('the page that stands for a provider', () => {
  it('says so, without a script, and cannot be framed', async () => {
    const { pool } = openWithProviders()
    const { response, html } = await leaveFor(pool)
    expect(response.status).toBe(200)
    expect(html).toContain('This page stands in for Google.')
    expect(html).not.toMatch(/<script|<style|style="| on\w+=/)
    const policy = response.headers.get('content-security-policy')
    expect(policy).toMatch(/^default-src 'none'; style-src 'self';/)
    // Applications send people on to wherever they like, an app of its own scheme among them: browsers would stop that.
    expect(policy).not.toContain('form-action')
    expect(policy).toContain("frame-ancestors 'none'")
    const style = await get(pool, '/style.css')
    expect(style.headers.get('content-type')).toContain('text/css')
  })

  it('shows nobody the way to an application of its own scheme: that is no page', async () => {
    const { pool } = openWithProviders({ callbackUrls: ['com.example.app://callback'] })
    const left = await leaveFor(pool, 'Google', { redirect_uri: 'com.example.app://callback' })
    await choose(pool, left, { account: '1001' })
    expect(await (await pool.fetch(left.address)).text()).not.toContain('<a ')
  })

  it('escapes what comes from elsewhere', async () => {
    const { pool } = openWithProviders()
    const { html } = await leaveFor(pool, 'Acme', { login_hint: '"><script>alert(1)</script>' })
    expect(html).toContain('Acme &amp; Sons')
    expect(html).toContain('&quot;&gt;&lt;script&gt;')
    expect(html).not.toContain('<script')
  })

  it('is reached by the domain it speaks for, and expects who is hinted at', async () => {
    const { pool } = openWithProviders()
    const more = { idp_identifier: 'ACME.example', identity_provider: '' }
    const { html } = await leaveFor(pool, '', { ...more, login_hint: 'lise@acme.example' })
    expect(html).toContain('value="lise@acme.example"')
    expect(html).toContain('Sign in with Acme &amp; Sons')
  })

  it('is out of date after ten minutes, after an answer, and without an errand', async () => {
    const { pool, pass } = openWithProviders()
    const left = await leaveFor(pool)
    expect((await choose(pool, left, { account: '1001' })).said.code).toBeTruthy()
    expect(await choose(pool, left, { account: '1001' })).toMatchObject({
      status: 400,
      location: null,
    })
    const back = await pool.fetch(left.address)
    expect(back.status).toBe(400)
    expect(await back.text()).toContain('<a href="http://localhost:3000">')
    const late = await leaveFor(pool)
    pass(10 * 60_000)
    expect((await choose(pool, late, { account: '1001' })).status).toBe(400)
    const nobody = await get(pool, '/provider')
    expect(nobody.status).toBe(400)
    expect(await nobody.text()).not.toContain('<a ')
  })

  it('is none for a real provider: nobody gets past that one by it', async () => {
    const { pool } = openWithProviders({
      providers: [
        { id: 'Google', kind: 'Google' },
        { id: 'Real', kind: 'OIDC', oidc: { issuer: 'http://127.0.0.1:1', clientId: 'x' } },
      ],
    })
    const left = await leaveFor(pool)
    await pool.call('UpdateIdentityProvider', {
      ProviderName: 'Google',
      ProviderDetails: { client_id: 'x', client_secret: 'y' },
    })
    const { address, cookie } = left
    expect((await pool.fetch(address, { headers: { cookie } })).status).toBe(400)
    expect(await choose(pool, left, { account: '1001' })).toMatchObject({ status: 400 })
    expect(await usernamesOf(pool)).toEqual([])
  })
})

describe('at a provider of development', () => {
  it('an account is picked', async () => {
    const { pool } = openWithProviders()
    expect(await enterFrom(pool, { account: '1002' })).toMatchObject({
      'cognito:username': 'Google_1002',
      email: 'ada@example.com',
      email_verified: true,
      name: 'Ada Lovelace',
    })
  })

  it('an account is made up, and stands there the next time, at this provider alone', async () => {
    const { pool } = openWithProviders()
    const first = await enterFrom(pool, own)
    expect(first).toMatchObject({ email: 'lise@acme.example', email_verified: true })
    const { html } = await leaveFor(pool)
    const [, subject = ''] = /<button name="account" value="([^"]+)">/.exec(html) ?? []
    expect(html).toContain('Lise Meitner')
    expect((await leaveFor(pool, 'Acme')).html).not.toContain('Lise Meitner')
    expect((await enterFrom(pool, { account: subject })).sub).toBe(first.sub)
  })

  it('the same address is the same person, with what is said of them now', async () => {
    const { pool } = openWithProviders()
    const first = await enterFrom(pool, own)
    const { verified: _, ...unproved } = own
    const again = await enterFrom(pool, { ...unproved, email: 'LISE@acme.example', name: 'Lise' })
    expect(again).toMatchObject({ sub: first.sub, name: 'Lise', email_verified: false })
    expect((await leaveFor(pool)).html.match(/<li>/g)).toHaveLength(4)
  })

  it.each([
    ['lines', 'teams=[red, blue]\n sub = 42 \n'],
    ['JSON', '{"teams": ["red", "blue"], "sub": "42"}'],
  ])('further claims are said in %s, and mapped as the pool says', async (_, claims) => {
    const { pool } = openWithProviders({
      attributes: [{ name: 'email' }, { name: 'custom:teams' }],
      providers: [{ id: 'Google', kind: 'Google', attributeMapping: { 'custom:teams': 'teams' } }],
    })
    const token = await enterFrom(pool, { ...own, claims })
    expect(token['cognito:username']).toBe('Google_42')
    expect(token['custom:teams']).toMatch(/red.*blue/)
  })

  it.each(['teams', '{"teams": ', 'sub=a b'])(
    'claims that cannot be read are asked for again: %s',
    async claims => {
      const { pool } = openWithProviders()
      const left = await leaveFor(pool)
      const { status, response } = await choose(pool, left, { ...own, claims })
      const html = await response.text()
      expect(status).toBe(400)
      expect(html).toContain('role="alert"')
      expect(html).toContain('value="Lise Meitner"')
      expect((await choose(pool, left, own)).said.code).toBeTruthy()
    },
  )

  it('the person may say no, and the provider may break', async () => {
    const { pool } = openWithProviders()
    expect(await visit(pool, { answer: 'refuse' })).toMatchObject({
      error: 'access_denied',
      state: 'a state',
    })
    expect(await visit(pool, { answer: 'fail' })).toMatchObject({ error: 'server_error' })
    expect(await visit(pool, { account: 'nobody' })).toMatchObject({ error: 'invalid_request' })
    expect(await usernamesOf(pool)).toEqual([])
  })

  it('nobody is sent to, where the application may not use it', async () => {
    const { pool } = openWithProviders({ clientProviders: ['COGNITO', 'Acme'] })
    const query = `client_id=${pool.clientId}&response_type=code&identity_provider=Google`
    const { headers } = await get(pool, `/oauth2/authorize?${query}`)
    expect(headers.get('location')).toContain('error=invalid_request')
  })

  it('nothing is taken from other forms', async () => {
    const { pool } = openWithProviders()
    expect((await post(pool, '/provider', { account: '1001' })).status).toBe(400)
    const response = await pool.fetch(`${domain}/provider`, { method: 'POST', body: '{}' })
    expect(response.status).toBe(400)
  })
})
