import './styles/index.css'
import {
  defineTheme,
  fromHostedUiCss,
  fromManagedLogin,
  type Mode,
  type Theme,
} from '@portico/theme'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { doorAfter } from './door.test-kit.ts'
import { Auth, Authenticator } from './index.ts'
import { google } from './providers.ts'

const managed = import.meta.glob<object>(
  '../../theme/src/__fixtures__/cognito/managed-login/*.json',
  {
    eager: true,
    import: 'default',
  },
)
const classic = import.meta.glob<string>('../../theme/src/__fixtures__/cognito/classic/*.css', {
  eager: true,
  import: 'default',
  query: '?raw',
})
const named = <T,>(files: Record<string, T>, not: RegExp): [string, T][] =>
  Object.entries(files)
    .map(([path, file]): [string, T] => [path.replace(/.*\//, ''), file])
    .filter(([name]) => !not.test(name))

/** The kit under a theme, as a page shows it. */
async function show(theme: Theme, mode: Mode) {
  const auth = await doorAfter()
  await render(
    <Auth.Provider
      auth={auth}
      theme={defineTheme(theme)}
      mode={mode}
      providers={[google]}
      onProvider={() => {}}
    >
      <Authenticator />
    </Auth.Provider>,
  )
  await expect.element(page.getByLabelText('Email')).toBeVisible()
  return (part: string, property: string) => {
    const element = document.querySelector(`[data-auth~='${part}']`)
    return element && getComputedStyle(element).getPropertyValue(property)
  }
}

/** `1c66d9ff`, as a browser says it. */
function asRgb(hex: string) {
  const [red, green, blue, alpha] = [0, 2, 4, 6].map(at =>
    Number.parseInt(hex.slice(at, at + 2), 16),
  )
  return alpha === 255
    ? `rgb(${red}, ${green}, ${blue})`
    : `rgba(${red}, ${green}, ${blue}, ${alpha})`
}

function leaf(document: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      document,
    )
}

/** What of a managed login document is seen where in the kit. */
const seen = [
  ['submit', 'background-color', 'components.primaryButton.{m}.defaults.backgroundColor'],
  ['submit', 'color', 'components.primaryButton.{m}.defaults.textColor'],
  ['card', 'background-color', 'components.form.{m}.backgroundColor'],
  ['card', 'border-top-color', 'components.form.{m}.borderColor'],
  ['page', 'background-color', 'components.pageBackground.{m}.color'],
  ['title', 'color', 'components.pageText.{m}.headingColor'],
  ['label', 'color', 'componentClasses.inputLabel.{m}.textColor'],
  ['input', 'background-color', 'componentClasses.input.{m}.defaults.backgroundColor'],
  ['input', 'border-top-color', 'componentClasses.input.{m}.defaults.borderColor'],
  ['provider', 'background-color', 'components.idpButton.standard.{m}.defaults.backgroundColor'],
  ['provider', 'border-top-color', 'components.idpButton.standard.{m}.defaults.borderColor'],
  ['go', 'color', 'componentClasses.link.{m}.defaults.textColor'],
] as const

describe.each(named(managed, /schema/))('under %s the kit', (_, document) => {
  it.each(['light', 'dark'] as const)('wears its colours: %s', async mode => {
    const { theme } = fromManagedLogin(document)
    if (mode === 'dark' && !theme.colors.dark) return
    const style = await show(theme, mode)
    for (const [part, property, path] of seen) {
      const said = leaf(document, path.replace('{m}', `${mode}Mode`))
      if (typeof said === 'string')
        expect([part, style(part, property)]).toEqual([part, asRgb(said)])
    }
    const radius = leaf(document, 'componentClasses.buttons.borderRadius')
    if (typeof radius === 'number') expect(style('submit', 'border-radius')).toBe(`${radius}px`)
  })
})

describe.each(named(classic, /invalid/))('under %s the kit', (_, css) => {
  it('wears its colours', async () => {
    const style = await show(fromHostedUiCss(css).theme, 'light')
    // The browser reads the sheet by itself.
    const probe = new CSSStyleSheet()
    probe.replaceSync(css)
    const says = (selector: string, property: string) => {
      const rules = [...probe.cssRules].filter(
        rule => rule instanceof CSSStyleRule && rule.selectorText === selector,
      ) as CSSStyleRule[]
      const value = rules.map(rule => rule.style.getPropertyValue(property)).findLast(each => each)
      if (!value) return undefined
      const element = document.createElement('i')
      element.style.setProperty(property, value)
      document.body.append(element)
      const computed = getComputedStyle(element).getPropertyValue(property)
      element.remove()
      return computed
    }
    const places = [
      ['submit', 'background-color', '.submitButton-customizable'],
      ['submit', 'color', '.submitButton-customizable'],
      ['input', 'color', '.inputField-customizable'],
      ['card', 'background-color', '.background-customizable'],
      ['label', 'color', '.label-customizable'],
    ] as const
    let compared = 0
    for (const [part, property, selector] of places) {
      const said = says(selector, property)
      if (!said) continue
      compared += 1
      expect([part, style(part, property)]).toEqual([part, said])
    }
    expect(compared).toBeGreaterThan(0)
  })
})
