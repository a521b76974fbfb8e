import { expect, it } from 'vitest'
import { toCss } from '../css.ts'
import { portico } from '../themes.ts'
import { kitMarkup } from './kit-markup.ts'
import { type KitPage, kitPage } from './kit-page.ts'
import { type PreviewScreen, previewScreens } from './screens.ts'

const screens = Object.keys(previewScreens) as PreviewScreen[]
const page = (more: Partial<KitPage> = {}) =>
  kitPage(
    { css: toCss(portico).css, theme: portico, mode: 'light', ...more },
    ({ name }) => `/${name}.css`,
  )

const logo = { light: 'data:,light', dark: 'data:,dark', alt: 'Acme & Sons', height: 40 }

it('has every screen in both directions, and a place for whatever a theme may say', () => {
  for (const screen of screens) {
    for (const markup of [kitMarkup.ltr[screen], kitMarkup.rtl[screen]]) {
      for (const part of ['header', 'footer']) expect(markup).toContain(`<${part} data-auth="band"`)
      for (const part of ['logo', 'image', 'terms', 'privacy', 'help']) {
        expect(markup, `${screen}: run \`npm run docs\``).toContain(`"portico:${part}"`)
      }
    }
  }
})

it.each(screens)('leaves no blank on %s, and shows nothing a theme does not say', screen => {
  for (const dir of ['ltr', 'rtl'] as const) {
    const html = page({ screen, dir })
    expect(html).toContain(`dir="${dir}"`)
    expect(html).toContain('data-auth-theme="portico"')
    expect(html).not.toMatch(/portico:|data-auth="(?:logo|band|site|links)"/)
  }
})

it('shows the logo of the mode, with its words', () => {
  const theme = { ...portico, logo: { ...logo, position: 'center' as const } }
  const html = page({ theme, mode: 'dark' })
  expect(html).toContain(
    '<picture data-auth="logo" data-position="center"><img src="data:,dark" alt="Acme &#38; Sons" height="40"></picture>',
  )
  expect(html).toContain('data-auth-mode="dark"')
  expect(html).toContain('Acme &#38; Sons')
})

it('stands as the theme says: layout, sides, bands, links, providers', () => {
  const html = page({
    theme: {
      ...portico,
      layout: 'split',
      align: { horizontal: 'end', vertical: 'center' },
      header: { logo },
      links: { terms: '/terms' },
      social: { placement: 'after', icons: false },
    },
  })
  expect(html).toContain('data-layout="split" data-horizontal="end"')
  expect(html.match(/data-auth="band-logo"/g)).toHaveLength(1)
  expect(html).not.toContain('data-auth="band-image"')
  expect(html).toContain('<footer data-plain="" data-auth="band">')
  expect(html.match(/data-auth="link"/g)).toHaveLength(1)
  expect(html).toContain('data-placement="after"')
  expect(html).not.toMatch(/data-auth="provider"[^>]*><svg/)
})

it('lets nothing of a theme leave its place', () => {
  const hostile = `"><script>alert(1)</script>$&$1`
  const html = page({
    theme: {
      ...portico,
      name: hostile,
      logo: { light: `javascript:alert(1)`, alt: hostile },
      header: { logo: { light: hostile, alt: hostile }, image: { light: hostile } },
      links: { terms: hostile },
    },
  })
  expect(html).not.toMatch(/<script|javascript:/)
  expect(html.match(/<main/g)).toHaveLength(1)
})
