import { type ReadColor, readColor } from '../design-tokens/css-color.ts'

/** A colour, also as the bare numbers of an `hsl()`, with which shadcn wrote it for Tailwind 3. */
export const readPaint = (text: string): ReadColor | undefined =>
  readColor(bareHsl.test(text) ? `hsl(${text})` : text)

/** A length in pixels; a rem is taken as 16. */
export function readPixels(text: string): number | undefined {
  const [, number, unit] = /^(\d*\.?\d+)(px|rem)?$/i.exec(text) ?? []
  const value = Number(number)
  if (number === undefined || (!unit && value !== 0)) return undefined
  return unit && !/px/i.test(unit) ? value * 16 : value
}

const bareHsl =
  /^-?[\d.]+(?:deg|rad|turn)?(?:\s+|\s*,\s*)[\d.]+%(?:\s+|\s*,\s*)[\d.]+%(?:\s*[/,]\s*[\d.]+%?)?$/i
