import { fromHex, toHex } from '../color.ts'
import { multiples } from '../derive.ts'
import { recipeOf, resolveColors } from '../resolve.ts'
import { resolveValues, type ValueName } from '../resolve-values.ts'
import type { Mode, Theme } from '../theme.ts'
import { type ColorName, type ColorToken, colorKey, type Token, tokens } from '../tokens.ts'
import { colorValue } from './color-value.ts'
import { extensionKey, type TokenExtension } from './extension.ts'
import type { DesignToken, FlatTokens } from './flat-tokens.ts'
import { fontList, fontNames } from './font-names.ts'
import type { JsonObject } from './json-object.ts'
import { shadowLayers, shadowValue } from './shadow-value.ts'

/** The modes that people see. */
export function shownModes({ colorScheme = 'auto', colors }: Theme): Mode[] {
  if (!colors.dark || colorScheme === 'light') return ['light']
  return colorScheme === 'dark' ? ['dark'] : ['light', 'dark']
}

/** Every token of a theme that design tokens have a type for: what it says, and what the kit makes of it. */
export function themeTokens(theme: Theme): FlatTokens {
  const modes = shownModes(theme)
  const values = resolveValues(theme)
  const flat: FlatTokens = new Map()
  const colors = modes.map(mode => [mode, resolveColors(theme, mode)] as const)
  for (const token of tokens) {
    if (token.type === 'color') {
      const each = colors.map(([mode, all]) => [mode, color(theme, token, mode, all)])
      flat.set(token.name, Object.fromEntries(each))
    } else if (token.type === 'shadow') {
      const [first, other = first] = modes.map(mode => shadow(theme, token, values, mode))
      if (!first || !other) continue
      const same = JSON.stringify(first) === JSON.stringify(other)
      flat.set(token.name, same ? { base: first } : { light: first, dark: other })
    } else {
      const base = plainToken(theme, token, values)
      if (base) flat.set(token.name, { base })
    }
  }
  return flat
}

/** What a theme says of a token, at its key. */
export function said(theme: Theme, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], theme)
}

type Values = ReturnType<typeof resolveValues>

function color(
  theme: Theme,
  token: ColorToken,
  mode: Mode,
  all: ReturnType<typeof resolveColors>,
): DesignToken {
  const name = token.name.slice('color.'.length) as ColorName
  const pinned = theme.colors[mode]?.[colorKey(token.name)]
  const recipe = recipeOf(name, mode)
  if (!pinned && typeof recipe === 'string') return write(token, `{color.${recipe}}`)
  const hex = pinned ?? toHex(all[name])
  const value = colorValue(hex)
  const usual = toHex(fromHex(hex)) === hex
  const note = pinned ? !usual && { css: hex } : { css: hex, derived: true as const }
  return write(token, value, note || undefined)
}

function plainToken(theme: Theme, token: Token, values: Values): DesignToken | undefined {
  const value = values[token.name as ValueName]
  const given = said(theme, token.key) !== undefined
  if (value === undefined || !encoders[token.type]) return undefined
  if (!given && token.fallback && !(token.name in multiples)) {
    const follows = plainToken(theme, named(token.fallback), values)
    return follows && write(token, `{${token.fallback}}`)
  }
  const css = `${value}`
  const { written, again } = (encoders[token.type] as Encode)(css)
  if (!written) return undefined
  const note = given ? again !== css && { css } : { css, derived: true as const }
  return write(token, written, note || undefined)
}

function shadow(theme: Theme, token: Token, values: Values, mode: Mode): DesignToken | undefined {
  const css = `${values['shadow.card']}`
  const layers = shadowLayers(css, mode)
  const given = theme.shadow?.card !== undefined
  return layers && write(token, shadowValue(layers), { css, ...(!given && { derived: true }) })
}

function write(
  { type, description }: Token,
  $value: DesignToken[string],
  note?: TokenExtension,
): DesignToken {
  const $extensions: JsonObject = { [extensionKey]: { ...note } }
  return { $type: type, $value, $description: description, ...(note && { $extensions }) }
}

/** A value for a file, and the CSS it would be read back as. */
type Encode = (css: string) => { written: DesignToken[string] | undefined; again: string }

const encoders: Partial<Record<Token['type'], Encode>> = {
  dimension: css => ({ written: { value: Number(css), unit: 'px' }, again: css }),
  fontWeight: css => ({ written: Number(css), again: css }),
  fontFamily: css => {
    const names = fontNames(css)
    return { written: names.length ? names : undefined, again: fontList(names) }
  },
}

const named = (name: string) => tokens.find(token => token.name === name) as Token
