import { afterEach, describe, expect, it } from 'vitest'
import { baseCss } from './base-css.ts'
import { fromHex, type Hex, toHex } from './color.ts'
import { toCss } from './css.ts'
import { defineTheme } from './define-theme.ts'
import { resolveColors } from './resolve.ts'
import type { Theme } from './theme.ts'
import { portico } from './themes.ts'
import { type ColorName, colorTokens } from './tokens.ts'

const names = colorTokens.map(({ name }) => name.slice('color.'.length) as ColorName)

const sea = defineTheme({
  name: 'sea',
  colors: {
    light: { background: '#eaf4f6', foreground: '#06242b', primary: '#0b6e7f' },
    dark: { background: '#04171c', foreground: '#e2f3f6', primary: '#6cd3e6' },
  },
  css: "[data-auth='card'] { border-top: 3px solid rgb(1 2 3) }",
})

/** A page with the kit's base sheet and these themes. */
function show(html: string, ...themes: Theme[]) {
  const sheets = [baseCss(), ...themes.map(theme => toCss(theme).css)].map(css => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    return sheet
  })
  document.adoptedStyleSheets = sheets
  document.body.innerHTML = html
}

/** What a colour looks like on the screen, where it stands. */
function seen(id: string, name: ColorName): Hex {
  const probe = document.createElement('i')
  probe.style.color = `var(--auth-${name})`
  document.getElementById(id)?.append(probe)
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')
  if (!canvas) throw new Error('no canvas')
  canvas.fillStyle = getComputedStyle(probe).color
  canvas.fillRect(0, 0, 1, 1)
  probe.remove()
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
  return `#${[red, green, blue].map(byte => byte.toString(16).padStart(2, '0')).join('')}`
}

const far = (one: Hex, other: Hex) =>
  Math.max(
    ...[1, 3, 5].map(at =>
      Math.abs(
        Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16),
      ),
    ),
  )

afterEach(() => {
  document.adoptedStyleSheets = []
  document.body.replaceChildren()
})

describe.each([portico, sea])('$name', theme => {
  it.each(['light', 'dark'] as const)('is checked in the colours a browser shows, %s', mode => {
    show(`<div id="door" data-auth-theme="${theme.name}" data-auth-mode="${mode}"></div>`, theme)
    const expected = resolveColors(theme, mode)
    for (const name of names) {
      expect(far(seen('door', name), toHex(expected[name])), `${name} in ${mode}`).toBeLessThan(3)
    }
  })
})

describe('a theme inside another', () => {
  const nest = `
    <div id="outer" data-auth-theme="sea" data-auth-mode="dark">
      <p data-auth="card" id="outer-card"></p>
      <div id="inner" data-auth-theme="portico" data-auth-mode="light"><p data-auth="card" id="inner-card"></p></div>
    </div>`

  it('owes it nothing', () => {
    show(nest, portico, sea)
    expect(seen('outer', 'primary')).toBe('#6cd3e6')
    expect(seen('inner', 'primary')).toBe(portico.colors.light.primary)
    expect(far(seen('inner', 'card'), toHex(resolveColors(portico, 'light').card))).toBeLessThan(3)
  })

  it('is not reached by its CSS', () => {
    show(nest, portico, sea)
    const edge = (id: string) =>
      getComputedStyle(document.getElementById(id) as Element).borderTopColor
    expect(edge('outer-card')).toBe('rgb(1, 2, 3)')
    expect(edge('inner-card')).not.toBe('rgb(1, 2, 3)')
  })
})

it('leaves the typeface to the page unless the theme has one', () => {
  show(
    '<div style="font-family: Verdana"><div id="door" data-auth-theme="portico"><i id="text"></i></div></div>',
    portico,
  )
  const text = document.getElementById('text') as HTMLElement
  text.style.fontFamily = 'var(--auth-font-family-heading, inherit)'
  expect(getComputedStyle(text).fontFamily).toBe('Verdana')
})

it('stays light when light is all it has, whatever the mode', () => {
  const day = defineTheme({
    name: 'day',
    colorScheme: 'light',
    colors: { light: { primary: '#884400' } },
  })
  show('<div id="door" data-auth-theme="day" data-auth-mode="dark"></div>', day)
  expect(toHex(fromHex(seen('door', 'background')))).toBe(portico.colors.light.background)
})
