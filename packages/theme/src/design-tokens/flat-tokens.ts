import type { Json } from '../json.ts'
import type { Mode } from '../theme.ts'
import type { JsonObject } from './json-object.ts'

/** One token: `$value` with `$type`, `$description` and `$extensions`, or an alias of another. */
export type DesignToken = JsonObject

/** Where a token is written: beside all modes, or in each. */
export type Slot = 'base' | Mode

/** Tokens by their path, such as `color.primary`, each in the slots it has. */
export type FlatTokens = Map<string, Partial<Record<Slot, DesignToken>>>

/** What groups say of themselves (`$description`, `$extensions`), by path; the empty path is the file. */
export type GroupWords = Map<string, Partial<Record<Slot, JsonObject>>>

/**
 * A token that has others below it becomes their group's `$root`, and what refers to it follows.
 *
 * @see https://www.designtokens.org/tr/2025.10/format/#root-tokens-in-groups
 */
export function withRoots(flat: FlatTokens): FlatTokens {
  const groups = new Set([...flat.keys()].flatMap(above))
  const moved = new Set([...flat.keys()].filter(path => groups.has(path)))
  if (!moved.size) return flat
  const place = (path: string) => (moved.has(path) ? `${path}.$root` : path)
  const follow = (text: string) => text.replace(reference, (_, path) => `{${place(path)}}`)
  return new Map(
    [...flat].map(([path, slots]) => [place(path), mapStrings(slots as JsonObject, follow)]),
  ) as FlatTokens
}

/** The reference to a token, in a value: `{color.primary}`. */
export const reference = /\{([^{}]+)\}/g

/** A copy in which each text of the values is another. Keys that could reach a prototype are left out. */
export function mapStrings(value: Json, change: (text: string) => Json): Json {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(each => mapStrings(each, change))
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__')
  return Object.fromEntries(
    entries.map(([key, each]) => [
      key,
      key === '$description' || key === '$extensions' ? each : mapStrings(each, change),
    ]),
  )
}

/** The paths of the groups a token is in, outermost first. */
export function above(path: string): string[] {
  const names = path.split('.')
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join('.'))
}
