import type { Theme } from '../theme.ts'
import type { TokenName } from '../tokens.ts'
import { tokens } from '../tokens.ts'
import { extensionKey } from './extension.ts'
import { unsaidValue } from './file-extension.ts'
import { isObject, type JsonObject } from './json-object.ts'
import type { GroupEntry } from './token-entries.ts'

/** What a file of ours says beyond its tokens; nothing in a document of another origin. */
export interface OwnWords {
  name?: string
  /** Token names the file says a value for, and leaves to nobody. */
  values: [token: (typeof tokens)[number], value: unknown][]
  keys: JsonObject
  unshown: JsonObject
}

export function ownWords(groups: readonly GroupEntry[]): OwnWords | undefined {
  const found = groups
    .map(({ words }) => words.$extensions)
    .map(extensions => (isObject(extensions) ? extensions[extensionKey] : undefined))
    .find(isObject)
  if (!found) return undefined
  const { name, values, unsaid, keys, unshown } = found
  const left = new Set(Array.isArray(unsaid) ? unsaid : [])
  const said = tokens.flatMap((token): OwnWords['values'] => {
    const all = isObject(values) ? values : {}
    const value = Object.hasOwn(all, token.name) ? all[token.name] : undefined
    if (value === undefined || value === null) return []
    // Changed by hand, a value is said.
    return left.has(token.name) && isSame(value, token.name) ? [] : [[token, value]]
  })
  return {
    ...(typeof name === 'string' && { name }),
    values: said,
    keys: (isObject(keys) ? keys : {}) as JsonObject,
    unshown: (isObject(unshown) ? unshown : {}) as JsonObject,
  }
}

const isSame = (value: unknown, name: TokenName) =>
  JSON.stringify(value) === JSON.stringify(unsaidValue(name))

/** Puts a value at a key of a theme, such as `font.family.body`. */
export function put(theme: Theme, key: string, value: unknown): void {
  const names = key.split('.')
  const last = names.pop() as string
  let node = theme as unknown as Record<string, Record<string, unknown>>
  for (const name of names) {
    node[name] ??= {}
    node = node[name] as Record<string, Record<string, unknown>>
  }
  node[last] = value as Record<string, unknown>
}
