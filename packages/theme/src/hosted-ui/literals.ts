import { fromHex, type Hex, over, type Rgba, toHex } from '../color.ts'
import { resolveColors } from '../resolve.ts'
import { resolveValues } from '../resolve-values.ts'
import type { Mode, Theme } from '../theme.ts'
import { type ColorName, tokens } from '../tokens.ts'
import { hexOf } from './css-colors.ts'
import { mapPieces } from './css-pieces.ts'
import type { Declaration, Density } from './declarations.ts'

/** What a declaration is printed with. */
export interface Literal {
  /** Absent: the page cannot be told, or the theme leaves it to the page. */
  value?: string
  /** What the value lost, or why there is none, in words for a designer. */
  loss?: string
}

/** How a theme in one mode is said without variables, functions or opacity. */
export function literalsOf(theme: Theme, mode: Mode): (declaration: Declaration) => Literal {
  const colors = resolveColors(theme, mode)
  const values = resolveValues(theme)

  const solid = (name: ColorName | 'page'): Rgba => {
    if (name === 'page') return fromHex('#ffffff')
    return over(colors[name], solid(name === 'card' ? 'page' : 'card'))
  }

  return ({ token, property, behind, before = '', is }) => {
    if (token === 'logo') return { value: logoSize(theme, property) ?? `${is}` }
    if (typeof is === 'string') return { value: is }
    if (is) return { value: is[values['spacing.density'] as Density] }
    const definition = tokens.find(({ name }) => name === token)
    if (definition?.type === 'color' && behind) {
      const color = colors[definition.name.slice('color.'.length) as ColorName]
      const loss =
        toHex(color).length > 7 ? 'the page shows it solid, mixed with what is behind it' : ''
      const value = `${before}${toHex(over(color, solid(behind)))}`
      return { value, ...(loss && { loss }) }
    }
    const value = values[token as keyof typeof values]
    if (value === undefined) return {}
    if (token === 'font.family.body') return familyOf(`${value}`)
    if (token === 'shadow.card') return shadowOf(`${value}`, mode)
    return { value: definition?.type === 'dimension' ? `${value}px` : `${value}` }
  }
}

function logoSize({ logo }: Theme, property: string) {
  const pixels = property === 'max-width' ? logo?.width : logo?.height
  return pixels === undefined ? undefined : `${pixels}px`
}

function familyOf(list: string): Literal {
  const names = list.split(',').map(name => name.trim())
  const own = names.filter(name => !name.startsWith('var('))
  if (!own.length) return { loss: 'the page has no variables; name the typeface' }
  const value = own.join(', ')
  if (own.length < names.length) {
    return { value, loss: 'the page has no variables; the typefaces that have a name stay' }
  }
  const loss = 'the page loads no fonts; who does not have the typeface sees another'
  return generic.test(own[0] ?? '') ? { value } : { value, loss }
}

/** Typefaces that everyone has, whichever they are. */
const generic =
  /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-[a-z-]+|-apple-system)$/

/** Shadows keep their opacity: without it they would be bars. */
function shadowOf(shadow: string, mode: Mode): Literal {
  const chosen = shadow.replace(pairs, (_, light: string, dark: string) =>
    (mode === 'dark' ? dark : light).trim(),
  )
  const value = mapPieces(chosen, words =>
    words.replace(colorFunctions, found => {
      const hex = hexOf(found)
      return hex ? rgbaOf(hex) : found
    }),
  ).replace(/\s+/g, ' ')
  const foreign = /\b(?:var|calc|color-mix|light-dark)\(/.exec(value.replace(/rgba?\(/g, ''))
  return foreign ? { loss: `the page has no ${foreign[0]}); write the shadow itself` } : { value }
}

/** `light-dark(a, b)`, where each may be a colour function. */
const pairs = /light-dark\(((?:[^(),]|\([^()]*\))*),((?:[^(),]|\([^()]*\))*)\)/gi
const colorFunctions = /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab)\([^()]*\)/gi

function rgbaOf(hex: Hex) {
  if (hex.length < 8) return hex
  const byte = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  // Two digits, or three where two would be another opacity.
  const alpha = [2, 3]
    .map(digits => (byte(7) / 255).toFixed(digits))
    .find(each => same(each, byte(7)))
  return `rgba(${byte(1)}, ${byte(3)}, ${byte(5)}, ${Number(alpha)})`
}

const same = (alpha: string, byte: number) => Math.round(Number(alpha) * 255) === byte
