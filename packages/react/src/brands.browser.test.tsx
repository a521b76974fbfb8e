import './styles/index.css'
import './styles/brands.css'
import { portico } from '@portico/theme/themes'
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { doorAfter } from './door.test-kit.ts'
import { Auth } from './index.ts'
import { amazon, apple, facebook, google, oidc, saml } from './providers.ts'

const social = [google, apple, facebook, amazon]
const modes = ['light', 'dark'] as const
const brands = ['own', 'neutral'] as const
const looks = modes.flatMap(mode => brands.map(brand => ({ mode, brand })))

interface Look {
  mode: 'light' | 'dark'
  brand?: 'own' | 'neutral'
  controlHeight?: number
}

async function show({ mode, brand = 'own', controlHeight = 44 }: Look, providers = social) {
  const auth = await doorAfter()
  const screen = await render(
    <div data-auth-brands={brand}>
      <Auth.Provider
        auth={auth}
        theme={{ ...portico, size: { controlHeight } }}
        mode={mode}
        providers={providers}
        onProvider={() => {}}
      >
        <Auth.Page presentation="inline">
          <Auth.Card aria-label="Ways in" aria-labelledby={undefined}>
            <Auth.Providers />
          </Auth.Card>
        </Auth.Page>
      </Auth.Provider>
    </div>,
  )
  return { auth, screen }
}

const button = (name: string) => page.getByRole('button', { name: `Continue with ${name}` })
const fills = (name: string) =>
  [...button(name).element().querySelectorAll('svg path')].map(path => getComputedStyle(path).fill)
const look = (name: string) => {
  const { backgroundColor, color, borderTopColor } = getComputedStyle(button(name).element())
  return { backgroundColor, color, borderTopColor }
}
/** Colours are on their way for a moment. */
const settle = () => {
  for (const animation of document.getAnimations()) animation.finish()
}

async function contrastFaults() {
  settle()
  const { violations } = await axe.run(document.body, {
    runOnly: { type: 'rule', values: ['color-contrast'] },
  })
  return violations.flatMap(({ nodes }) => nodes.map(({ failureSummary }) => failureSummary))
}

afterEach(async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [] })
})

describe('a mark', () => {
  it('of Google keeps its four colours, whatever is around it', async () => {
    for (const given of looks) {
      const { screen } = await show(given)
      expect(fills('Google')).toEqual([
        'rgb(66, 133, 244)',
        'rgb(52, 168, 83)',
        'rgb(251, 188, 5)',
        'rgb(234, 67, 53)',
      ])
      await screen.unmount()
    }
  })

  it('of Facebook is white on its blue, and blue on white', async () => {
    const { screen } = await show({ mode: 'dark' })
    expect(look('Facebook').backgroundColor).toBe('rgb(8, 102, 255)')
    expect(fills('Facebook')).toEqual(['rgb(255, 255, 255)'])
    await screen.unmount()
    await show({ mode: 'dark', brand: 'neutral' })
    expect(look('Facebook').backgroundColor).toBe('rgb(255, 255, 255)')
    expect(fills('Facebook')).toEqual(['rgb(8, 102, 255)'])
  })

  it.each(['Apple', 'Amazon'])('of %s has one colour, that of the words', async name => {
    for (const mode of modes) {
      const { screen } = await show({ mode })
      for (const fill of fills(name)) expect(fill).toBe(look(name).color)
      await screen.unmount()
    }
  })

  it('of an organisation is drawn in the kit’s lines, and can be your own', async () => {
    const Icon = () => <svg data-mine="" />
    await show({ mode: 'light' }, [
      oidc({ id: 'acme', name: 'Acme' }),
      saml({ id: 'bell', name: 'Bell' }),
      saml({ id: 'cern', name: 'CERN', Icon }),
    ])
    for (const name of ['Acme', 'Bell']) {
      const svg = button(name).element().querySelector('svg')
      expect(svg && getComputedStyle(svg).stroke).toBe(look(name).color)
    }
    expect(button('CERN').element().querySelector('[data-mine]')).not.toBeNull()
    expect(button('Acme').element().getAttribute('data-kind')).toBe('OIDC')
    expect(button('Bell').element().getAttribute('data-kind')).toBe('SAML')
  })
})

describe('a button', () => {
  it.each(looks)('can be read, pointed at and pressed: $mode, $brand', async given => {
    await show(given)
    expect(await contrastFaults()).toEqual([])
    for (const { name } of social) {
      const rest = look(name).backgroundColor
      await userEvent.hover(button(name))
      settle()
      expect(look(name).backgroundColor, name).not.toBe(rest)
      expect(await contrastFaults(), name).toEqual([])
    }
  })

  it.each(looks)('is set off from the card: $mode, $brand', async given => {
    await show(given)
    const card = getComputedStyle(document.querySelector("[data-auth='card']") as Element)
    for (const { name } of social) {
      const { backgroundColor, borderTopColor } = look(name)
      expect([backgroundColor, borderTopColor], name).not.toEqual([
        card.backgroundColor,
        card.backgroundColor,
      ])
    }
  })

  it('is 44 pixels high at least, however low the theme’s are', async () => {
    await show({ mode: 'light', controlHeight: 32 })
    // The sheet of a theme that was changed comes a moment later.
    const height = () =>
      getComputedStyle(button('Google').element()).getPropertyValue('--auth-size-control-height')
    await expect.poll(height).toBe('32px')
    for (const { name } of social) {
      expect(button(name).element().getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    }
  })

  it('says the name as it was given', async () => {
    await show({ mode: 'light' })
    const names = page.getByRole('button').elements()
    expect(names.map(({ textContent }) => textContent)).toEqual(
      social.map(({ name }) => `Continue with ${name}`),
    )
    for (const element of names) expect(getComputedStyle(element).textTransform).toBe('none')
  })

  it('shows a ring to the keyboard', async () => {
    await show({ mode: 'light' })
    await userEvent.tab()
    await expect.element(button('Google')).toHaveFocus()
    const { outlineStyle, outlineWidth } = getComputedStyle(button('Google').element())
    expect([outlineStyle, outlineWidth]).toEqual(['solid', '2px'])
  })

  it('steps back while something else is awaited', async () => {
    const { auth } = await show({ mode: 'light' })
    auth.send({ type: 'submit', values: { username: 'grace@example.com', password: 'no' } })
    await expect.element(button('Google')).toHaveAttribute('aria-disabled', 'true')
    settle()
    expect(getComputedStyle(button('Google').element()).opacity).toBe('0.6')
  })

  it('leaves forced colours to who forces them, with its mark to be seen', async () => {
    await cdp().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    })
    await show({ mode: 'light' })
    for (const name of ['Facebook', 'Amazon', 'Apple']) {
      const { color, backgroundColor } = look(name)
      for (const fill of fills(name)) expect([fill, name]).toEqual([color, name])
      expect(backgroundColor).not.toBe(color)
    }
    expect(look('Facebook').backgroundColor).not.toBe('rgb(8, 102, 255)')
  })
})
