import { toHex } from './color.ts'
import type { Json } from './json.ts'
import { recipeOf, resolveColors } from './resolve.ts'
import { resolveValues } from './resolve-values.ts'
import type { Rule } from './rules.ts'
import { required, shape } from './shape.ts'
import type { Mode } from './theme.ts'
import { portico } from './themes.ts'
import { type ColorName, colorKey, colorTokens, type Token, tokens } from './tokens.ts'

type Schema = { [key: string]: Json }

/**
 * The JSON Schema of a theme file that is plain JSON, for editors and for checks without this package.
 *
 * What it cannot say, `defineTheme` still checks: that CSS stays in its place, and themes as a whole once
 * `extends` is merged in.
 *
 * @see https://json-schema.org/draft/2020-12
 */
export function themeSchema(): Schema {
  const { properties, ...theme } = objectSchema('', shape as unknown as Rules)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Portico theme',
    description: 'How the front door looks. Lengths are CSS pixels.',
    ...theme,
    properties: {
      $schema: { type: 'string', description: 'Where this schema is, for editors.' },
      extends: {
        description: 'A theme to start from; what this one says wins, key by key.',
        $ref: '#',
      },
      ...(properties as Schema),
    },
    // What a theme leaves out, the one it starts from may say.
    if: { required: ['extends'] },
    else: { allOf: [requiredKeys('', shape as unknown as Rules) ?? {}, ...modeRules()] },
  }
}

type Rules = { [key: string]: Rule | Rules }
const isRule = (rule: Rule | Rules): rule is Rule => typeof rule.allows === 'function'
const join = (path: string, key: string) => (path ? `${path}.${key}` : key)

function objectSchema(path: string, rules: Rules): Schema {
  const properties = Object.entries(rules).map(([key, rule]) => {
    const here = join(path, key)
    const own = isRule(rule) ? ruleSchema(rule) : objectSchema(here, rule)
    return [key, { ...wordsFor(here, rule), ...own }]
  })
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  }
}

function ruleSchema({ schema }: Rule): Schema {
  const { pattern, ...rest } = schema
  return { ...rest, ...(pattern && { pattern: portable(pattern) }) }
}

/** JSON Schema knows no flags: what a pattern reads in any case is spelt in both. */
function portable({ source, ignoreCase }: RegExp): string {
  if (!ignoreCase) return source
  return source.replace(
    /\\(?:p\{\w+\}|.)|\[([^\]]*)\]|[a-z]/g,
    (part, among: string | undefined) => {
      if (part.startsWith('\\')) return part
      if (among === undefined) return `[${part}${part.toUpperCase()}]`
      return part.replace(/(?<!\\)[a-z]-[a-z]/g, range => range + range.toUpperCase())
    },
  )
}

/** What an editor shows of a key: its token's words, what it may be, and the kit's own value. */
function wordsFor(path: string, rule: Rule | Rules): Schema {
  const [, mode, key] = /^colors\.(light|dark)\.(\w+)$/.exec(path) ?? []
  const color = key && colorTokens.find(({ name }) => colorKey(name) === key)
  const token: Token | undefined = color || tokens.find(each => each.key === path)
  const allowed = isRule(rule) ? sentence(rule.expected) : ''
  const description = [token?.description ?? '', token ? source(token) : '', allowed]
    .filter(Boolean)
    .join(' ')
  return {
    ...(description && { description }),
    ...(color && { examples: [shown[mode as Mode][color.name.slice('color.'.length)]] }),
    ...(token && !token.fallback && defaultOf(token)),
  } as Schema
}

const sentence = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}.`

function source({ name, type, fallback }: Token): string {
  const recipe =
    type === 'color' ? recipeOf(name.slice('color.'.length) as ColorName, 'light') : fallback
  if (!recipe) return type === 'color' ? 'A seed.' : ''
  return `Made from ${typeof recipe === 'string' ? recipe : recipe.of} unless given.`
}

const shown: Record<Mode, Record<string, string>> = { light: hexes('light'), dark: hexes('dark') }

function hexes(mode: Mode) {
  const colors = Object.entries(resolveColors(portico, mode))
  return Object.fromEntries(colors.map(([name, color]) => [name, toHex(color)]))
}

function defaultOf({ name }: Token): Schema {
  const value = (resolveValues(portico) as Record<string, Json | undefined>)[name]
  return value === undefined || typeof value === 'object' ? {} : { default: value }
}

/** The keys an object cannot do without, as deep as it goes; nothing where it can do without all. */
function requiredKeys(path: string, rules: Rules): Schema | undefined {
  const inside = Object.entries(rules)
    .map(([key, rule]) => [key, isRule(rule) ? undefined : requiredKeys(join(path, key), rule)])
    .filter(([, schema]) => schema !== undefined)
  const keys = required[path]
  if (!keys && !inside.length) return
  return {
    ...(keys && { required: keys }),
    ...(inside.length && { properties: Object.fromEntries(inside) }),
  }
}

/** Dark may be left out when the theme is always light; a colour of one mode needs the other. */
function modeRules(): Schema[] {
  const has = (mode: Mode, name: ColorName): Schema => ({
    properties: { [mode]: { required: [colorKey(`color.${name}`)] } },
    required: [mode],
  })
  const both = colorTokens.flatMap(token => {
    const name = token.name.slice('color.'.length) as ColorName
    return [
      {
        if: { not: { ...has('light', name), required: ['light', 'dark'] } },
        else: has('dark', name),
      },
      { if: { not: has('dark', name) }, else: has('light', name) },
    ]
  })
  return [
    {
      if: { properties: { colorScheme: { const: 'light' } }, required: ['colorScheme'] },
      else: { properties: { colors: { required: ['dark'] } } },
    },
    { properties: { colors: { allOf: both } } },
  ]
}
