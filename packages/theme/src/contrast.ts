import { contrast, fromHex, fromOklab, type Hex, over, type Rgba, toHex, toOklab } from './color.ts'
import { pairs } from './pairs.ts'
import { resolveColors } from './resolve.ts'
import type { Mode, Theme } from './theme.ts'
import type { ColorName } from './tokens.ts'

/** How one colour of a theme stands against the colour behind it, in one mode. */
export interface ContrastResult {
  mode: Mode
  foreground: `color.${ColorName}`
  background: `color.${ColorName}`
  /** 1 to 21, cut to two decimals, never rounded up. */
  ratio: number
  /** 4.5 for text; 3 for the edges of controls, their marks and the focus ring. */
  needed: 4.5 | 3
  pass: boolean
  /** The foreground as people see it, over what is behind it. */
  seen: Hex
  /** The foreground with only as much more or less light as it takes to pass. `null` if it passes. */
  nearest: Hex | null
}

/**
 * Every pair of colours that the kit shows one on the other, in each mode the theme has.
 *
 * @see https://www.w3.org/TR/WCAG22/#contrast-minimum
 * @see https://www.w3.org/TR/WCAG22/#non-text-contrast
 */
export function checkContrast(theme: Theme): ContrastResult[] {
  const modes: Mode[] = theme.colors.dark ? ['light', 'dark'] : ['light']
  return modes.flatMap(mode => {
    const colors = resolveColors(theme, mode)
    return pairs.map(({ foreground, background, needed }) => {
      const below = ground(background, colors, mode)
      const seen = over(colors[foreground], below)
      const exact = contrast(seen, below)
      const pass = exact >= needed
      return {
        mode,
        foreground: `color.${foreground}`,
        background: `color.${background}`,
        ratio: Math.floor(exact * 100) / 100,
        needed,
        pass,
        seen: toHex(seen),
        nearest: pass ? null : nearestPassing(seen, below, needed),
      } as const
    })
  })
}

/** A surface as it is seen: over the card, the page and the browser's own canvas. */
function ground(name: ColorName, colors: Record<ColorName, Rgba>, mode: Mode): Rgba {
  if (name === 'background') {
    return over(colors.background, fromHex(mode === 'light' ? '#ffffff' : '#000000'))
  }
  const onPage = name === 'card' || name === 'header' || name === 'footer'
  return over(colors[name], ground(onPage ? 'background' : 'card', colors, mode))
}

/** Walks OKLCH lightness both ways in steps of a thousandth; black or white passes at the latest. */
function nearestPassing(color: Rgba, below: Rgba, needed: number): Hex {
  const [lightness, a, b] = toOklab(color)
  for (let step = 1; step <= 1000; step += 1) {
    for (const next of [lightness - step / 1000, lightness + step / 1000]) {
      if (next < 0 || next > 1) continue
      const hex = toHex(inGamut(next, a, b))
      if (contrast(fromHex(hex), below) >= needed) return hex
    }
  }
  return contrast(fromHex('#000000'), below) > contrast(fromHex('#ffffff'), below)
    ? '#000000'
    : '#ffffff'
}

/** The same hue and lightness, with as much chroma as sRGB holds there. */
function inGamut(lightness: number, a: number, b: number): Rgba {
  for (let chroma = 1; chroma > 0; chroma -= 0.02) {
    const color = fromOklab([lightness, a * chroma, b * chroma, 1])
    if (color.every(channel => channel >= -0.0005 && channel <= 1.0005)) return color
  }
  return fromOklab([lightness, 0, 0, 1])
}
