import { expect, it } from 'vitest'
import { defineTheme } from './define-theme.ts'
import { portico } from './themes.ts'
import { undrawn } from './undrawn.ts'

it('tells what the embedded card leaves out, key by key', () => {
  const images = { light: '/a.svg' }
  const theme = defineTheme({
    extends: portico,
    name: 'sea',
    colors: portico.colors,
    layout: 'split',
    align: { vertical: 'start' },
    favicon: images,
    header: { image: images },
    footer: {},
    illustrations: false,
    social: { icons: false },
    links: { terms: '/terms' },
    logo: { ...images, alt: 'Sea', width: 120, height: 32, position: 'center' },
  })
  expect(undrawn(theme)).toEqual(
    [
      ...['layout', 'align', 'favicon', 'header', 'footer', 'illustrations', 'social', 'links'],
      ...['logo.width', 'logo.position'],
    ].map(key => ({
      key,
      reason: 'is for full and hosted pages; the embedded card does not draw it',
    })),
  )
})

it('has nothing to tell of a theme for the card alone', () => {
  expect(undrawn(portico)).toEqual([])
})
