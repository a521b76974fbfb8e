import 'culori/css'
import { type Color, converter, inGamut, parse, toGamut } from 'culori/fn'
import { type Hex, toHex } from '../color.ts'

/** A colour as a theme writes it, and whether that is all of it. */
export interface ReadColor {
  hex: Hex
  /** False if it lay outside sRGB and the nearest colour inside was taken. */
  exact: boolean
}

/** A colour in any CSS syntax, or nothing if it is none. What depends on a page (`currentcolor`) is none. */
export function readColor(css: string): ReadColor | undefined {
  const color = parse(css.trim())
  if (!color || Object.values(color).some(part => Number.isNaN(part))) return undefined
  const exact = nearlyInside(color)
  const { r = 0, g = 0, b = 0, alpha = 1 } = linear(exact ? color : mapped(color))
  return { hex: toHex([r, g, b, alpha]), exact }
}

const linear = converter('lrgb')
const encoded = converter('rgb')
const mapped = toGamut('rgb', 'oklch')
const inside = inGamut('rgb')

/** Arithmetic alone can put white a hair outside. */
function nearlyInside(color: Color) {
  if (inside(color)) return true
  const { r, g, b } = encoded(color)
  return [r, g, b].every(channel => channel > -0.001 && channel < 1.001)
}
