import { colorsNamed, converter, parse } from 'culori'
import { type Hex, type Rgba, toHex } from '../color.ts'
import { mapPieces } from './css-pieces.ts'

/** Every colour of a value as `#rrggbb` or `#rrggbbaa`, whatever its syntax; the rest as it was. */
export function withHexColors(value: string): string {
  return mapPieces(value, words => words.replace(colors, found => hexOf(found) ?? found))
}

/** The one colour that a value of a colour, a background or a border names. */
export function colorIn(value: string): Hex | undefined {
  if (/gradient\(/i.test(value)) return undefined
  const found = new Set<string>()
  mapPieces(withHexColors(value), words => {
    for (const [hex] of words.matchAll(hexes)) found.add(hex)
    return words
  })
  const [only, ...others] = found
  return others.length ? undefined : (only as Hex | undefined)
}

/** A colour of any syntax CSS has, as it is written in the narrowest form. */
export function hexOf(text: string): Hex | undefined {
  const name = text.toLowerCase()
  // Most words of a value are no colours, and parsing is slow.
  if (/^[a-z]+$/.test(name) && name !== 'transparent' && !Object.hasOwn(colorsNamed, name)) {
    return undefined
  }
  const color = parse(name)
  if (!color) return undefined
  const { r, g, b, alpha = 1 } = linear(color)
  return toHex([r, g, b, alpha] as Rgba)
}

const linear = converter('lrgb')
const colors =
  /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)|(?<![\w#.-])[a-z]{3,20}(?![\w(-])/gi
const hexes = /#(?:[\da-f]{8}|[\da-f]{6})\b/g
