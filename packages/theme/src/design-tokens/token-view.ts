import type { Mode } from '../theme.ts'
import { isObject } from './json-object.ts'
import { pointerNames, follow as walkPointer } from './json-pointer.ts'
import type { TokenEntry } from './token-entries.ts'

/** The tokens as one mode has them. */
export interface TokenView {
  entries: ReadonlyMap<string, TokenEntry>
  /** What a reference names. */
  find: (path: string) => TokenEntry | undefined
  /** The token that an alias names; nothing for a plain value. */
  next: (entry: TokenEntry) => TokenEntry | undefined
  /** The token it stands for in the end. */
  target: (entry: TokenEntry) => TokenEntry | undefined
  /** A value with every reference in it followed; `undefined` where one leads nowhere. */
  value: (entry: TokenEntry) => unknown
  type: (entry: TokenEntry) => string | undefined
}

/**
 * Puts the tokens of a mode together; references are followed from here.
 *
 * @throws {TypeError} if references run in a circle; the message names them in order.
 */
export function tokenView(all: readonly TokenEntry[], mode: Mode): TokenView {
  const mine = all.filter(each => !each.aside && (!each.mode || each.mode === mode))
  const entries = new Map(mine.map(each => [each.place, each]))
  const byPath = new Map(all.map(each => [each.path, each]))
  // Sets of some tools are named at the top of the file, and left out of references.
  const bySet = new Map(mine.map(each => [each.place.split('.').slice(1).join('.'), each]))

  const find = (path: string) =>
    entries.get(path) ??
    byPath.get(path) ??
    entries.get(`${path}.$root`) ??
    entries.get(path.replace(/\.\$root$/, '')) ??
    bySet.get(path)

  function next(entry: TokenEntry): TokenEntry | undefined {
    const path = aliasPath(entry.value)
    return path === undefined ? undefined : find(path)
  }

  const ends = new Map<TokenEntry, TokenEntry>()
  const values = new Map<TokenEntry, unknown>()

  function target(entry: TokenEntry): TokenEntry | undefined {
    const passed = new Set([entry])
    let at = entry
    for (let found = next(entry); found; found = next(found)) {
      if (passed.has(found)) throw circle([...passed, found])
      passed.add(found)
      at = ends.get(found) ?? found
      if (at !== found) break
    }
    for (const each of passed) ends.set(each, at)
    return at === entry ? undefined : at
  }

  function value(entry: TokenEntry, open: readonly TokenEntry[] = []): unknown {
    const end = target(entry) ?? entry
    if (values.has(end)) return values.get(end)
    if (open.includes(end)) throw circle([...open, end])
    if (open.length > 32) throw new TypeError(`${entry.path} goes through too many tokens`)
    const found =
      aliasPath(end.value) === undefined ? followed(end.value, [...open, end]) : undefined
    values.set(end, found)
    return found
  }

  function followed(part: unknown, open: readonly TokenEntry[]): unknown {
    const path = aliasPath(part)
    if (path !== undefined) {
      const found = find(path)
      return found && value(found, open)
    }
    if (isObject(part) && typeof part.$ref === 'string') return pointed(part.$ref, open)
    if (Array.isArray(part)) return part.map(each => followed(each, open))
    if (!isObject(part)) return part
    return Object.fromEntries(
      Object.entries(part).map(([name, each]) => [name, followed(each, open)]),
    )
  }

  /** A part of another token's value: `#/shadow/card/$value/color`. */
  function pointed(pointer: string, open: readonly TokenEntry[]): unknown {
    const [path, ...rest] = pointerNames(pointer).join('.').split('.$value.')
    const found = find(path ?? '')
    return found && walkPointer(value(found, open), rest.join('.$value.').replaceAll('.', '/'))
  }

  return {
    entries,
    find,
    next,
    target,
    value,
    type: entry => {
      const end = target(entry)
      return entry.type ?? end?.type ?? end?.groupType ?? entry.groupType
    },
  }
}

/** The token that a value stands for as a whole. */
export function aliasPath(value: unknown): string | undefined {
  if (typeof value === 'string') return /^\{([^{}]+)\}$/.exec(value.trim())?.[1]
  if (!isObject(value) || typeof value.$ref !== 'string') return undefined
  const names = pointerNames(value.$ref)
  const at = names.indexOf('$value')
  return at === -1 || at === names.length - 1
    ? names.filter(name => name !== '$value').join('.')
    : undefined
}

function circle(passed: readonly TokenEntry[]) {
  const paths = passed.map(({ path }) => path)
  const shown = paths.length > 12 ? [...paths.slice(0, 6), '…', ...paths.slice(-5)] : paths
  return new TypeError(`design tokens refer to each other in a circle: ${shown.join(' → ')}`)
}
