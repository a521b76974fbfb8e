import './styles/index.css'
import type { Theme } from '@portico/theme'
import { classic, lantern, pond, portico } from '@portico/theme/themes'
import { grace } from '@portico/user-pool'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { doorAfter } from './door.test-kit.ts'
import { Auth, Authenticator, type AuthProviderProps } from './index.ts'
import { apple, google } from './providers.ts'

type Given = Partial<Omit<AuthProviderProps, 'client' | 'children'>>

async function show(given: Given & { presentation?: 'page' | 'inline' }) {
  const auth = await doorAfter()
  const { presentation, ...rest } = given
  await render(
    <Auth.Provider auth={auth} {...rest}>
      <Authenticator presentation={presentation} />
    </Auth.Provider>,
  )
  return auth
}

const box = (part: string) => {
  const element = document.querySelector(`[data-auth='${part}']`)
  if (!element) throw new Error(`no ${part} on the page`)
  return element.getBoundingClientRect()
}

const providers = [google, apple, { id: 'acme-saml', name: 'Acme SSO' }]
const light = { mode: 'light', providers, onProvider: () => {} } as const

describe('the buttons of providers', () => {
  it('take a person to the one they press, and show the wait', async () => {
    let arrive = () => {}
    const onProvider = vi.fn(() => new Promise<void>(resolve => (arrive = resolve)))
    await show({ theme: portico, providers, onProvider })
    const button = page.getByRole('button', { name: 'Continue with Apple' })
    await button.click()
    await button.click({ force: true })
    await page.getByRole('button', { name: 'Continue with Google' }).click({ force: true })
    expect(onProvider.mock.calls).toEqual([[apple]])
    await expect.element(button).toHaveAttribute('data-pending')
    arrive()
    await expect.element(button).not.toHaveAttribute('data-pending')
  })

  it('are a list with a name, in the order given, on sign-up too', async () => {
    const auth = await show({ ...light, theme: portico })
    for (const screen of ['signIn', 'signUp']) {
      expect(auth.getView().screen).toBe(screen)
      const list = page.getByRole('list', { name: 'Use an account you have' })
      const names = list
        .getByRole('button')
        .elements()
        .map(each => each.textContent)
      expect(names).toEqual(providers.map(({ name }) => `Continue with ${name}`))
      auth.send({ type: 'go.signUp' })
      await expect.poll(() => auth.getView().screen).toBe('signUp')
    }
  })

  it('are not there where nobody is named, or nobody takes people there', async () => {
    await show({ theme: portico, providers })
    await expect.element(page.getByLabelText('Email')).toBeVisible()
    expect(document.querySelector("[data-auth='providers']")).toBeNull()
  })

  it('wait while a password is on its way', async () => {
    const onProvider = vi.fn()
    const auth = await show({ ...light, onProvider, theme: portico })
    const button = page.getByRole('button', { name: 'Continue with Google' })
    auth.send({ type: 'submit', values: { username: grace.username, password: 'no' } })
    await expect.element(button).toHaveAttribute('aria-disabled', 'true')
    ;(button.element() as HTMLElement).click()
    expect(auth.getView().pending).toBe(true)
    expect(onProvider).not.toHaveBeenCalled()
  })

  it('stand where the theme says, for the eye and for the keyboard', async () => {
    await show({ ...light, theme: { ...portico, social: { placement: 'after', icons: false } } })
    expect(box('providers').top).toBeGreaterThan(box('submit').bottom)
    expect(document.querySelectorAll("[data-auth='provider'] svg")).toHaveLength(0)
    await page.getByRole('button', { name: 'Sign in' }).element().focus()
    await userEvent.tab()
    await expect.element(page.getByRole('button', { name: 'Continue with Google' })).toHaveFocus()
  })

  it('have their marks, and fetch nothing for them', async () => {
    await show({ ...light, theme: portico })
    expect(document.querySelectorAll("[data-auth='provider'] svg")).toHaveLength(2)
    expect(document.querySelectorAll('img')).toHaveLength(0)
  })
})

describe('the layout of a theme', () => {
  it('has two columns where there is room, level with each other, and one where there is not', async () => {
    await page.viewport(1200, 800)
    await show({ ...light, theme: classic })
    const [first] = document.querySelectorAll("[data-auth='provider']")
    expect(box('providers').right).toBeLessThan(box('form').left)
    expect(first?.getBoundingClientRect().top).toBeCloseTo(box('input').top, 0)
    await page.viewport(500, 800)
    expect(box('providers').bottom).toBeLessThanOrEqual(box('form').top)
    await page.viewport(414, 896)
  })

  it('goes by the room it has, not by the window', async () => {
    await page.viewport(1200, 800)
    const auth = await doorAfter()
    await render(
      <div style={{ inlineSize: 420 }}>
        <Auth.Provider auth={auth} {...light} theme={classic}>
          <Authenticator presentation="inline" />
        </Auth.Provider>
      </div>,
    )
    expect(box('providers').bottom).toBeLessThanOrEqual(box('form').top)
    await page.viewport(414, 896)
  })

  it('puts the brand beside the form, or above it on a phone', async () => {
    await page.viewport(1200, 800)
    await show({ theme: lantern })
    expect(box('card')).toMatchObject({ top: 0, right: 1200, bottom: 800 })
    expect(box('card').left).toBeGreaterThan(600)
    await page.viewport(390, 800)
    expect(box('card')).toMatchObject({ left: 0, right: 390, bottom: 800 })
    expect(box('card').top).toBeGreaterThan(40)
    await page.viewport(414, 896)
  })

  it('is night where night is asked for, whatever the device says', async () => {
    await show({ theme: portico, mode: 'dark' })
    const card = document.querySelector("[data-auth='card']") as Element
    expect(getComputedStyle(card).colorScheme).toBe('dark')
    expect(getComputedStyle(card).color).toBe('rgb(242, 242, 243)')
  })

  it('stands the card where the theme says', async () => {
    await page.viewport(1200, 900)
    const align = { horizontal: 'end', vertical: 'start' } as const
    await show({ theme: { ...portico, align } })
    expect(box('card')).toMatchObject({ top: 24, right: 1184 })
    await page.viewport(414, 896)
  })

  it('puts a logo in the middle, and the title with it', async () => {
    await show({ theme: pond })
    const middle = (part: string) => box(part).left + box(part).width / 2
    expect(middle('logo')).toBeCloseTo(middle('card'), 0)
    expect(middle('title')).toBeCloseTo(middle('card'), 0)
  })
})

describe('what stands around the page', () => {
  const links = { terms: '/terms', privacy: 'https://example.com/privacy' }
  const logo = { light: pond.logo?.light ?? '', alt: 'Acme' }

  it('is the theme’s bands and links, each where people and screen readers look for it', async () => {
    const theme: Theme = { ...portico, header: { logo }, footer: {}, links }
    await show({ theme })
    await expect.element(page.getByRole('banner').getByAltText('Acme')).toBeVisible()
    const list = page.getByRole('contentinfo').getByRole('navigation')
    await expect
      .element(list.getByRole('link', { name: 'Terms' }))
      .toHaveAttribute('href', '/terms')
    expect(list.getByRole('link').elements()).toHaveLength(2)
    expect(page.getByRole('main').elements()).toHaveLength(1)
  })

  it('fills the window, and no more, while there is room', async () => {
    await page.viewport(800, 1_000)
    await show({ theme: { ...portico, header: { logo }, links } })
    expect(document.documentElement.scrollHeight).toBe(1_000)
    expect(box('card').bottom).toBeLessThan(box('links').top)
    await page.viewport(414, 896)
  })

  it('is nothing where the theme names neither, and nothing around a card in a page', async () => {
    await show({ theme: { ...portico, links }, presentation: 'inline' })
    expect(document.querySelector("[data-auth='site']")).toBeNull()
  })
})
