import { toHex } from '../../packages/theme/src/color.ts'
import { resolveColors } from '../../packages/theme/src/resolve.ts'
import type { Mode, Theme } from '../../packages/theme/src/theme.ts'
import {
  type ColorKey,
  type ColorName,
  colorKey,
  colorTokens,
} from '../../packages/theme/src/tokens.ts'

/** Every colour of a theme as it is seen in a mode, by the key of a palette; worked out once a theme. */
export function colorsOf(theme: Theme, mode: Mode): Record<ColorKey, string> {
  const known = seen.get(theme) ?? new Map<Mode, Record<ColorKey, string>>()
  seen.set(theme, known)
  const colors = known.get(mode) ?? read(theme, mode)
  known.set(mode, colors)
  return colors
}

/** Themes are never changed in place, so what was worked out for one holds. */
const seen = new WeakMap<Theme, Map<Mode, Record<ColorKey, string>>>()

function read(theme: Theme, mode: Mode): Record<ColorKey, string> {
  const colors = resolveColors(theme, mode)
  return Object.fromEntries(
    colorTokens.map(({ name }) => [
      colorKey(name),
      toHex(colors[name.slice('color.'.length) as ColorName]),
    ]),
  ) as Record<ColorKey, string>
}
