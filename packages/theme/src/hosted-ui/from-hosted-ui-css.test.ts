import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { defineTheme } from '../define-theme.ts'
import { hostedUiProblems } from './check-hosted-ui.ts'
import { CssRefused } from './css-refused.ts'
import { fromHostedUiCss } from './from-hosted-ui-css.ts'
import { selectors } from './limits.ts'
import { normalizeHostedUi } from './normalize.ts'
import { toHostedUiCss } from './to-hosted-ui-css.ts'

const folder = new URL('../__fixtures__/cognito/classic/', import.meta.url)
const files = readdirSync(folder).filter(name => name.endsWith('.css'))
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const invalid = 'sarc-ng-invalid.css'

describe('a public sheet goes through a theme and comes out the same', () => {
  it.each(files.filter(name => name !== invalid))('%s', name => {
    const css = read(name)
    const { theme, report } = fromHostedUiCss(css)
    expect(report.dropped).toEqual([])
    const out = toHostedUiCss(defineTheme(JSON.parse(JSON.stringify(theme)))).css
    expect(normalizeHostedUi(out)).toEqual(normalizeHostedUi(css))
    expect(hostedUiProblems(out).filter(({ severity }) => severity === 'refused')).toEqual([])
  })
})

it('refuses what Cognito would refuse, with lines', () => {
  const refuse = () => fromHostedUiCss(read(invalid))
  expect(refuse).toThrow(CssRefused)
  expect(refuse).toThrow(TypeError)
  expect(refuse).toThrow(
    /^Cognito would refuse the sheet\. line 1: .*; line 11: :root .*; line 12: .*more$/,
  )
})

it('has a problem for all that is refused', () => {
  try {
    fromHostedUiCss('body { color: red }\n@import "a.css";')
    expect.unreachable()
  } catch (error) {
    expect((error as CssRefused).problems).toMatchObject([{ line: 1 }, { line: 2 }])
  }
})

describe('a theme is what the page shows', () => {
  it("AWS's template where the sheet is silent", () => {
    const { theme, report } = fromHostedUiCss('', { name: 'aws' })
    expect(theme).toMatchObject({
      name: 'aws',
      colorScheme: 'light',
      colors: {
        light: { primary: '#337ab7', card: '#ffffff', header: '#d3d3d3', link: '#337ab7' },
      },
      radius: { button: 2 },
      size: { controlHeight: 40 },
      font: { size: { base: 14, small: 11 }, weight: { label: 400, button: 700 } },
      density: 'regular',
    })
    expect(report).toMatchObject({ carried: [], kept: [], dropped: [] })
    expect(toHostedUiCss(theme).css).toBe('')
  })

  it('the brand of tycsports', () => {
    const { theme } = fromHostedUiCss(read('tycsports.css'))
    expect(theme).toMatchObject({
      colors: { light: { primary: '#e3001b', primaryHover: '#c4001a', link: '#1c66d9' } },
      radius: { button: 6, input: 5 },
    })
    expect(theme.kept?.classic?.['.submitButton-customizable']).toMatchObject({
      'letter-spacing': '0.05em',
      'text-transform': 'uppercase',
    })
  })

  it.each([
    ['background: hsl(0 100% 50%)', 'card'],
    ['background: no-repeat rgb(100% 0% 0%)', 'card'],
    ['background-color: Red !important', 'card'],
    ['background: blue; background-color: #f00', 'card'],
    ['background-color: blue; background: #f00', 'card'],
  ])('colours of any syntax, in shorthands too: %s', inside => {
    const { theme } = fromHostedUiCss(`.background-customizable { ${inside} }`)
    expect(theme.colors.light.card).toBe('#ff0000')
  })

  it('nothing of an edge that is not there', () => {
    const { theme } = fromHostedUiCss('.inputField-customizable { border: 0 }')
    expect(theme.colors.light).not.toHaveProperty('inputBorder')
  })

  it('a dark card, which it tells', () => {
    const { theme, report } = fromHostedUiCss('.background-customizable { background: #111 }')
    expect(theme.colors).toMatchObject({ light: { card: '#111111' } })
    expect(theme.colors).not.toHaveProperty('dark')
    expect(report.approximated).toMatchObject([{ key: 'colorScheme' }])
  })

  it('the logo, at its size', () => {
    const css = '.logo-customizable { max-width: 120px; max-height: 30% }'
    const { theme, report } = fromHostedUiCss(css, { name: 'meridian', logo: './logo.png' })
    expect(theme.logo).toEqual({ light: './logo.png', alt: 'meridian', width: 120 })
    expect(report.carried).toEqual(['logo'])
  })
})

describe('what no key says', () => {
  it('is kept as it is spelled, and told with its line', () => {
    const { theme, report } = fromHostedUiCss(
      '.submitButton-customizable {\n  background: #E3001B;\n  letter-spacing: .05em !important;\n}',
    )
    expect(theme.kept?.classic?.['.submitButton-customizable']).toMatchObject({
      background: '#E3001B',
      'letter-spacing': '.05em !important',
      'background-color': null,
    })
    expect(report.kept).toEqual([
      {
        key: '.submitButton-customizable{background}',
        reason: 'it stands for background-color',
        line: 2,
      },
      {
        key: '.submitButton-customizable{letter-spacing}',
        reason: 'no key of a theme says it',
        line: 3,
      },
    ])
    expect(report.carried).toEqual(['color.primary'])
  })

  it('is kept of a rule in a rule too', () => {
    const { theme, report } = fromHostedUiCss(read('file-storage-app.css'))
    expect(theme.kept?.classic).toHaveProperty([
      '.submitButton-customizable .submitButton-customizable:focus',
    ])
    expect(report.kept.filter(({ reason }) => reason.includes('another rule'))).toHaveLength(2)
  })
})

describe('what asks for other files goes, and is told', () => {
  it.each([
    'background: url(https://evil.example/a.png)',
    'background-image: url(//evil.example/a.png)',
    'background-image: url("a.png")',
    'background-image: image-set("//evil.example/a.png" 1x)',
    'background-image: url(data:text/html,<b>)',
    'background-image: url("data:image/svg+xml,words")',
    'content: "https://evil.example"',
  ])('%s', inside => {
    const { theme, report } = fromHostedUiCss(`.banner-customizable {\n${inside} }`)
    expect(report.dropped).toMatchObject([{ line: 2 }])
    expect(JSON.stringify(theme)).not.toMatch(/evil|a\.png|html|words/)
    expect(toHostedUiCss(theme).css).toBe('')
  })

  it('but pictures in the sheet stay, drawings without their scripts', () => {
    const drawing = (inside: string) =>
      `.banner-customizable { background-image: url("data:image/svg+xml;base64,${btoa(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)}") }`
    const quiet = drawing('<path/>')
    expect(normalizeHostedUi(toHostedUiCss(fromHostedUiCss(quiet).theme).css)).toEqual(
      normalizeHostedUi(quiet),
    )
    const { theme, report } = fromHostedUiCss(drawing('<script>alert(1)</script><path/>'))
    expect(report.dropped).toMatchObject([{ reason: 'its drawing lost a script' }])
    const { css } = toHostedUiCss(theme)
    expect(decodeURIComponent(css)).toContain('<path></path>')
    expect(decodeURIComponent(css)).not.toContain('alert')
  })
})

describe('any sheet', () => {
  const color = fc.constantFrom('red', '#FFF', '#12345678', 'rgb(1 2 3)', 'transparent', 'inherit')
  const declaration = fc.oneof(
    fc.tuple(
      fc.constantFrom(
        'color',
        'background',
        'background-color',
        'border-color',
        'border-top-color',
      ),
      color,
    ),
    fc.tuple(
      fc.constantFrom('border', 'border-bottom', 'background', 'box-shadow'),
      color.map(each => `1px solid ${each}`),
    ),
    fc.tuple(
      fc.constantFrom(
        'height',
        'border-radius',
        'font-size',
        'max-width',
        'padding',
        'margin',
        'width',
      ),
      fc.constantFrom('0', '0px', '4px', '1.5em', '50%', '25px 0 25px 0px', 'auto', '-1px'),
    ),
    fc.tuple(
      fc.constantFrom('font-weight', 'font'),
      fc.constantFrom('bold', 'normal', '650', 'bolder'),
    ),
    fc.tuple(
      fc.constant('font-family'),
      fc.constantFrom('Arial', "'A B', serif", 'inherit', '"É"'),
    ),
    fc.tuple(
      fc.constantFrom('padding-top', 'line-height', 'text-align'),
      fc.constantFrom('5px', 'left'),
    ),
  )
  const rule = fc
    .tuple(
      fc.constantFrom(...selectors),
      fc.array(fc.tuple(declaration, fc.constantFrom('', '', ' !important')), { maxLength: 6 }),
    )
    .map(([selector, all]) => {
      const inside = all.map(([[property, value], counts]) => `${property}: ${value}${counts};`)
      return `${selector} { ${inside.join(' ')} }`
    })

  it('that Cognito takes goes through a theme and comes out the same', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 8 }), rules => {
        const css = rules.join('\n')
        if (hostedUiProblems(css).length) return
        const { theme } = fromHostedUiCss(css)
        const out = toHostedUiCss(defineTheme(theme)).css
        expect(filled(normalizeHostedUi(out))).toEqual(filled(normalizeHostedUi(css)))
        expect(hostedUiProblems(out)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

/** Without rules that say nothing. */
const filled = (sheet: Record<string, object>) =>
  Object.fromEntries(Object.entries(sheet).filter(([, own]) => Object.keys(own).length))
