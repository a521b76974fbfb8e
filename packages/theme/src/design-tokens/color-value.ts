import { fromHex, type Hex } from '../color.ts'
import { type ReadColor, readColor } from './css-color.ts'
import { isObject, type JsonObject } from './json-object.ts'

/** `#rrggbb` or `#rrggbbaa` as design tokens write a colour. */
export function colorValue(hex: Hex): JsonObject {
  const byte = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  const [, , , alpha] = fromHex(hex)
  return {
    colorSpace: 'srgb',
    components: [1, 3, 5].map(at => fraction(byte(at) / 255)),
    ...(alpha < 1 && { alpha: fraction(alpha) }),
    hex: hex.slice(0, 7).toLowerCase(),
  }
}

/** A colour of a design token: an object of 2025.10, or the string of an older draft; nothing if it is none. */
export function readColorValue(value: unknown): ReadColor | undefined {
  if (typeof value === 'string') return readColor(value)
  if (!isObject(value)) return undefined
  const { colorSpace, components, alpha = 1, hex } = value
  if (!Array.isArray(components)) return typeof hex === 'string' ? readColor(hex) : undefined
  const parts = components.map(part => (part === 'none' ? 0 : part))
  const sound = parts.length === 3 && [...parts, alpha].every(Number.isFinite)
  const write = sound && spaces[String(colorSpace) as keyof typeof spaces]
  return write ? readColor(write(parts as number[], `${alpha}`)) : undefined
}

/** Four digits give a byte back, and leave a file that people can read. */
const fraction = (value: number) => Math.round(value * 10_000) / 10_000

type Write = (components: readonly number[], alpha: string) => string

const color =
  (space: string): Write =>
  (parts, alpha) =>
    `color(${space} ${parts.join(' ')} / ${alpha})`

const call =
  (name: string): Write =>
  (parts, alpha) =>
    `${name}(${parts.join(' ')} / ${alpha})`

const percents =
  (name: string): Write =>
  ([hue, one, other], alpha) =>
    `${name}(${hue} ${one}% ${other}% / ${alpha})`

/** @see https://www.designtokens.org/tr/2025.10/color/#supported-color-spaces */
const spaces = {
  srgb: color('srgb'),
  'srgb-linear': color('srgb-linear'),
  hsl: percents('hsl'),
  hwb: percents('hwb'),
  lab: call('lab'),
  lch: call('lch'),
  oklab: call('oklab'),
  oklch: call('oklch'),
  'display-p3': color('display-p3'),
  'a98-rgb': color('a98-rgb'),
  'prophoto-rgb': color('prophoto-rgb'),
  rec2020: color('rec2020'),
  'xyz-d65': color('xyz-d65'),
  'xyz-d50': color('xyz-d50'),
}
