import { describe, expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { anyTheme } from '../__fixtures__/any-theme.ts'
import { type Rgba, toHex } from '../color.ts'
import { defineTheme } from '../define-theme.ts'
import { recipeOf, resolveColors } from '../resolve.ts'
import { resolveValues } from '../resolve-values.ts'
import type { Mode, Theme, ThemeFile } from '../theme.ts'
import { portico } from '../themes.ts'
import { type ColorName, tokens } from '../tokens.ts'
import { hostedUiProblems } from './check-hosted-ui.ts'
import { fromHostedUiCss } from './from-hosted-ui-css.ts'
import { selectors } from './limits.ts'
import { normalizeHostedUi, plainValue } from './normalize.ts'
import { toHostedUiCss } from './to-hosted-ui-css.ts'

const plain = (theme: Theme, mode?: Mode) =>
  normalizeHostedUi(toHostedUiCss(theme, mode && { mode }).css)
const keys = (remarks: readonly { key: string }[]) => remarks.map(({ key }) => key)
const withKept = (classic: Record<string, Record<string, string | null>>) =>
  ({ ...portico, kept: { classic } }) satisfies Theme

describe('ten seeds', () => {
  it('make a whole sheet that Cognito takes, of values alone', () => {
    const { css } = toHostedUiCss(portico)
    expect(Object.keys(normalizeHostedUi(css))).toEqual(selectors)
    expect(hostedUiProblems(css)).toEqual([])
    expect(css).not.toMatch(/var\(|light-dark|color-mix|@|--/)
    expect(css).toContain('.submitButton-customizable {\n  font-size: 15px;\n')
  })

  it('make the light page, or the dark one if asked', () => {
    const card = (theme: Theme, mode?: Mode) => plain(theme, mode)['.background-customizable']
    expect(card(portico)).toMatchObject({ 'background-color': '#fffffd' })
    expect(card(portico, 'dark')).toMatchObject({ 'background-color': '#17181b' })
    expect(card({ ...portico, colorScheme: 'dark' })).toEqual(card(portico, 'dark'))
  })
})

describe('the report', () => {
  it('has what the page shows, and why it cannot show the rest of what is said', () => {
    const { carried, approximated, dropped } = toHostedUiCss(portico).report
    expect(carried).toContain('color.primary')
    expect(keys(approximated)).toEqual(['colorScheme'])
    expect(keys(dropped)).toEqual([
      ...['color.background', 'color.border', 'color.warning', 'font.family.mono'],
    ])
  })

  it('is content with a theme of one mode', () => {
    const { dark: _, ...colors } = portico.colors
    const { report } = toHostedUiCss({ ...portico, colors, colorScheme: 'light' })
    expect(report.carried).toContain('colorScheme')
    expect(report.approximated).toEqual([])
  })

  it('tells of opacity, and shows what it looks like', () => {
    const theme = {
      ...portico,
      colors: { light: { primary: '#00000080', card: '#ffffff' } as const },
    }
    const { css, report } = toHostedUiCss(theme)
    expect(css).toContain('background-color: #7f7f7f;')
    expect(keys(report.approximated)).toEqual(['color.primary'])
  })

  it('tells of typefaces and shadows that need variables', () => {
    const theme = (family: string, card: string) =>
      toHostedUiCss({ ...portico, font: { family: { body: family } }, shadow: { card } }).report
    const half = theme('var(--a), serif', 'none')
    expect(keys(half.approximated)).toContain('font.family.body')
    const brand = theme('Inter, sans-serif', 'none')
    expect(keys(brand.approximated)).toContain('font.family.body')
    expect(theme('serif', 'none').carried).toContain('font.family.body')
    const none = theme('var(--a)', '0 0 1px var(--b)')
    expect(keys(none.dropped)).toEqual(expect.arrayContaining(['font.family.body', 'shadow.card']))
  })

  it('tells of what is no token', () => {
    const theme: Theme = {
      ...portico,
      layout: 'split',
      links: { terms: '/terms' },
      css: 'a { color: red }',
      logo: { light: 'logo.svg', alt: 'Meridian', position: 'start' },
      header: { logo: { light: 'a.png', alt: '' } },
    }
    const { report } = toHostedUiCss(theme)
    expect(keys(report.dropped)).toEqual(
      expect.arrayContaining(['layout', 'links', 'css', 'logo.alt', 'logo.position', 'header']),
    )
    expect(keys(report.approximated)).toContain('logo')
  })
})

it('brings the logo of its mode along, at its size', () => {
  const logo = { light: 'day.png', dark: 'night.png', alt: '', height: 40, width: 120 }
  const { css, assets, report } = toHostedUiCss({ ...portico, logo })
  expect(assets).toEqual([{ key: 'logo.light', src: 'day.png' }])
  expect(css).toContain('max-width: 120px;\n  max-height: 40px;')
  expect(report.carried).toContain('logo')
  expect(toHostedUiCss({ ...portico, logo }, { mode: 'dark' }).assets).toEqual([
    { key: 'logo.dark', src: 'night.png' },
  ])
})

describe('what is kept', () => {
  it('wins over the theme, which the report tells', () => {
    const theme = withKept({ '.background-customizable': { 'background-color': 'Red' } })
    const { css, report } = toHostedUiCss(theme)
    expect(css).toContain('background-color: Red;')
    expect(report.carried).not.toContain('color.card')
    const given = { ...theme, colors: { light: { card: '#ffffff' } as const } }
    expect(keys(toHostedUiCss(given).report.dropped)).toContain('color.card')
  })

  it('may be another spelling of what the theme says', () => {
    const rules = { 'background-color': null, 'border-color': null, background: '#2450D3' }
    const { report } = toHostedUiCss(withKept({ '.submitButton-customizable': rules }))
    expect(report.carried).toContain('color.primary')
  })

  it('leaves to the page what it says null of', () => {
    const theme = withKept({
      '.idpButton-customizable:hover': { color: null, 'background-color': null },
    })
    expect(Object.keys(plain(theme))).not.toContain('.idpButton-customizable:hover')
  })

  it('stands where it does not undo what stands beside it', () => {
    const theme = withKept({ '.idpButton-customizable': { border: '2px solid' } })
    expect(plain(theme)['.idpButton-customizable']).toMatchObject({
      border: '2px solid',
      'border-color': '#868a93',
    })
  })

  it.each([
    { 'p{} .a': { color: 'red' } },
    { '.label-customizable': { 'color}a': 'red' } },
    { '.label-customizable': { color: 'red } body { color: red' } },
    { '.label-customizable': { color: 'red; --a: b' } },
    { '.label-customizable': { content: '"</style>"' } },
    { '.label-customizable': { background: 'url(https://evil.example)' } },
    { '.label-customizable': { color: 'var(--a)' } },
    { '.label-customizable .a,': { color: 'red' } },
    { '.label-customizable': { color: '/*' } },
  ])('does not go out if Cognito would refuse it: %j', classic => {
    const { css, report } = toHostedUiCss(withKept(classic))
    expect(css).toBe(toHostedUiCss(portico).css)
    expect(keys(report.dropped)).toContain('kept.classic')
  })
})

describe('a sheet that would be too long', () => {
  const family = Array.from({ length: 160 }, (_, at) => `Typeface${at}`).join(', ')

  it('goes without its blanks first', () => {
    const theme = { ...portico, font: { ...portico.font, family: { body: family.slice(0, 1098) } } }
    const { css, report } = toHostedUiCss(theme)
    expect(css).not.toContain('\n')
    expect(normalizeHostedUi(css)['.background-customizable']).toHaveProperty('font-family')
    expect(keys(report.dropped)).not.toContain('font.family.body')
  })

  it('goes without what AWS does not list next, the longest first, which the report tells', () => {
    const theme = { ...portico, font: { ...portico.font, family: { body: family } } }
    const { css, report } = toHostedUiCss(theme)
    expect(hostedUiProblems(css)).toEqual([])
    expect(keys(report.dropped)).toContain('font.family.body')
    expect(report.carried).toEqual(expect.arrayContaining(['shadow.card', 'radius.card']))
  })

  it.each(['content', 'font-weight'])('goes without what is kept last: %s', property => {
    const theme = withKept({ '.label-customizable': { [property]: `"${'a'.repeat(3000)}"` } })
    const { css, report } = toHostedUiCss(theme)
    expect(hostedUiProblems(css)).toEqual([])
    expect(keys(report.dropped)).toContain('kept.classic')
  })
})

describe('any theme', () => {
  const logo = fc.record(
    {
      light: fc.constantFrom('/a.png', './b.jpeg', '/c.svg'),
      dark: fc.constant('/d.png'),
      alt: fc.constant('A'),
      height: fc.integer({ min: 0, max: 200 }),
    },
    { requiredKeys: ['light', 'alt'] },
  )
  const theme = fc
    .tuple(anyTheme, fc.option(logo, { nil: undefined }))
    .map(([file, mark]) => defineTheme({ ...file, ...(mark && { logo: mark }) } as ThemeFile))

  it('goes to the page and back with no loss but what the report tells', () => {
    fc.assert(
      fc.property(theme, fc.constantFrom(undefined, 'light', 'dark'), (given, asked) => {
        const { css, report } = toHostedUiCss(given, asked && { mode: asked })
        expect(hostedUiProblems(css)).toEqual([])
        expect(toHostedUiCss(given, asked && { mode: asked }).css).toBe(css)

        expect(css).not.toMatch(/#[\da-f]{8}|var\(|light-dark/)

        const { theme: back } = fromHostedUiCss(css)
        expect(toHostedUiCss(back).css).toBe(css)
        const mode = asked ?? (given.colorScheme === 'dark' ? 'dark' : 'light')
        const told = new Set([...keys(report.approximated), ...keys(report.dropped)])
        expectSame(given, mode, back, told, report.carried)
      }),
      { numRuns: 60 },
    )
  })
})

/** Token by token, as the kit shows them; what is made from something lost may be lost with it. */
function expectSame(
  given: Theme,
  mode: Mode,
  back: Theme,
  told: ReadonlySet<string>,
  carried: readonly string[],
) {
  const [before, after] = [resolveColors(given, mode), resolveColors(back, 'light')]
  const [was, is] = [resolveValues(given), resolveValues(back)]
  const isLost = (name: string | null): boolean => {
    const token = tokens.find(each => each.name === name)
    return !!token && (told.has(token.name) || isLost(token.fallback))
  }
  for (const token of tokens) {
    const { name } = token
    if (told.has(name)) expect(carried).not.toContain(name)
    if (told.has(name) || name === 'colorScheme' || token.type === 'file') continue
    if (!carried.includes(name) && isLost(name)) continue
    if (token.type !== 'color') {
      const [one, other] = [was, is].map(values => values[name as keyof typeof values])
      expect([name, look(other, mode)]).toEqual([name, look(one, mode)])
    } else if (carried.includes(name)) {
      const color = name.slice('color.'.length) as ColorName
      const one = [toHex(before[color]), toHex(after[color])] as const
      expect([name, ...one, steps(...one) <= 1]).toEqual([name, ...one, true])
    } else {
      // Neither carried nor told of: nobody said it, so nothing that was said is lost.
      expect([name, saysColor(given, token.key)]).toEqual([name, false])
      const color = name.slice('color.'.length) as ColorName
      // A theme of the dark page makes it from the other seeds. Mixing what was rounded may round otherwise.
      if (mode === 'light' && !isMadeFrom(color, told)) {
        expect([name, distance(before[color], after[color]) <= 2]).toEqual([name, true])
      }
    }
  }
}

/** How far apart two colours are, in the steps of their farthest channel: what is made of a flattened one may be off by one. */
function steps(one: string, other: string) {
  const bytes = (hex: string) =>
    (hex.match(/[\da-f]{2}/g) ?? []).map(each => Number.parseInt(each, 16))
  const [these, those] = [bytes(one), bytes(other)]
  return these.length === those.length
    ? Math.max(...these.map((byte, at) => Math.abs(byte - (those[at] ?? 0))))
    : 255
}

function isMadeFrom(color: ColorName, lost: ReadonlySet<string>): boolean {
  const recipe = recipeOf(color, 'light')
  const sources =
    !recipe || typeof recipe === 'string' ? [recipe] : [recipe.of, 'with' in recipe && recipe.with]
  return sources.some(each => !!each && (lost.has(`color.${each}`) || isMadeFrom(each, lost)))
}

/** Of two colours as they are written, by their farthest channel. */
function distance(one: Rgba, other: Rgba) {
  const [bytes, others] = [one, other].map(color =>
    (toHex(color).slice(1).match(/../g) ?? []).map(byte => Number.parseInt(byte, 16)),
  )
  return Math.max(...(bytes ?? []).map((byte, at) => Math.abs(byte - (others?.[at] ?? 255))))
}

function look(value: unknown, mode: Mode) {
  if (typeof value !== 'string') return value
  const chosen = value.replace(
    /light-dark\((rgb\([^)]*\)), (rgb\([^)]*\))\)/g,
    mode === 'dark' ? '$2' : '$1',
  )
  return plainValue('box-shadow', chosen)
}

const saysColor = ({ colors }: Theme, key: string) =>
  (key.split('.').at(-1) as string) in { ...colors.light, ...colors.dark }
