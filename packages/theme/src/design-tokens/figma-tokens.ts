import type { Json } from '../json.ts'
import { resolveValues } from '../resolve-values.ts'
import type { Theme } from '../theme.ts'
import { type Token, tokens } from '../tokens.ts'
import { extensionKey } from './extension.ts'
import type { DesignToken, FlatTokens, Slot } from './flat-tokens.ts'
import { fontList } from './font-names.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { said } from './theme-tokens.ts'

/**
 * The tokens as Figma imports variables: pixels, one font a name, numbers for weights, text for choices, numbers
 * for flags. It has no variable for a shadow.
 *
 * One mode is one file; a token must be in each, of one type. Aliases within a file stay aliases, and names
 * in groups become `color/primary`.
 *
 * @see https://help.figma.com/hc/en-us/articles/15343816063383-Modes-for-variables “Import modes”
 * @see https://github.com/WordPress/gutenberg/issues/74620 for weights
 */
export function figmaTokens(theme: Theme, plain: FlatTokens): FlatTokens {
  const values: Record<string, unknown> = resolveValues(theme)
  const flat: FlatTokens = new Map()
  for (const token of tokens) {
    const written = plain.get(token.name)
    const value = values[token.name]
    if (written && token.type !== 'shadow') {
      const slots = Object.entries(written).map(([slot, each]) => [slot, variable(token, each)])
      flat.set(token.name, Object.fromEntries(slots) as Partial<Record<Slot, DesignToken>>)
    } else if (typeof value === 'boolean' || (token.type === 'enum' && typeof value === 'string')) {
      flat.set(token.name, { base: choice(token, value, said(theme, token.key) !== undefined) })
    }
  }
  return flat
}

/** Where Figma offers a variable. @see https://developers.figma.com/docs/plugins/api/VariableScope/ */
export function figmaScopes(name: string): string[] | undefined {
  return Object.entries(scopes).find(([group]) => name.startsWith(group))?.[1]
}

const scopes = {
  'radius.': ['CORNER_RADIUS'],
  'size.': ['WIDTH_HEIGHT'],
  'font.family.': ['FONT_FAMILY'],
  'font.size.': ['FONT_SIZE'],
  'font.weight.': ['FONT_WEIGHT'],
}

function variable({ name, type }: Token, token: DesignToken): DesignToken {
  const { $value = null, $extensions } = token
  const offered = figmaScopes(name)
  const cut = Array.isArray($value) && $value.length > 1
  const extensions: JsonObject = {
    ...(cut && { [extensionKey]: { css: fontList($value as string[]) } }),
    ...($extensions as JsonObject | undefined),
    ...(offered && { 'com.figma.scopes': offered }),
  }
  return {
    ...token,
    $type: type === 'fontWeight' ? 'number' : type,
    $value: figmaValue($value),
    ...(Object.keys(extensions).length && { $extensions: extensions }),
  }
}

function figmaValue(value: Json): Json {
  if (Array.isArray(value)) return value[0] as Json
  // Figma writes the opacity always.
  return isObject(value) && value.colorSpace ? ({ alpha: 1, ...value } as JsonObject) : value
}

function choice(token: Token, value: string | boolean, given: boolean): DesignToken {
  const flag = typeof value === 'boolean'
  return {
    // Figma reads `string`, though the format has no such type.
    $type: flag ? 'number' : 'string',
    $value: flag ? Number(value) : value,
    $description: token.description,
    $extensions: {
      'com.figma.type': flag ? 'boolean' : 'string',
      ...(!given && { [extensionKey]: { css: `${value}`, derived: true } }),
    },
  }
}
