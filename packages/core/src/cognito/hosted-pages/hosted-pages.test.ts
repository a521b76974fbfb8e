import { createUserPool, demoAccounts, type GivenPoolSettings, grace } from '@portico/user-pool'
import { describe, expect, it, vi } from 'vitest'
import { beginWith } from '../../begin-with.test-kit.ts'
import { AuthError } from '../../errors.ts'
import { codeOf } from '../../expectations.contract.ts'
import { createMemoryBrowser } from '../../memory-browser.ts'
import { memoryPlace } from '../../memory-place.ts'
import { type CognitoOptions, createCognitoClient } from '../cognito.ts'

const idle = new AbortController().signal
const home = 'https://app.example.com/'
const domain = 'https://cognito-idp.us-east-1.amazonaws.com'

/** Somebody in front of an application whose pool has hosted pages and a provider. */
function arrive(given: GivenPoolSettings = {}, options: Partial<CognitoOptions> = {}) {
  let ahead = 0
  const now = () => Date.now() + ahead
  const settings: GivenPoolSettings = {
    callbackUrls: [home],
    logoutUrls: [home],
    loginPages: 'https://login.example.com',
    providers: [{ id: 'Google', kind: 'Google' }],
    ...given,
  }
  const pool = createUserPool(
    { accounts: demoAccounts, ...settings },
    { clock: now, store: beginWith(settings) },
  )
  const asked: string[] = []
  const world = { meddle: (response: Response): Response | Promise<Response> => response }
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = String(input)
    asked.push(new URL(url).pathname)
    const response = await pool.fetch(input, init)
    return url.endsWith('/oauth2/token') ? world.meddle(response) : response
  }
  const browser = createMemoryBrowser({ fetch, now })
  const tab = browser.openTab()

  function open(place = memoryPlace(home), environment = tab) {
    const { region, userPoolId, clientId } = pool
    const client = createCognitoClient({
      region,
      userPoolId,
      clientId,
      hostedPages: { domain, scopes: ['openid', 'email', 'aws.cognito.signin.user.admin'] },
      ...options,
      environment: { ...environment, place },
    })
    return { client, place }
  }

  /** Leaves for the hosted pages. Gives where they went. */
  async function leave({ client, place } = open(), target = {}) {
    void client.redirect?.(target, idle).catch(() => {})
    await expect.poll(() => place.left.length).toBe(1)
    return new URL(place.left[0] ?? '')
  }

  /** Picks somebody at the provider's page, as the browser would. Gives where that leads. */
  async function pick(address: URL, form: Record<string, string> = { account: '1001' }) {
    const toPage = await pool.fetch(address, { redirect: 'manual' })
    const page = new URL(toPage.headers.get('location') ?? '')
    const errand = page.searchParams.get('errand') ?? ''
    const body = new URLSearchParams({ errand, ...form })
    const headers = { cookie: toPage.headers.get('set-cookie') ?? '' }
    const answer = await pool.fetch(`${domain}/provider`, { method: 'POST', body, headers })
    return answer.headers.get('location') ?? ''
  }

  const pass = (milliseconds: number) => {
    ahead += milliseconds
  }
  return { pool, asked, world, browser, tab, open, leave, pick, pass }
}

describe('out to the hosted pages', () => {
  it('asks for a code with PKCE, and with state and nonce of 256 bits', async () => {
    const { leave } = arrive()
    const address = await leave(undefined, {
      provider: 'Google',
      username: 'a@b.example',
      lang: 'ar',
      prompt: 'select_account',
    })
    expect(address.origin + address.pathname).toBe(`${domain}/oauth2/authorize`)
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      redirect_uri: home,
      scope: 'openid email aws.cognito.signin.user.admin',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      identity_provider: 'Google',
      login_hint: 'a@b.example',
      lang: 'ar',
      prompt: 'select_account',
    })
  })

  it('begins on the page for a new account, or for a lost password', async () => {
    const { leave, open } = arrive()
    expect((await leave(open(), { page: 'signUp' })).pathname).toBe('/signup')
    expect((await leave(open(), { page: 'forgotPassword' })).pathname).toBe('/forgotPassword')
  })

  it('asks to come back to the address of this origin, spelled as it was registered', async () => {
    const redirectTo = ['http://localhost:3000/', 'https://app.example.com', 'myapp://home']
    const back = async (given: string | readonly string[]) => {
      const { leave } = arrive({}, { hostedPages: { domain, redirectTo: given } })
      return (await leave()).searchParams.get('redirect_uri')
    }
    expect(await back(redirectTo)).toBe('https://app.example.com')
    expect(await back('/callback')).toBe('https://app.example.com/callback')
    expect(await back([])).toBe(home)
  })

  it.each(['https://www.example.com', 'http://app.example.com', 'myapp://home'])(
    'does not set out where it would come back to %s, and says why',
    async redirectTo => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
      const { client, place } = arrive({}, { hostedPages: { domain, redirectTo } }).open()
      await expect(client.redirect?.({}, idle)).rejects.toMatchObject({ code: 'notEnabled' })
      expect(place.left).toEqual([])
      const [[said] = []] = warn.mock.calls
      expect(said).toContain(`leads to ${redirectTo}, and this page is on https://app.example.com`)
      warn.mockRestore()
    },
  )

  it.each([
    '',
    'auth.example.com',
    '//auth.example.com',
    'https://',
    'auth/pages',
    'javascript:alert(1)',
  ])('takes "%s" for no domain, and says what one is', at => {
    const open = () => arrive({}, { hostedPages: { domain: at } }).open()
    expect(open).toThrow(`got the domain "${at}" for hosted pages. Begin it with "https://"`)
  })

  it('never asks the same twice', async () => {
    const { leave, open } = arrive()
    const [one, other] = [await leave(open()), await leave(open())]
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.searchParams.get(name)).not.toBe(other.searchParams.get(name))
    }
  })

  it('leaves no token and no password in the tab, and nothing at all in lasting storage', async () => {
    const { leave, open, tab } = arrive()
    await leave(open())
    expect(tab.storage.getItem(`portico.1example23456789portico000.trip`)).toContain('verifier')
    expect(tab.lasting.getItem(`portico.1example23456789portico000.trip`)).toBeNull()
  })
})

describe('home from the hosted pages', () => {
  async function comeHome(form?: Record<string, string>, given?: GivenPoolSettings) {
    const world = arrive(given)
    const before = world.open(memoryPlace(`${home}reports/7?tab=2`))
    const address = await world.leave(before, { provider: 'Google' })
    const back = await world.pick(address, form)
    return { ...world, back, ...world.open(memoryPlace(back)) }
  }

  it('lets them in, and takes the answer out of the address before anything waits', async () => {
    const { client, place } = await comeHome()
    expect(client.mayResume()).toBe(true)
    const resuming = client.resume(idle)
    expect(place.read()).toBe(`${home}reports/7?tab=2`)
    expect(await resuming).toMatchObject({
      kind: 'signedIn',
      session: {
        user: {
          username: 'Google_1001',
          provider: 'Google',
          attributes: { email: 'grace@example.com' },
        },
      },
    })
    expect(client.lastProvider?.()).toBe('Google')
    expect(await client.getAccessToken()).toMatch(/^ey/)
    expect(await client.getAccessToken({ forceRefresh: true })).toMatch(/^ey/)
  })

  it('changes the code once, however often the door is opened', async () => {
    const { client, asked } = await comeHome()
    const left = new AbortController()
    const first = client.resume(left.signal).catch(() => 'aborted')
    left.abort()
    expect(client.mayResume()).toBe(true)
    expect(await client.resume(idle)).toMatchObject({ kind: 'signedIn' })
    expect(await first).toBe('aborted')
    expect(asked.filter(path => path === '/oauth2/token')).toHaveLength(1)
  })

  it('refuses an answer that came before', async () => {
    const { client, back, open } = await comeHome()
    await client.resume(idle)
    await client.signOut()
    const again = open(memoryPlace(back))
    expect(await codeOf(again.client.resume(idle))).toBe('returnFailed')
    expect(again.place.read()).toBe(home)
  })

  it('refuses an answer in a tab that did not ask', async () => {
    const { back, browser, open } = await comeHome()
    const { client } = open(memoryPlace(back), browser.openTab())
    expect(await codeOf(client.resume(idle))).toBe('returnFailed')
  })

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['no state worth the name', (url: URL) => url.searchParams.set('state', '')],
    ['another code', (url: URL) => url.searchParams.set('code', 'x')],
    ['no code', (url: URL) => url.searchParams.set('code', '')],
  ])('refuses an answer with %s', async (_, tamper) => {
    const { back, open } = await comeHome()
    const url = new URL(back)
    tamper(url)
    const { client, place } = open(memoryPlace(url.href))
    expect(await codeOf(client.resume(idle))).toBe('returnFailed')
    expect(place.read()).not.toContain('code=')
    expect(await client.getAccessToken()).toBeNull()
  })

  it.each([
    ['refuse', 'providerRefused'],
    ['fail', 'providerFailed'],
  ])('says so when the provider says no: %s', async (answer, code) => {
    const { client, place } = await comeHome({ answer })
    expect(await codeOf(client.resume(idle))).toBe(code)
    expect(place.read()).toBe(`${home}reports/7?tab=2`)
    expect(client.lastProvider?.()).toBeNull()
  })

  it.each([
    ['error', 'invalid_scope', 'the scope wat is not allowed for this client'],
    ['error', 'unauthorized_client', ''],
  ])('tells the developer what only they can mend: %s %s %s', async (name, error, description) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { back, open } = await comeHome()
    const url = new URL(back)
    url.searchParams.delete('code')
    url.searchParams.set(name, error)
    url.searchParams.set('error_description', description)
    const thrown = await open(memoryPlace(url.href)).client.resume(idle).catch(AuthError.from)
    expect(thrown).toMatchObject({ code: 'providerFailed', message: 'providerFailed' })
    const said = `"${error}": ${description || 'no more is said'}`
    expect(thrown).toMatchObject({ cause: { message: expect.stringContaining(said) } })
    expect(warn.mock.calls).toEqual([[expect.stringContaining(said)]])
    warn.mockRestore()
  })

  it.each([
    ['an unsigned token', (token: string) => `${token.split('.').slice(0, 2).join('.')}.`],
    [
      'a token of another issuer',
      (token: string) => withClaims(token, { iss: 'https://evil.example' }),
    ],
    ['a token for somebody else', (token: string) => withClaims(token, { aud: 'another' })],
    ['a token with another nonce', (token: string) => withClaims(token, { nonce: 'another' })],
    ['a token that has run out', (token: string) => withClaims(token, { exp: 1 })],
    ['an altered token', (token: string) => withClaims(token, { email: 'x@evil.example' })],
    ['no token at all', () => 'x'],
  ])('refuses %s', async (_, change) => {
    const { client, world } = await comeHome()
    world.meddle = async response => {
      const body = await response.json()
      return Response.json({ ...body, id_token: change(body.id_token) })
    }
    expect(await codeOf(client.resume(idle))).toBe('returnFailed')
    expect(await client.getAccessToken()).toBeNull()
  })

  it('says that the pool is not well, or cannot be reached', async () => {
    const unwell = await comeHome()
    unwell.world.meddle = () => new Response('', { status: 503 })
    expect(await codeOf(unwell.client.resume(idle))).toBe('unavailable')
    const away = await comeHome()
    away.world.meddle = () => Promise.reject(new TypeError('Failed to fetch'))
    expect(await codeOf(away.client.resume(idle))).toBe('offline')
  })

  it('leaves an application’s own query alone', async () => {
    const { open } = arrive()
    const link = '?state=open#/reset-password?username=ada&code=123456'
    for (const query of ['?code=1', '?state=open', '?error=x', '?tab=2', link]) {
      expect(open(memoryPlace(home + query)).client.mayResume()).toBe(false)
    }
    expect(open(memoryPlace(`${home}other?code=1&state=2`)).client.mayResume()).toBe(false)
  })

  it('forgets who they came from once they come another way', async () => {
    const { client } = await comeHome()
    await client.resume(idle)
    await client.signOut()
    expect(client.lastProvider?.()).toBe('Google')
    const { username, password } = grace
    await client.signIn({ username, password }, idle)
    expect(client.lastProvider?.()).toBeNull()
  })
})

describe('out for good', () => {
  it('ends the session at the hosted pages too', async () => {
    const world = arrive()
    const back = await world.pick(await world.leave(world.open(), { provider: 'Google' }))
    const { client, place } = world.open(memoryPlace(back))
    await client.resume(idle)
    await client.signOut()
    await expect.poll(() => place.left).toHaveLength(1)
    expect(place.left[0]).toContain(`logout_uri=${encodeURIComponent(home)}`)
    const logout = new URL(place.left[0] ?? '')
    expect(logout.origin + logout.pathname).toBe(`${domain}/logout`)
    expect((await world.pool.fetch(logout)).headers.get('location')).toBe(home)
    expect(client.mayResume()).toBe(false)
  })

  it('stays on the page when the session was begun here', async () => {
    const { open } = arrive()
    const { client, place } = open()
    await client.signIn({ username: grace.username, password: grace.password }, idle)
    await client.signOut()
    expect(place.left).toEqual([])
  })
})

function withClaims(token: string, claims: object): string {
  const [head, body = '', signature] = token.split('.')
  const said = JSON.parse(Buffer.from(body, 'base64url').toString())
  return [
    head,
    Buffer.from(JSON.stringify({ ...said, ...claims })).toString('base64url'),
    signature,
  ].join('.')
}
