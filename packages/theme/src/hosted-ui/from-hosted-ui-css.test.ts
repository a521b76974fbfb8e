import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defineTheme } from '../define-theme.ts'
import { CssRefused } from './css-refused.ts'
import { fromHostedUiCss } from './from-hosted-ui-css.ts'
import { normalizeHostedUi } from './normalize.ts'
import { toHostedUiCss } from './to-hosted-ui-css.ts'

const folder = new URL('../__fixtures__/cognito/classic/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const sheets = readdirSync(folder).filter(file => file.endsWith('.css'))
const good = sheets.filter(file => !file.includes('invalid'))

describe.each(good)('%s', file => {
  it('goes in and out with no difference', () => {
    const { theme } = fromHostedUiCss(read(file))
    expect(normalizeHostedUi(toHostedUiCss(theme).css)).toEqual(normalizeHostedUi(read(file)))
  })

  it('makes a theme that is one, and keeps or carries whatever it says', () => {
    const { theme, report } = fromHostedUiCss(read(file), { name: 'acme' })
    expect(defineTheme(JSON.parse(JSON.stringify(theme)))).toEqual(theme)
    expect(report.carried.length + report.kept.length).toBeGreaterThan(0)
    expect(report.kept.every(({ line = 0, reason }) => line > 0 && reason)).toBe(true)
  })
})

it('refuses what Cognito would, all of it at once, by line', () => {
  const problems = refusal(read('sarc-ng-invalid.css'))
  expect(problems.length).toBeGreaterThan(20)
  expect(problems).toContainEqual(
    expect.objectContaining({ line: 11, reason: expect.stringContaining(':root') }),
  )
  expect(() => fromHostedUiCss('.label-customizable {\n color: var(--x)\n}')).toThrow(
    /line 2.*var/s,
  )
})

it('shows what the page shows where the sheet is silent', () => {
  const { theme } = fromHostedUiCss('.label-customizable { color: #123456 }')
  expect(theme).toMatchObject({
    colorScheme: 'light',
    colors: { light: { label: '#123456', primary: '#337ab7', primaryHover: '#286090' } },
  })
  expect(theme.colors.dark).toBeUndefined()
})

it('lets the tokens speak once what was kept is taken out', () => {
  const { theme } = fromHostedUiCss('.submitButton-customizable { background: #123456 }')
  const { kept: _, ...free } = theme
  const css = toHostedUiCss({ ...free, radius: { button: 7 } }).css
  expect(css).toContain('background-color: #123456')
  expect(css).toContain('border-radius: 7px')
})

it('keeps pictures that draw, cleans drawings, and asks nothing of other places', () => {
  const script = `<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script><path d='M0 0h1'/></svg>`
  const { theme, report } = fromHostedUiCss(`.banner-customizable {
    background-image: url("data:image/svg+xml,${encodeURIComponent(script)}");
  }`)
  const { css } = toHostedUiCss(theme)
  expect(decodeURIComponent(css)).not.toContain('script')
  expect(decodeURIComponent(css)).toContain('M0 0h1')
  expect(report.dropped).toEqual([
    expect.objectContaining({ key: '.banner-customizable{background-image}', line: 2 }),
  ])
  for (const address of [
    'https://evil.example/x.png',
    '//evil.example/x.png',
    'javascript:alert(1)',
  ]) {
    const css = `.banner-customizable { background-image: url("${address}") }`
    const out = attempt(() => toHostedUiCss(fromHostedUiCss(css).theme).css)
    expect(out).not.toContain('evil')
    expect(out).not.toContain('javascript')
  }
})

it('says so where the card is dark', () => {
  const { report } = fromHostedUiCss('.background-customizable { background-color: #101010 }')
  expect(report.approximated).toEqual([expect.objectContaining({ key: 'colorScheme' })])
})

function refusal(css: string) {
  try {
    fromHostedUiCss(css)
  } catch (error) {
    if (error instanceof CssRefused) return error.problems
    throw error
  }
  throw new Error('it was taken')
}

function attempt(task: () => string) {
  try {
    return task()
  } catch (error) {
    if (error instanceof CssRefused) return ''
    throw error
  }
}
