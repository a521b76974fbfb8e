import { fromHex, type Hex } from '../color.ts'
import { readColorValue } from './color-value.ts'
import { isObject } from './json-object.ts'
import { readLength } from './length-value.ts'
import { type ShadowLayer, unseen } from './shadow-value.ts'

/** The layers of a shadow token, in the form of 2025.10 or of older tools; nothing if it is none. */
export function readShadow(value: unknown): ShadowLayer[] | undefined {
  const list = Array.isArray(value)
    ? value
        .slice(0, most + 1)
        .flat()
        .slice(0, most + 1)
    : [value]
  const layers = list.map(readLayer)
  const sound = layers.every(layer => layer !== undefined)
  return sound && layers.length && layers.length <= most ? layers : undefined
}

/** Layers as a CSS `box-shadow`; where the modes differ, with both: what one has alone is clear in the other. */
export function shadowText(
  light: readonly ShadowLayer[] | undefined,
  dark: readonly ShadowLayer[] | undefined,
): string {
  const one = seen(light ?? dark)
  const other = seen(dark ?? light)
  const alike = JSON.stringify(one.map(form)) === JSON.stringify(other.map(form))
  const layers = alike
    ? one.map((layer, at) => print(layer, layer.color, other[at]?.color ?? layer.color))
    : [
        ...one.map(layer => print(layer, layer.color, unseen.color)),
        ...other.map(layer => print(layer, unseen.color, layer.color)),
      ]
  return layers.join(', ') || 'none'
}

const most = 32

function readLayer(value: unknown): ShadowLayer | undefined {
  if (!isObject(value)) return undefined
  const {
    offsetX = value.x,
    offsetY = value.y,
    blur = 0,
    spread = 0,
    type,
    inset = type === 'innerShadow',
  } = value
  const color = readColorValue(value.color)
  const [x, y, soft, wide] = [offsetX, offsetY, blur, spread].map(each => readLength(each))
  if (!color || !x || !y || !soft || !wide || typeof inset !== 'boolean') return undefined
  return { color: color.hex, offsetX: x, offsetY: y, blur: soft, spread: wide, inset }
}

const seen = (layers: readonly ShadowLayer[] = []) =>
  layers.filter(({ color }) => fromHex(color)[3] > 0)

const form = ({ color: _, ...rest }: ShadowLayer) => rest

function print(
  { offsetX, offsetY, blur, spread, inset }: ShadowLayer,
  light: Hex,
  dark: Hex,
): string {
  const lengths = [offsetX, offsetY, blur, spread].map(({ value, unit }) =>
    value ? `${value}${unit}` : '0',
  )
  const color = light === dark ? light : `light-dark(${light}, ${dark})`
  return [...(inset ? ['inset'] : []), ...lengths, color].join(' ')
}
