import './styles/index.css'
import { memoryStorage } from '@portico/core'
import { portico } from '@portico/theme/themes'
import { annie, demoTotpSecret, frances, grace, totpCode } from '@portico/user-pool'
import axe from 'axe-core'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { LoginPage } from './index.ts'
import { asked, domain, home, languages, openLoginPage } from './login-page.test-kit.tsx'
import { ar } from './messages/ar.ts'

const login = (more?: Record<string, string>) => `/auth/login?${asked(more)}`
const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 })
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

async function signIn({ username, password }: { username: string; password: string }) {
  await page.getByLabelText('Email').fill(username)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await press('Sign in')
}

afterEach(() => page.viewport(414, 896))

describe('somebody an application sent', () => {
  it('signs in and goes back to it, with a code that it can change for tokens', async () => {
    const { leaveForGood, pool, posted } = await openLoginPage(login())
    await signIn(grace)
    await expect.poll(() => leaveForGood.mock.calls).toHaveLength(1)
    const to = new URL(leaveForGood.mock.calls[0]?.[0] ?? '')
    expect(to.origin + to.pathname).toBe(home)
    expect(to.searchParams.get('state')).toBe('a state & more')
    await expect.element(heading('Taking you back to Meridian')).toHaveFocus()
    await expect.element(page.getByRole('status')).toHaveTextContent('One moment')

    // Before anybody types, and for the way back.
    expect(posted).toHaveLength(2)
    expect(posted.map(({ headers }) => headers.has('authorization'))).toEqual([false, true])
    for (const request of posted) {
      expect(`${request.method} ${request.url}`).toBe(`POST ${domain}/oauth2/authorize`)
      expect(request.credentials).toBe('include')
      expect(await request.clone().text()).toBe(String(asked()))
    }
    const token = await pool.fetch(`${domain}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: pool.clientId,
        redirect_uri: home,
        code: to.searchParams.get('code') ?? '',
        code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
      }),
    })
    expect(await token.json()).toMatchObject({ token_type: 'Bearer' })
  })

  it('is asked for the way back once, however often React sets the page up', async () => {
    const { leaveForGood, posted } = await openLoginPage(login(), { isStrict: true })
    await signIn(grace)
    await expect.poll(() => leaveForGood.mock.calls).toHaveLength(1)
    expect(posted.filter(({ headers }) => headers.has('authorization'))).toHaveLength(1)
  })

  it('finds the user name the application knows filled in, and can change it', async () => {
    await openLoginPage(login({ login_hint: 'grace@example.com' }))
    const field = page.getByLabelText('Email')
    await expect.element(field).toHaveValue('grace@example.com')
    await field.fill('ada@example.com')
    await expect.element(field).toHaveValue('ada@example.com')
  })

  it('is taken back by a grant of your own, where there is one', async () => {
    const grant = vi.fn(async (request: URLSearchParams) => `${home}?state=${request.get('state')}`)
    const { leaveForGood, posted, client } = await openLoginPage(login(), { grant })
    await signIn(grace)
    await expect.poll(() => leaveForGood.mock.calls).toEqual([[`${home}?state=a state & more`]])
    expect(grant).toHaveBeenCalledExactlyOnceWith(expect.any(URLSearchParams), client)
    expect(posted).toEqual([])
  })

  it('is led to no address that would run in this page', async () => {
    const grant = async () => 'java\nscript:alert(1)'
    const { leaveForGood } = await openLoginPage(login(), { grant })
    await signIn(grace)
    await expect.element(page.getByRole('alert')).toHaveTextContent('invalid_redirect')
    expect(leaveForGood).not.toHaveBeenCalled()
  })
})

describe('its addresses', () => {
  it('are those of the hosted pages, with the query of the application', async () => {
    const { addressBar } = await openLoginPage(login())
    const at = () => addressBar.read()
    await press('Create an account')
    await expect.poll(at).toBe(`/auth/signup?${asked()}`)
    await press('Sign in')
    await expect.poll(at).toBe(login())
    await press('Forgot password?')
    await expect.poll(at).toBe(`/auth/forgotPassword?${asked()}`)
    await page.getByLabelText('Email').fill(frances.username)
    await press('Send code')
    await expect.poll(at).toBe(`/auth/resetpassword?${asked()}`)
  })

  it('begin on the page that was asked for, and a new account leads back to the application', async () => {
    const { pool, addressBar, leaveForGood } = await openLoginPage(`/auth/signup?${asked()}`)
    await page.getByLabelText('Email').fill('ada@example.com')
    await page.getByRole('textbox', { name: 'Password' }).fill('Analytical-Engine-1')
    await press('Create account')
    await expect.poll(() => addressBar.read()).toBe(`/auth/confirmUser?${asked()}`)
    const code = pool.outbox.messages().at(-1)?.code ?? ''
    await page.getByRole('textbox', { name: 'Code' }).fill(code)
    await press('Confirm')
    await expect.poll(() => leaveForGood.mock.calls[0]?.[0]).toContain(`${home}?`)
  })

  it('name the second step, and lead on from it', async () => {
    const { addressBar, leaveForGood } = await openLoginPage(login())
    await signIn(annie)
    await expect.poll(() => addressBar.read()).toBe(`/auth/mfa?${asked()}`)
    await page
      .getByRole('textbox', { name: 'Code' })
      .fill(await totpCode(demoTotpSecret, Date.now()))
    await press('Continue')
    await expect.poll(() => leaveForGood.mock.calls).toHaveLength(1)
  })

  it('stay at hand for a reload in the middle', async () => {
    const first = await openLoginPage(login())
    await press('Forgot password?')
    await page.getByLabelText('Email').fill(frances.username)
    await press('Send code')
    await expect.element(heading('Choose a new password')).toBeVisible()
    const { storage, addressBar } = first
    await first.screen.unmount()
    await openLoginPage(addressBar.read(), { storage })
    await expect.element(heading('Choose a new password')).toBeVisible()
  })
})

describe('a provider', () => {
  const pool = {
    providers: [
      { id: 'Google', kind: 'Google' },
      { id: 'Acme', kind: 'SAML', name: 'Acme Corporation', domains: ['acme.example'] },
    ],
  } as const
  const authorize = (more: Record<string, string>) => `${domain}/oauth2/authorize?${asked(more)}`

  it('is reached with everything the application asked', async () => {
    const { leave } = await openLoginPage(login({ identity_provider: 'COGNITO' }), { pool })
    await press('Continue with Google')
    await expect
      .poll(() => leave.mock.calls)
      .toEqual([[authorize({ identity_provider: 'Google' })]])
    await expect.element(heading('Taking you to Google')).toBeVisible()
  })

  it('is known as the last one the next time, until they come with their password', async () => {
    const google = { providers: pool.providers.slice(0, 1) }
    const lasting = memoryStorage()
    const open = () => openLoginPage(login(), { pool: google, lasting })
    const lastUsed = page.getByRole('button', { name: 'Continue with Google Last used' })
    const first = await open()
    await press('Continue with Google')
    await expect.poll(() => first.leave.mock.calls).toHaveLength(1)
    await first.screen.unmount()
    const second = await open()
    await expect.element(lastUsed).toBeVisible()
    await signIn(grace)
    await expect.poll(() => second.leaveForGood.mock.calls).toHaveLength(1)
    await second.screen.unmount()
    await open()
    await expect.element(heading('Welcome back')).toBeVisible()
    expect(lastUsed.elements()).toEqual([])
  })

  it('is reached by an address it speaks for', async () => {
    const { leave } = await openLoginPage(login(), { pool })
    await page.getByLabelText('Email').fill('ada@acme.example')
    await press('Continue')
    const to = authorize({ idp_identifier: 'acme.example', login_hint: 'ada@acme.example' })
    await expect.poll(() => leave.mock.calls).toEqual([[to]])
  })

  it('is reached at once where the application names it, and no form is shown', async () => {
    for (const named of [{ identity_provider: 'Google' }, { idp_identifier: 'acme.example' }]) {
      const { leaveForGood, screen } = await openLoginPage(login(named), { pool })
      await expect.poll(() => leaveForGood.mock.calls).toEqual([[authorize(named)]])
      await expect.element(heading('One moment')).toBeVisible()
      expect(document.querySelector('form')).toBeNull()
      await screen.unmount()
    }
  })

  it('is reached as you say, where you say how', async () => {
    const onProvider = vi.fn()
    const { leave } = await openLoginPage(login(), { pool, onProvider })
    await press('Continue with Google')
    expect(onProvider).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'Google' }))
    expect(leave).not.toHaveBeenCalled()
  })
})

describe('the way back', () => {
  it('can be tried again once the network is there', async () => {
    let isDown = true
    const { leaveForGood } = await openLoginPage(login(), {
      around:
        fetch =>
        async (...request) => {
          if (isDown) throw new TypeError('no network')
          return fetch(...request)
        },
    })
    await signIn(grace)
    await expect.element(heading('We could not take you back')).toBeVisible()
    await expect.element(page.getByRole('alert')).toHaveTextContent(/could not reach the service/)
    isDown = false
    await press('Try again')
    await expect.poll(() => leaveForGood.mock.calls).toHaveLength(1)
  })

  it('is asked about before anybody types, where it is none: the page says so', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { leaveForGood } = await openLoginPage(login({ redirect_uri: 'https://evil.example/' }))
    await expect.element(heading('This link does not work')).toHaveFocus()
    await expect.element(page.getByRole('alert')).toHaveTextContent('Reference: invalid_request')
    expect(document.querySelector('form')).toBeNull()
    expect(leaveForGood).not.toHaveBeenCalled()
    expect(warn.mock.calls.join()).toContain('https://evil.example/, which it has not registered')
    warn.mockRestore()
  })

  it('is asked about before anybody types: the application is told what it asked wrongly', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { leaveForGood } = await openLoginPage(login({ scope: 'openid everything' }))
    await expect.element(heading('One moment')).toBeVisible()
    const [[address = ''] = []] = leaveForGood.mock.calls
    expect(address).toMatch(new RegExp(`^${home}\\?error=invalid_scope`))
    warn.mockRestore()
  })

  it('is not asked about where you grant it yourself', async () => {
    const grant = async () => home
    const { posted } = await openLoginPage(login({ redirect_uri: 'https://evil.example/' }), {
      grant,
    })
    await expect.element(page.getByLabelText('Email')).toBeVisible()
    expect(posted).toEqual([])
  })

  it('that is refused is told with the reason, and leads back to the form', async () => {
    const { leaveForGood } = await openLoginPage(login({ redirect_uri: 'https://evil.example/' }), {
      around: fetch => (input, init) =>
        new Headers(init?.headers).has('authorization')
          ? fetch(input, init)
          : Promise.reject(new TypeError('no network')),
    })
    await signIn(grace)
    await expect.element(page.getByRole('alert')).toHaveTextContent('Reference: invalid_request')
    expect(leaveForGood).not.toHaveBeenCalled()
    await press('Back to sign in')
    await expect.element(page.getByLabelText('Email')).toBeVisible()
  })

  it('is not well when what answers is no authorization endpoint', async () => {
    await openLoginPage(login(), { around: () => async () => new Response('<h1>It works!</h1>') })
    await signIn(grace)
    await expect.element(page.getByRole('alert')).toHaveTextContent(/not answering properly/)
  })
})

describe('a page without a door', () => {
  it.each(['/auth/login', '/auth/login?client_id=1example', `/auth/signup?redirect_uri=${home}`])(
    'says so where no application sent anybody: %s',
    async address => {
      const { addressBar } = await openLoginPage(address)
      await expect.element(heading('No application sent you here')).toBeVisible()
      expect(document.querySelector('form')).toBeNull()
      expect(addressBar.read()).toBe(address)
    },
  )

  it('leaves the sign-out to the pool, and speaks of it once it is done', async () => {
    const query = new URLSearchParams({ client_id: 'app', logout_uri: home })
    const { screen, leaveForGood } = await openLoginPage(`/auth/logout?${query}`)
    await expect.element(heading('One moment')).toBeVisible()
    expect(leaveForGood.mock.calls).toEqual([[`${domain}/logout?${query}`]])
    await screen.unmount()
    const back = await openLoginPage('/auth/logout?signed_out=true')
    await expect.element(heading('You are signed out')).toBeVisible()
    expect(back.leaveForGood).not.toHaveBeenCalled()
  })

  it('leaves nothing of a session that was there', async () => {
    const grant = () => new Promise<never>(() => {})
    const { client, screen } = await openLoginPage(login(), { grant })
    await signIn(grace)
    await expect.poll(() => client.getAccessToken()).not.toBeNull()
    await screen.unmount()
    await openLoginPage('/auth/logout', { client })
    await expect.poll(() => client.getAccessToken()).toBeNull()
  })

  it('prints nothing on a server, which does not know what it was opened for', async () => {
    const { client } = await openLoginPage(login())
    expect(renderToString(<LoginPage client={client} domain={domain} />)).toBe('')
  })
})

describe('its language', () => {
  const menu = () => page.getByRole('combobox', { name: /^(Language|اللغة)$/ })

  it('is the one the address asks for, right to left where that is so', async () => {
    await openLoginPage(login({ lang: 'ar' }), { languages })
    await expect.element(heading(ar['signIn.title'])).toBeVisible()
    expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' })
    expect(getComputedStyle(page.getByRole('heading').element()).direction).toBe('rtl')
    await expect.element(menu()).toHaveValue('ar')
  })

  it('changes where they stand, keeps what they typed and the rest of the address', async () => {
    const { addressBar } = await openLoginPage(login({ lang: 'en' }), { languages })
    await page.getByLabelText('Email').fill('ada@example.com')
    await menu().selectOptions('ar')
    await expect.element(heading(ar['signIn.title'])).toBeVisible()
    await expect.element(page.getByLabelText(ar['field.email'])).toHaveValue('ada@example.com')
    expect(addressBar.read()).toBe(login({ lang: 'ar' }))
    await expect.poll(() => document.title).toBe(`${ar['signIn.title']} – Meridian`)
  })

  it('is remembered by this page, under its own name alone', async () => {
    const lasting = memoryStorage()
    const setItem = vi.spyOn(lasting, 'setItem')
    const first = await openLoginPage(login(), { languages, lasting })
    await menu().selectOptions('ar')
    await first.screen.unmount()
    expect(setItem.mock.calls).toEqual([['portico.login.lang', 'ar']])
    await openLoginPage(login(), { languages, lasting })
    await expect.element(heading(ar['signIn.title'])).toBeVisible()
  })

  it('stays as it was where the words of another cannot be fetched', async () => {
    const lost = { tag: 'xx', name: 'Lost', load: () => Promise.reject(new TypeError('offline')) }
    await openLoginPage(login({ lang: 'en' }), { languages: [...languages, lost] })
    await menu().selectOptions('xx')
    await expect.element(menu()).toHaveValue('en')
    await expect.element(heading('Welcome back')).toBeVisible()
  })

  it('is no question where there is but one', async () => {
    await openLoginPage(login(), { languages: languages.slice(0, 1) })
    await expect.element(heading('Welcome back')).toBeVisible()
    expect(page.getByRole('combobox').elements()).toEqual([])
  })
})

describe('the whole page', () => {
  const image = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>'
  const theme = {
    ...portico,
    header: { logo: { light: image, alt: 'Acme' } },
    footer: {},
    favicon: { light: image },
    links: { terms: '/terms', help: '/help' },
  }

  it('has one of each landmark, the icon of the theme, and the title of the screen', async () => {
    const { screen } = await openLoginPage(login(), { theme, languages })
    await expect.element(heading('Welcome back')).toBeVisible()
    for (const role of ['banner', 'main', 'contentinfo'] as const) {
      expect(page.getByRole(role).elements(), role).toHaveLength(1)
    }
    await expect.element(page.getByRole('contentinfo').getByRole('combobox')).toBeVisible()
    const icons = () => [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=icon]')]
    expect(icons().at(-1)?.getAttribute('href')).toBe(image)
    await press('Create an account')
    await expect.poll(() => document.title).toBe('Create your account – Meridian')
    await screen.unmount()
    expect(icons().map(({ href }) => href)).not.toContain(image)
    expect(document.documentElement.dir).toBe('')
  })

  it.each([
    ['the form', login()],
    ['the form, right to left', login({ lang: 'ar' })],
    ['no application', '/auth/login'],
    ['signed out', '/auth/logout?signed_out=true'],
  ])('has nothing that axe objects to: %s', async (_, address) => {
    for (const mode of ['light', 'dark'] as const) {
      const { screen } = await openLoginPage(address, { theme, languages, mode })
      await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
      const { violations } = await axe.run(document.body)
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      await screen.unmount()
    }
  })
})
