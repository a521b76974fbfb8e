import type { Json } from '../json.ts'
import { leafAt, leaves } from './leaves.ts'
import { byKey, forbidden, isRecord } from './plain-json.ts'
import { refuse } from './refuse.ts'

/** The `Settings` of a managed login branding style: `{ categories, componentClasses, components }`. */
export interface ManagedLoginSettings {
  readonly [key: string]: Json
}

/**
 * Settings as path → value. Where no leaf is known, what is found there has a path of its own.
 *
 * Dots and slashes within a key are written `%2E` and `%2F`, so that a path leads back.
 *
 * @throws {TypeError} where something else than an object holds known leaves.
 */
export function flatten(settings: ManagedLoginSettings): Map<string, Json> {
  const found = new Map<string, Json>()
  walk(settings, '')
  return found

  function walk(value: Json, path: string) {
    const leaf = leafAt.has(path)
    if (!leaf && groups.has(path) && !isRecord(value)) refuse(path, value, 'an object')
    const entries = leaf || !isRecord(value) ? [] : Object.entries(value)
    for (const [key, each] of entries) walk(each, path ? `${path}.${encode(key)}` : encode(key))
    if (entries.length === 0 && !groups.has(path)) found.set(path, value)
  }
}

/** Paths and values as settings again, keys in order. `lost` are paths that others stand in the way of. */
export function nest(values: ReadonlyMap<string, Json>): {
  settings: ManagedLoginSettings
  lost: string[]
} {
  const root: Branch = new Map()
  const lost: string[] = []
  for (const [path, value] of values) {
    if (!grow(root, path.split('.').map(decode), value)) lost.push(path)
  }
  return { settings: bind(root), lost }
}

/** Whether known leaves lie at, below or above a path, so that nothing else can stand there. */
export const isTaken = (path: string) =>
  leafAt.has(path) ||
  groups.has(path) ||
  path.split('.').some((_, at, parts) => at > 0 && leafAt.has(parts.slice(0, at).join('.')))

interface Branch extends Map<string, Branch | Json> {}

function grow(root: Branch, keys: readonly string[], value: Json) {
  const last = keys.at(-1) ?? ''
  let branch = root
  for (const key of keys.slice(0, -1)) {
    if (!branch.has(key)) branch.set(key, new Map())
    const next = branch.get(key)
    if (!(next instanceof Map)) return false
    branch = next
  }
  if (keys.some(key => forbidden.has(key)) || branch.has(last)) return false
  branch.set(last, value)
  return true
}

const bind = (branch: Branch): ManagedLoginSettings =>
  Object.fromEntries(
    [...branch]
      .sort(byKey)
      .map(([key, each]): [string, Json] => [key, each instanceof Map ? bind(each) : each]),
  )

/** Every path with known leaves below it; the root is one. */
const groups: ReadonlySet<string> = new Set(
  leaves.flatMap(({ path }) => path.split('.').map((_, at, parts) => parts.slice(0, at).join('.'))),
)

const encode = (key: string) =>
  key.replace(/[%./]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** Only what `encode` writes: a kept path may be anybody's. */
const decode = (key: string) =>
  key.replace(/%(25|2E|2F)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
