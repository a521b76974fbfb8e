import { strayMark } from './css-shape.ts'
import { isCssAddress } from './css-text.ts'
import type { Asset, Report } from './report.ts'
import type { Mode, Theme } from './theme.ts'

export interface ThemeCss {
  /** One style sheet, for a file, a `<style>` element or `CSSStyleSheet.replaceSync`. */
  css: string
  /** The files it refers to, as the theme names them. */
  assets: Asset[]
  report: Report
}

/**
 * A theme of `defineTheme` as a style sheet: custom properties in `@layer auth.tokens`, its CSS in `auth.theme`.
 *
 * It applies to `[data-auth-theme='<name>']` and what is inside, and only says what the theme says: the
 * kit's base sheet fills in the rest. `data-auth-mode` on the same element (`light` or `dark`) overrules
 * the person's setting.
 *
 * @throws {TypeError} if a value could leave its place in the sheet. Where files come from is checked by
 *   `defineTheme` alone: themes from elsewhere go through it first.
 */
export function toCss(theme: Theme): ThemeCss {
  const { name, colors, colorScheme = 'auto', css = '' } = theme
  if (!/^[\w-]+ [a-z]+$/.test(`${name} ${colorScheme}`)) throw new TypeError(`theme "${name}"`)
  const at = `[data-auth-theme='${name}']`
  const [first, other]: [Mode, Mode] =
    colorScheme === 'dark' ? ['dark', 'light'] : ['light', 'dark']
  const report: Report = { carried: [], approximated: [], dropped: [] }
  const assets: Asset[] = []

  const paint = Object.entries(colors.light).map(([key, light]) => {
    const dark = colors.dark?.[key as keyof typeof colors.dark] ?? light
    return declare(key, dark === light ? light : `light-dark(${light},${dark})`)
  })
  const sizes = groups.flatMap(key => flatten(key, theme[key]))
  const air = theme.density ? [declare('density', `${densities[theme.density]}`)] : []
  const scheme = `color-scheme:${colorScheme === 'auto' ? 'light dark' : colorScheme}${colors.dark ? '' : '!important'}`

  const pictures = (mode: Mode, alone = mode === first) =>
    images.flatMap(key => {
      const { light, dark } = theme[key] ?? {}
      const src = mode === 'dark' ? (dark ?? (alone && light)) : (alone || dark) && light
      if (!src) return []
      assets.push({ key: `${key}.${src === light ? 'light' : 'dark'}`, src })
      return declare(key, `url(${JSON.stringify(src)})`, /["\\\n]|<\//.test(src))
    })
  const base = pictures(first)
  const swapped = pictures(other)

  let sheet = rule(at, [scheme, ...paint, ...sizes, ...air, ...base])
  if (swapped.length) {
    sheet += rule(`${at}[data-auth-mode=${other}]`, swapped)
    if (colorScheme === 'auto') {
      sheet += `@media (prefers-color-scheme:dark){${rule(`${at}:not([data-auth-mode=light])`, swapped)}}`
    }
  }
  return { css: `${layers}@layer auth.tokens{${sheet}}${own()}`, assets, report }

  function declare(path: string, value: string, hostile = /[;{}\\]|url\(/i.test(value)) {
    const property = `--auth-${path.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`
    if (hostile || /[^\w-]/.test(property) || strayMark(value))
      throw new TypeError(`theme "${name}": ${property} cannot be ${value}`)
    if (!report.carried.includes(property)) report.carried.push(property)
    return `${property}:${value}`
  }

  function flatten(path: string, value: unknown): string[] {
    if (value === undefined) return []
    if (typeof value === 'object') {
      return Object.entries(value as object).flatMap(([key, each]) =>
        flatten(`${path}-${key}`, each),
      )
    }
    return [
      declare(path, typeof value === 'number' && !/weight/.test(path) ? `${value}px` : `${value}`),
    ]
  }

  function own() {
    if (isCssAddress(css)) {
      assets.push({ key: 'css', src: css })
      report.dropped.push({ key: 'css', reason: 'its file is not read here; give its text' })
      return ''
    }
    const global = css.match(unscoped)?.join('') ?? ''
    const scoped = css.replace(unscoped, '')
    // Each by itself: a cut through a string would show here.
    const stray = strayMark(global) ?? strayMark(scoped)
    if (stray) throw new TypeError(`theme "${name}": ${stray} in its css`)
    return (
      css && `@layer auth.theme{${global}@scope (${at}) to (:scope [data-auth-theme]){${scoped}}}`
    )
  }
}

/** The order of all layers, said by every sheet, so that it holds whichever comes first. */
export const layers = '@layer auth.tokens,auth.reset,auth.parts,auth.screens,auth.theme;'

const groups = ['radius', 'size', 'font', 'shadow'] as const
const images = ['backgroundImage', 'cardImage'] as const
/** At-rules that CSS does not allow inside `@scope`; they stand beside it. */
const unscoped = /@(?:font-face|property|keyframes)\b[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/gi
const densities = { compact: 0.75, regular: 1, spacious: 1.25 }

const rule = (selector: string, declarations: readonly string[]) =>
  `${selector}{${declarations.join(';')}}`
