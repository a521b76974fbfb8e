import { fontFamily, fontWeight, pixels, type Rule, shadow } from '../rules.ts'
import type { Token, TokenType } from '../tokens.ts'
import { readColorValue } from './color-value.ts'
import { fontList, fontNames } from './font-names.ts'
import { readLength } from './length-value.ts'
import { readShadow } from './shadow-layers.ts'
import type { ShadowLayer } from './shadow-value.ts'

/** A value as a theme takes it; a shadow as its layers, which differ by mode. */
export type ReadValue =
  | { value: string | number | boolean | readonly ShadowLayer[]; note?: string }
  /** It has the right type, but no theme can hold it. */
  | { unfit: string }
  /** It has not the right type: what it must be. */
  | { expected: string }

/** What a document may call the type of a token of ours; older and other tools have their own words. */
export function fitsType(token: Token, type: string | undefined): boolean {
  return type === undefined ? !!untyped[token.type] : (types[token.type] ?? []).includes(type)
}

export function readValue(type: TokenType, value: unknown): ReadValue {
  const read = readers[type]
  return read ? read(value) : { expected: 'left out' }
}

const types: Partial<Record<TokenType, readonly string[]>> = {
  color: ['color'],
  dimension: ['dimension', 'number', 'borderRadius', 'sizing', 'spacing', 'fontSizes'],
  fontFamily: ['fontFamily', 'string', 'fontFamilies', 'text'],
  fontWeight: ['fontWeight', 'number', 'fontWeights'],
  shadow: ['shadow', 'boxShadow'],
  enum: ['string', 'text'],
  bool: ['number', 'boolean'],
}

const untyped: Partial<Record<TokenType, true>> = {
  color: true,
  dimension: true,
  fontFamily: true,
  fontWeight: true,
  shadow: true,
}

const readers: Partial<Record<TokenType, (value: unknown) => ReadValue>> = {
  color: value => {
    const color = readColorValue(value)
    if (!color) return { expected: 'a colour: { colorSpace, components, alpha? } or "#rrggbb"' }
    return {
      value: color.hex,
      ...(!color.exact && { note: 'lies outside sRGB; the nearest colour inside is taken' }),
    }
  },
  dimension: value => {
    const length = readLength(value)
    if (!length) return { expected: 'a length: { value, unit: "px" or "rem" }, or "8px"' }
    const note = length.unit === 'rem' ? 'a rem is taken as 16 pixels' : ''
    return suited(pixels, length.unit === 'rem' ? length.value * 16 : length.value, note)
  },
  fontFamily: value => {
    if (typeof value === 'string' && value.includes(',')) return suited(fontFamily, value.trim())
    const names = typeof value === 'string' ? fontNames(value) : value
    const sound =
      Array.isArray(names) && names.length && names.every(name => typeof name === 'string')
    if (!sound) return { expected: 'the name of a font, or a list of names' }
    return suited(fontFamily, fontList(names as string[]))
  },
  fontWeight: value => {
    const weight =
      typeof value === 'string' ? (weights[value.toLowerCase()] ?? Number(value || NaN)) : value
    if (typeof weight !== 'number' || !Number.isFinite(weight)) {
      return { expected: 'a weight: 1 to 1000, or a word such as "semi-bold"' }
    }
    return suited(
      fontWeight,
      Math.round(weight),
      Number.isInteger(weight) ? '' : 'is taken as a whole number',
    )
  },
  shadow: value => {
    if (typeof value === 'string' && shadow.allows(value)) return { value }
    const layers = readShadow(value)
    return layers
      ? { value: layers }
      : { expected: 'a shadow: { color, offsetX, offsetY, blur, spread, inset? }, or a list' }
  },
  enum: value => (typeof value === 'string' ? { value } : { expected: 'a word' }),
  bool: value => {
    if (typeof value === 'boolean') return { value }
    return typeof value === 'number' ? { value: value !== 0 } : { expected: '0 or 1' }
  },
}

const suited = (rule: Rule, value: string | number, note = ''): ReadValue =>
  rule.allows(value)
    ? { value, ...(note && { note }) }
    : { unfit: `a theme takes ${rule.expected}` }

/** @see https://www.designtokens.org/tr/2025.10/format/#font-weight */
const weights: Record<string, number> = {
  thin: 100,
  hairline: 100,
  'extra-light': 200,
  'ultra-light': 200,
  light: 300,
  normal: 400,
  regular: 400,
  book: 400,
  medium: 500,
  'semi-bold': 600,
  'demi-bold': 600,
  semibold: 600,
  bold: 700,
  'extra-bold': 800,
  'ultra-bold': 800,
  black: 900,
  heavy: 900,
  'extra-black': 950,
  'ultra-black': 950,
}
