import { defineTheme } from '../../packages/theme/src/define-theme.ts'
import type { Theme } from '../../packages/theme/src/theme.ts'

/** Where a theme says something: `colors.light.primary`, `logo.light`, `header.logo.alt`. */
export type ThemePath = PathsOf<Theme>

type PathsOf<T> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends object
    ? string extends keyof NonNullable<T[K]>
      ? K
      : K | `${K}.${PathsOf<NonNullable<T[K]>>}`
    : K
}[keyof T & string]

/** What a theme says at a path; `undefined` if nothing. */
export function valueAt(theme: Theme, path: ThemePath): unknown {
  return path.split('.').reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), theme)
}

/** Whether the theme says it itself; otherwise it follows from something else. */
export const isPinned = (theme: Theme, path: ThemePath) => valueAt(theme, path) !== undefined

/** The theme with a value at a path; the theme itself is left as it was. */
export function setIn(theme: Theme, path: ThemePath, value: unknown): Theme {
  if (value === undefined) return unsetIn(theme, path)
  return put(theme, path.split('.'), value) as unknown as Theme
}

/** The theme without what it says at a path, and without what is empty then; palettes stay. */
export function unsetIn(theme: Theme, path: ThemePath): Theme {
  if (!isPinned(theme, path)) return theme
  return take(theme, path.split('.'), '') as unknown as Theme
}

/** An empty start: every colour is the default's until it is set. */
export const newTheme = (name: string): Theme => ({ name, colors: { light: {}, dark: {} } })

/** Why something is no theme. */
export interface ThemeProblem {
  /** Where it is; empty for the theme as a whole. */
  path: string
  /** What is wrong and what it may be, to be read after the path's name. */
  message: string
}

/** What `defineTheme` has against a theme, or `null`. */
export function problemOf(theme: Theme): ThemeProblem | null {
  try {
    defineTheme(theme)
    return null
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : String(thrown)
    const [, path = '', message = said] = /^theme ".*?": (the file|\S+) (.*)$/s.exec(said) ?? []
    return { path: path === 'the file' ? '' : path, message }
  }
}

/** The theme as `defineTheme` gives it, or `null` if it would not. */
export function checked(theme: Theme): Theme | null {
  try {
    return defineTheme(theme)
  } catch {
    return null
  }
}

type Branch = { readonly [key: string]: unknown }

const isObject = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function put(at: unknown, [key = '', ...rest]: readonly string[], value: unknown): Branch {
  const branch = isObject(at) ? at : {}
  return { ...branch, [key]: rest.length ? put(branch[key], rest, value) : value }
}

function take(at: object, [key = '', ...rest]: readonly string[], above: string): Branch {
  const { [key]: child, ...others } = at as Branch
  if (!rest.length || !isObject(child)) return others
  const here = above ? `${above}.${key}` : key
  const left = take(child, rest, here)
  const stays = Object.keys(left).length > 0 || lasting.has(here)
  return stays ? { ...(at as Branch), [key]: left } : others
}

/** What a theme cannot do without, empty or not. */
const lasting = new Set(['colors', 'colors.light', 'colors.dark'])
