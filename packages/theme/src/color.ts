/** `#rrggbb` or `#rrggbbaa`: the narrowest form that everything a theme is printed to accepts. */
export type Hex = `#${string}`

/** Linear-light sRGB, 0 to 1 each, and opacity. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number]

/** Lightness 0 to 1, the two opponent axes, and opacity. */
export type Oklab = readonly [lightness: number, a: number, b: number, alpha: number]

export const hexPattern = /^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i

export function fromHex(hex: Hex): Rgba {
  const byte = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return [linear(byte(1)), linear(byte(3)), linear(byte(5)), hex.length > 7 ? byte(7) : 1]
}

/** The nearest writable colour: channels outside sRGB are clipped, full opacity is left out. */
export function toHex([red, green, blue, alpha]: Rgba): Hex {
  const byte = (value: number) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0')
  const opaque = byte(encoded(red)) + byte(encoded(green)) + byte(encoded(blue))
  return `#${opaque}${byte(alpha) === 'ff' ? '' : byte(alpha)}`
}

/**
 * Contrast of two opaque colours, 1 to 21.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(one: Rgba, other: Rgba): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** What is seen when one colour lies over another; blended in encoded sRGB, as browsers do. */
export function over(top: Rgba, below: Rgba): Rgba {
  const [, , , alpha] = top
  const blend = (at: 0 | 1 | 2) =>
    linear(encoded(top[at]) * alpha + encoded(below[at]) * (1 - alpha))
  return alpha === 1 ? top : [blend(0), blend(1), blend(2), 1]
}

/** CSS `color-mix(in oklab, one share%, other)`. */
export function mix(one: Rgba, share: number, other: Rgba): Rgba {
  const [p, q] = [toOklab(one), toOklab(other)]
  const [a, b] = [(p[3] * share) / 100, q[3] * (1 - share / 100)]
  const alpha = a + b
  const blend = (at: 0 | 1 | 2) => (alpha ? (p[at] * a + q[at] * b) / alpha : 0)
  return fromOklab([blend(0), blend(1), blend(2), alpha])
}

/** @see https://www.w3.org/TR/css-color-4/#color-conversion-code */
export function toOklab([red, green, blue, alpha]: Rgba): Oklab {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    alpha,
  ]
}

/** May lie outside sRGB: below 0 or above 1. */
export function fromOklab([lightness, a, b, alpha]: Oklab): Rgba {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    alpha,
  ]
}

const luminance = ([red, green, blue]: Rgba) => 0.2126 * red + 0.7152 * green + 0.0722 * blue

const linear = (value: number) =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

const encoded = (value: number) =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
