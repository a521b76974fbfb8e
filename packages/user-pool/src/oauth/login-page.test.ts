import { createStorage } from 'unstorage'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { demoAccounts, grace } from '../demo-accounts.ts'
import type { GivenPoolSettings } from '../settings.ts'
import type { Triggers } from '../triggers/triggers.ts'
import { createUserPool, type UserPool } from '../user-pool.ts'
import { asking, domain, get, home, openHosted, redeem } from './hosted.test-kit.ts'

afterEach(() => void vi.restoreAllMocks())

const openPlain = (more: GivenPoolSettings = {}, triggers: Triggers = {}) =>
  openHosted({ loginPages: '', ...more }, triggers).pool

const page = async (pool: UserPool, more: Record<string, string> = {}) =>
  (await get(pool, `/login?${asking(pool, more)}`)).text()

/** What somebody types there; `undefined` leaves a field out. */
const type = (
  pool: UserPool,
  typed: Record<string, string> = {},
  headers: Record<string, string> = {},
  more: Record<string, string> = {},
) =>
  pool.fetch(`${domain}/login?${asking(pool, more)}`, {
    method: 'POST',
    body: new URLSearchParams({ username: grace.username, password: grace.password, ...typed }),
    headers,
  })

const paragraphs = (html: string) => [...html.matchAll(/<p[^>]*>(.*?)<\/p>/g)].map(([, p]) => p)

describe('the plain login page', () => {
  it('is where people are sent while there is no other', async () => {
    const pool = openPlain()
    const query = asking(pool)
    const sent = await get(pool, `/oauth2/authorize?${query}`)
    expect(sent.headers.get('location')).toBe(`${domain}/login?${query}`)
    const below = await get(pool, `/cognito/oauth2/authorize?${query}`)
    expect(below.headers.get('location')).toBe(`${domain}/cognito/login?${query}`)
    const there = await get(pool, `/login?${query}`)
    expect(there.status).toBe(200)
    const policy = there.headers.get('content-security-policy')
    expect(policy).not.toContain('form-action')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(await there.text()).not.toMatch(/<script|<style|style="| on\w+=/)
  })

  it('is none where the login pages are elsewhere', async () => {
    const { pool } = openHosted()
    expect((await get(pool, `/login?${asking(pool)}`)).status).toBe(302)
    const answer = await type(pool)
    expect(answer.headers.get('location')).toBeNull()
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it('sends people home with a code that is theirs, and knows them the next time', async () => {
    const pool = openPlain()
    const answer = await type(pool)
    const to = new URL(answer.headers.get('location') ?? '')
    expect(to.href.startsWith(`${home}?`)).toBe(true)
    expect(to.searchParams.get('state')).toBe('a state')
    expect(await redeem(pool, to.searchParams.get('code') ?? '')).toMatchObject({ status: 200 })
    const cookie = answer.headers.get('set-cookie') ?? ''
    const again = await get(pool, `/oauth2/authorize?${asking(pool)}`, { cookie })
    expect(again.headers.get('location')).toContain('code=')
  })

  it.each(['code', 'token'])('makes tokens once, for the application: %s', async response_type => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const heard: string[] = []
    const hear = <Event extends { triggerSource: string }>(event: Event): Event => {
      heard.push(event.triggerSource)
      return event
    }
    const pool = openPlain(
      {},
      { preAuthentication: hear, postAuthentication: hear, preTokenGeneration: hear },
    )
    const answer = await type(pool, {}, {}, { response_type })
    const to = new URL(answer.headers.get('location') ?? '')
    const code = to.searchParams.get('code')
    if (code) await redeem(pool, code)
    expect(heard).toEqual([
      'PreAuthentication_Authentication',
      'PostAuthentication_Authentication',
      'TokenGeneration_HostedAuth',
    ])
  })

  it('lets nobody in whom the trigger after the sign-in refuses', async () => {
    const pool = openPlain(
      {},
      {
        postAuthentication: () => {
          throw new Error('Not today')
        },
      },
    )
    const answer = await type(pool)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await answer.text()).toContain('failed with error Not today.')
  })

  it('leaves no login of its own behind: the application’s is the only one', async () => {
    const store = createStorage<{ revoked: boolean }>()
    const pool = createUserPool({ accounts: [grace], callbackUrls: [home] }, { store })
    const to = new URL((await type(pool)).headers.get('location') ?? '')
    await redeem(pool, to.searchParams.get('code') ?? '')
    const logins = await Promise.all((await store.getKeys('logins')).map(key => store.getItem(key)))
    expect(logins.map(login => login?.revoked)).toEqual([false])
  })

  it('lets nobody in without their password, and says no more than that', async () => {
    const pool = openPlain()
    const said = async (typed: Record<string, string>) => {
      const answer = await type(pool, typed)
      expect(answer.status).toBe(400)
      expect(answer.headers.get('set-cookie')).toBeNull()
      return paragraphs(await answer.text()).filter(text => text?.includes('Incorrect'))
    }
    const wrong = await said({ password: 'Wrong-1234' })
    expect(wrong).toEqual(['Incorrect username or password.'])
    expect(await said({ username: 'nobody@example.com' })).toEqual(wrong)
    const open = await type(openPlain({ preventUserExistenceErrors: false }), { username: 'x' })
    expect(await open.text()).toContain('User does not exist.')
  })

  it('keeps the name that was typed, and not the password', async () => {
    const html = await (await type(openPlain(), { password: 'Wrong-1234' })).text()
    expect(html).toContain(`value="${grace.username}"`)
    expect(html).not.toContain('Wrong-1234')
    expect(html).toContain('<title>Error: Sign in to Portico</title>')
  })

  it('has what comes from elsewhere as text', async () => {
    const nasty = '"><script>alert(1)</script>'
    const pool = openPlain({
      clientName: nasty,
      providers: [{ id: 'OIDC', kind: 'OIDC', name: nasty }],
    })
    for (const html of [
      await page(pool, { login_hint: nasty, state: nasty, lang: nasty }),
      await (await type(pool, { username: nasty, password: nasty })).text(),
    ]) {
      expect(html).not.toContain('<script')
      expect(html).toContain('&lt;script&gt;')
    }
  })

  it('leads to each provider of the application with all that was asked', async () => {
    const providers = [
      { id: 'Google', kind: 'Google' },
      { id: 'Acme', kind: 'SAML', name: 'Acme & Sons' },
    ] as const
    const pool = openPlain({ providers })
    const html = await page(pool, { identity_provider: 'COGNITO' })
    expect(html).toContain('>Continue with Acme &amp; Sons</a>')
    const [, link = ''] = /href="([^"]+)">Continue with Google/.exec(html) ?? []
    const sent = await pool.fetch(link.replaceAll('&amp;', '&'))
    expect(sent.headers.get('location')).toMatch(/\/provider\?errand=/)
    const one = openPlain({ providers, clientProviders: ['COGNITO', 'Acme'] })
    expect(await page(one)).not.toContain('Google')
  })

  it('asks for no password where the application is for people of providers alone', async () => {
    const pool = openPlain({
      providers: [{ id: 'Google', kind: 'Google' }],
      clientProviders: ['Google'],
    })
    expect(await page(pool)).not.toContain('type="password"')
    const answer = await type(pool)
    expect(answer.headers.get('location')).toContain('error=access_denied')
  })

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: domain, 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
  ])('takes nothing from the form of another page: %o', async headers => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const answer = await type(openPlain(), {}, headers)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it.each([
    [{ origin: domain }],
    [{ origin: domain.replace('http:', 'https:') }],
    [{ origin: domain, 'sec-fetch-site': 'same-origin' }],
  ])('takes what its own form sends: %o', async headers => {
    expect((await type(openPlain(), {}, headers)).status).toBe(302)
  })

  it('sends nobody to an address that is not the application’s', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const answer = await type(openPlain(), {}, {}, { redirect_uri: 'https://evil.example/' })
    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
  })

  it.each([
    ['annie', 'SOFTWARE_TOKEN_MFA'],
    ['margaret', 'NEW_PASSWORD_REQUIRED'],
    ['joan', 'code of the sign-up'],
  ])('says where it ends, and what asks for more: %s', async (name, next) => {
    const accounts = demoAccounts.filter(({ username }) => username.startsWith(name))
    const pool = openPlain({ accounts })
    const [account] = accounts
    const answer = await type(pool, {
      username: `${account?.username}`,
      password: `${account?.password}`,
    })
    const html = await answer.text()
    expect(html).toContain(next)
    expect(html).toContain('&lt;LoginPage&gt; of @portico/react')
    expect(html).toContain('loginPages')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it('says what a trigger refuses somebody with', async () => {
    const pool = openPlain(
      {},
      {
        preAuthentication: () => {
          throw new Error('Not <b>today')
        },
      },
    )
    expect(await (await type(pool)).text()).toContain('failed with error Not &lt;b&gt;today.')
  })

  it.each(['signup', 'forgotPassword'])('says what to do for /%s', async path => {
    const pool = openPlain()
    const answer = await get(pool, `/${path}?${asking(pool)}`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('loginPages')
  })

  it.each([
    [['email'], 'Email'],
    [['username', 'email', 'phone_number'], 'Username or email or phone number'],
    [['username', 'preferred_username'], 'Username'],
  ] as const)('asks for what people sign in with: %o', async (signInWith, label) => {
    expect(await page(openPlain({ signInWith, accounts: [] }))).toContain(`<label>${label} <input`)
  })
})
