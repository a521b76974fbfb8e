import { describe, expect, it } from 'vitest'
import { fc } from '../../../scripts/property.ts'
import { contrast, fromHex, fromOklab, type Hex, toHex, toOklab } from './color.ts'
import { checkContrast } from './contrast.ts'
import { defineTheme } from './define-theme.ts'
import type { Palette } from './palette.ts'
import { portico } from './themes.ts'

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n): Hex => `#${n.toString(16).padStart(6, '0')}`)

const inLight = (light: Palette) =>
  checkContrast(defineTheme({ name: 'x', colorScheme: 'light', colors: { light } }))

const pair = (
  results: ReturnType<typeof checkContrast>,
  foreground: string,
  background: string,
) => {
  const found = results.find(
    each => each.foreground === `color.${foreground}` && each.background === `color.${background}`,
  )
  if (!found) throw new Error(`${foreground} on ${background} is not checked`)
  return found
}

describe('the arithmetic', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffffff', 3.99],
  ] as const)('gives %s on %s the ratio everyone else gives it, %f', (one, other, ratio) => {
    expect(contrast(fromHex(one), fromHex(other))).toBeCloseTo(ratio, 1)
  })

  it('takes every colour to OKLab and back unchanged', () => {
    fc.assert(fc.property(hex, color => toHex(fromOklab(toOklab(fromHex(color)))) === color))
  })
})

describe('the default theme', () => {
  it('is one that defineTheme would give', () => {
    expect(defineTheme(portico)).toEqual(portico)
  })

  it.each(['light', 'dark'])('can be read and seen everywhere in %s', mode => {
    const results = checkContrast(portico).filter(result => result.mode === mode)
    expect(results.length).toBeGreaterThan(40)
    expect(results.filter(({ pass }) => !pass)).toEqual([])
  })
})

describe('a theme that is hard to read', () => {
  it('is told the tokens, the ratio, what it takes, and a colour that would do', () => {
    const result = pair(
      inLight({ background: '#ffffff', foregroundSecondary: '#aaaaaa' }),
      'foreground-secondary',
      'card',
    )
    expect(result).toMatchObject({ mode: 'light', ratio: 2.32, needed: 4.5, pass: false })
    expect(contrast(fromHex(result.nearest as Hex), fromHex('#ffffff'))).toBeGreaterThanOrEqual(4.5)
  })

  it('is offered the nearest colour: the same hue, and no further away than it must be', () => {
    const { nearest } = pair(
      inLight({ background: '#ffffff', foreground: '#3b9eff' }),
      'foreground',
      'background',
    )
    const [lightness, a, b] = toOklab(fromHex(nearest as Hex))
    const [, a0, b0] = toOklab(fromHex('#3b9eff'))
    expect(Math.atan2(b, a)).toBeCloseTo(Math.atan2(b0, a0), 1)
    const before = toHex(fromOklab([lightness + 0.01, a, b, 1]))
    expect(contrast(fromHex(before), fromHex('#ffffff'))).toBeLessThan(4.6)
  })

  it('always has a way out', () => {
    fc.assert(
      fc.property(hex, hex, (background, foreground) => {
        const result = pair(inLight({ background, foreground }), 'foreground', 'background')
        const offered = result.nearest ?? foreground
        return contrast(fromHex(offered), fromHex(background)) >= 4.5
      }),
    )
  })
})

describe('colours that let others through', () => {
  it('are judged as they are seen', () => {
    const result = pair(
      inLight({ background: '#ffffff', foreground: '#00000080' }),
      'foreground',
      'background',
    )
    expect(result.seen).toBe('#7f7f7f')
    expect(result.pass).toBe(false)
  })

  it('stand on the page behind a card one can see through', () => {
    const results = inLight({ background: '#000000', card: '#ffffff00', foreground: '#000000' })
    expect(pair(results, 'foreground', 'card').ratio).toBe(1)
  })
})

describe('colours that a theme leaves to the kit', () => {
  it('are checked as the kit makes them', () => {
    const results = inLight({ primary: '#ffffff', primaryForeground: '#ffffff' })
    expect(pair(results, 'primary-foreground', 'primary-hover').ratio).toBeGreaterThan(1)
    expect(pair(results, 'link', 'card').ratio).toBe(1)
  })
})

it('checks the one mode that a light theme has', () => {
  expect(new Set(inLight({}).map(({ mode }) => mode))).toEqual(new Set(['light']))
})
