import type { Hex } from '../color.ts'
import type { Mode } from '../theme.ts'
import { colorValue } from './color-value.ts'
import { readColor } from './css-color.ts'
import type { JsonObject } from './json-object.ts'
import type { Length } from './length-value.ts'

/** One layer of a shadow, as design tokens write it; its colour as a theme does. */
export interface ShadowLayer {
  color: Hex
  offsetX: Length
  offsetY: Length
  blur: Length
  spread: Length
  inset: boolean
}

/** The layers of a CSS `box-shadow` in one mode, or nothing where it says what they cannot (`var()`, `calc()`, `em`). */
export function shadowLayers(css: string, mode: Mode): ShadowLayer[] | undefined {
  const text = css.trim()
  if (/^none$/i.test(text)) return [unseen]
  const layers = split(text, ',').map(layer => readLayer(layer, mode))
  return layers.every(layer => layer !== undefined) ? layers : undefined
}

/** The value of a shadow token: one layer by itself, more in a list. */
export function shadowValue(layers: readonly ShadowLayer[]): JsonObject | JsonObject[] {
  const written = layers.map(({ color, offsetX, offsetY, blur, spread, inset }) => ({
    color: colorValue(color),
    offsetX: { ...offsetX },
    offsetY: { ...offsetY },
    blur: { ...blur },
    spread: { ...spread },
    ...(inset && { inset }),
  }))
  const [first] = written
  return first && written.length === 1 ? first : written
}

const zero: Length = { value: 0, unit: 'px' }

/** A shadow that is not there: the format has no word for `none`. */
export const unseen: ShadowLayer = {
  color: '#00000000',
  offsetX: zero,
  offsetY: zero,
  blur: zero,
  spread: zero,
  inset: false,
}

function readLayer(text: string, mode: Mode): ShadowLayer | undefined {
  const parts = split(text, ' ')
  const lengths = parts.map(readLength).filter(length => length !== undefined)
  const words = parts.filter(part => readLength(part) === undefined)
  const inset = words.some(word => /^inset$/i.test(word))
  const [paint, ...more] = words.filter(word => !/^inset$/i.test(word))
  const color = paint ? readColor(inMode(paint, mode)) : undefined
  const [offsetX, offsetY, blur = zero, spread = zero] = lengths
  const sound = color?.exact && offsetX && offsetY && lengths.length <= 4 && !more.length
  return sound ? { color: color.hex, offsetX, offsetY, blur, spread, inset } : undefined
}

function readLength(text: string): Length | undefined {
  const [, number, unit = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+))(px|rem)?$/i.exec(text) ?? []
  const value = Number(number)
  if (number === undefined || (!unit && value !== 0)) return undefined
  return { value: value + 0, unit: unit.toLowerCase() === 'rem' ? 'rem' : 'px' }
}

/** One side of `light-dark()`. */
function inMode(paint: string, mode: Mode): string {
  const [, sides] = /^light-dark\((.*)\)$/is.exec(paint) ?? []
  if (sides === undefined) return paint
  const [light = '', dark = ''] = split(sides, ',')
  return inMode(mode === 'light' ? light : dark, mode)
}

/** Parts between commas, or between blanks, outside brackets. */
function split(text: string, between: ',' | ' '): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of text) {
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (depth === 0 && (between === ',' ? letter === ',' : /\s/.test(letter))) parts.push('')
    else parts.push(`${parts.pop()}${letter}`)
  }
  const trimmed = parts.map(part => part.trim())
  return between === ' ' ? trimmed.filter(Boolean) : trimmed
}
