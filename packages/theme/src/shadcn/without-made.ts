import { toHex } from '../color.ts'
import type { Palette } from '../palette.ts'
import { resolveColors } from '../resolve.ts'
import type { Mode, Theme } from '../theme.ts'
import { type ColorName, colorKey, colorTokens } from '../tokens.ts'

/** The colours of a theme without those that the kit would make just so, in every mode: they stay free to follow. */
export function withoutMade(theme: Theme): Theme['colors'] {
  let colors = theme.colors
  for (const { name, fallback } of colorTokens) {
    const key = colorKey(name)
    if (!fallback || !colors.light[key]) continue
    const without = mapModes(colors, ({ [key]: _, ...rest }) => rest)
    const made = (mode: Mode) => {
      const all = resolveColors({ ...theme, colors: without }, mode)
      return toHex(all[name.slice('color.'.length) as ColorName])
    }
    const modes = Object.keys(colors) as Mode[]
    if (modes.every(mode => made(mode) === colors[mode]?.[key])) colors = without
  }
  return colors
}

function mapModes({ light, dark }: Theme['colors'], change: (palette: Palette) => Palette) {
  return { light: change(light), ...(dark && { dark: change(dark) }) }
}
