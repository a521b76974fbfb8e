import { multiples, type Recipe } from '../packages/theme/src/derive.ts'
import { recipeOf } from '../packages/theme/src/resolve.ts'
import { resolveValues, type Value } from '../packages/theme/src/resolve-values.ts'
import type { Rule } from '../packages/theme/src/rules.ts'
import { shape } from '../packages/theme/src/shape.ts'
import { portico } from '../packages/theme/src/themes.ts'
import { type ColorName, colorKey, type Token, tokens } from '../packages/theme/src/tokens.ts'
import { markdownTable, printedFrom } from './markdown-table.ts'

/** Every token: where a theme file says it, what it dresses, its custom property, and what stands in for it. */
export function tokensPage(): string {
  const rows = tokens.map(token => [
    code(token.name),
    token.description,
    code(token.key),
    typeOf(token),
    token.perMode ? 'yes' : 'no',
    token.cssVar ? code(token.cssVar) : 'none',
    standIn(token),
  ])
  const head = ['token', 'what it dresses', 'key in the theme file', 'type', 'per mode', 'CSS']
  return (
    `${printedFrom('the list of tokens')}# Tokens\n\n` +
    'In a key, `{mode}` is `light` or `dark`. A colour is `#rrggbb` or `#rrggbbaa`, a length a number of CSS pixels. ' +
    'A token without a custom property is read from the theme by the ' +
    'components, or says something for hosted pages alone. “Unless given” is what the kit shows where a theme leaves ' +
    'it out; two values are those of light and of dark.\n\n' +
    markdownTable([...head, 'unless given'], rows)
  )
}

const code = (text: string) => `\`${text}\``

const typeWords: Record<Exclude<Token['type'], 'enum'>, string> = {
  color: 'colour',
  dimension: 'length',
  fontFamily: 'CSS font list',
  fontWeight: 'weight',
  shadow: 'CSS `box-shadow`',
  file: 'image',
  bool: '`true` or `false`',
}

function typeOf({ type, key }: Token): string {
  if (type !== 'enum') return typeWords[type]
  const rule = key.split('.').reduce<unknown>((at, name) => (at as Shapes)[name], shape) as Shapes
  const worded = (given: unknown) => String((given as Rule).expected).replaceAll("'", '`')
  if ('expected' in rule) return worded(rule)
  return Object.entries(rule)
    .map(([name, inner]) => `${code(name)}: ${worded(inner)}`)
    .join('; ')
}

type Shapes = Record<string, unknown>

function standIn(token: Token): string {
  if (token.type === 'color') return colorStandIn(token.name.slice('color.'.length) as ColorName)
  if (token.type === 'file') return 'nothing'
  if (token.name in multiples) {
    const { of, times, max } = multiples[token.name as keyof typeof multiples]
    return `${times === 1 ? '' : `${times} × `}${code(of)}, at most ${max}`
  }
  if (token.fallback) return `as ${code(token.fallback)}`
  const value = values[token.name]
  return value === undefined ? 'that of the page around it' : worded(value)
}

const values: Partial<Record<string, Value>> = resolveValues(portico)

/** What is longer than a word may break where a table is narrow. */
function worded(value: Value): string {
  if (typeof value === 'object') return Object.values(value).map(code).join(' ')
  return /\s/.test(String(value)) ? String(value) : code(String(value))
}

/** A seed is that of the default theme; any other colour is made. */
function colorStandIn(name: ColorName): string {
  const key = colorKey(`color.${name}`)
  const [light, dark] = [recipeOf(name, 'light'), recipeOf(name, 'dark')]
  if (!light || !dark) return `${portico.colors.light[key]}, ${portico.colors.dark?.[key]}; a seed`
  const [day, night] = [inWords(light), inWords(dark)]
  return day === night ? day : `light: ${day}; dark: ${night}`
}

function inWords(recipe: Recipe): string {
  if (typeof recipe === 'string') return `as ${code(`color.${recipe}`)}`
  const of = code(`color.${recipe.of}`)
  if ('lift' in recipe) return `${of}, lighter by ${recipe.lift} in OKLCH`
  return `${of} ${recipe.percent} %, the rest ${code(`color.${recipe.with}`)}`
}
