import type { Palette } from '../../packages/theme/src/palette.ts'
import { resolveValues } from '../../packages/theme/src/resolve-values.ts'
import type { Mode, Theme } from '../../packages/theme/src/theme.ts'
import { type ColorKey, tokens } from '../../packages/theme/src/tokens.ts'
import { colorsOf } from './colors-of.ts'
import { isPinned, setIn, type ThemePath, unsetIn, valueAt } from './edit-theme.ts'

/**
 * `setIn` with what the theme then needs to stay one: a colour of one mode brings the other mode's as it is seen, an
 * image for dark alone serves both, a logo has words. What is said of an image waits until there is one.
 */
export function pin(theme: Theme, path: ThemePath, value: unknown): Theme {
  if (value === undefined) return unpin(theme, path)
  const { group, part } = imagePart(path)
  if (group && part !== 'light' && part !== 'dark' && !isPinned(theme, join(group, 'light'))) {
    return theme
  }
  const next = setIn(theme, path, value)
  if (group) return withImage(next, group)
  return path === 'colorScheme' || path.startsWith('colors.') ? withBothModes(next, theme) : next
}

/** `unsetIn` with what cannot stay without it: a colour goes in both modes, a logo without its image goes whole. */
export function unpin(theme: Theme, path: ThemePath): Theme {
  if (path === 'name' || path === 'colors') return theme
  const [, key] = /^colors\.(?:light|dark)\.(.+)$/.exec(path) ?? []
  if (key) {
    return modes.reduce((at, mode) => unsetIn(at, `colors.${mode}.${key}` as ThemePath), theme)
  }
  if (path === 'colorScheme') return withBothModes(unsetIn(theme, path), theme)
  const { group, part } = imagePart(path)
  if (group && part === 'alt') return pin(theme, path, '')
  if (!group || part !== 'light') return unsetIn(theme, path)
  const dark = valueAt(theme, join(group, 'dark'))
  if (dark === undefined) return unsetIn(theme, group)
  return setIn(unsetIn(theme, join(group, 'dark')), path, dark)
}

/** What is seen at a path: what the theme says, or what it makes of the rest; `undefined` if that is nothing. */
export function shownAt(theme: Theme, path: ThemePath, mode: Mode = 'light'): unknown {
  const said = valueAt(theme, path)
  if (said !== undefined) return said
  const [, shown = mode, key] = /^colors\.(light|dark)\.(.+)$/.exec(path) ?? []
  if (key) return colorsOf(theme, shown as Mode)[key as ColorKey]
  const { group, part } = imagePart(path)
  if (group) {
    if (part === 'dark') return valueAt(theme, join(group, 'light'))
    return part === 'position' ? 'start' : undefined
  }
  if (path === 'layout') return 'card'
  const values: Record<string, unknown> = resolveValues(theme)
  const [, side] = /^align\.(.+)$/.exec(path) ?? []
  if (side) return (values['layout.align'] as Record<string, unknown>)[side]
  const token = tokens.find(each => each.key === path)
  return token && values[token.name]
}

const modes = ['light', 'dark'] as const

const images = /^(logo|favicon|backgroundImage|cardImage|(?:header|footer)\.(?:logo|image))\.(\w+)$/

/** `header.logo.alt` → `header.logo` and `alt`; neither for what is no part of an image. */
function imagePart(path: string): { group?: ThemePath; part?: string } {
  const [, group, part] = images.exec(path) ?? []
  return group && part ? { group: group as ThemePath, part } : {}
}

const join = (group: ThemePath, part: string) => `${group}.${part}` as ThemePath

function withImage(theme: Theme, group: ThemePath): Theme {
  const light = join(group, 'light')
  const dark = valueAt(theme, join(group, 'dark'))
  const whole = isPinned(theme, light) ? theme : setIn(theme, light, dark)
  const alt = join(group, 'alt')
  if (!group.endsWith('logo') || isPinned(whole, alt)) return whole
  return setIn(whole, alt, titleOf(theme.name))
}

/** `my-brand` → `My brand`. */
function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Palettes that name the same keys: what one leaves out is as it was seen before. */
function withBothModes(theme: Theme, before: Theme): Theme {
  const { light, dark } = theme.colors
  if (!dark && theme.colorScheme === 'light') return theme
  // A theme that was light alone gets the default's nights, not its days.
  const shown = before.colors.dark
    ? before
    : { ...before, colors: { light: before.colors.light, dark: {} } }
  const keys = Object.keys({ ...light, ...dark }) as ColorKey[]
  const whole = (mode: Mode) =>
    Object.fromEntries(
      keys.map(key => [key, theme.colors[mode]?.[key] ?? colorsOf(shown, mode)[key]]),
    ) as Palette
  return { ...theme, colors: { ...theme.colors, light: whole('light'), dark: whole('dark') } }
}
