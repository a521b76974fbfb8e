import { isObject } from './json-object.ts'
import { follow } from './json-pointer.ts'
import { modeName } from './mode-name.ts'
import type { Files, TokenSource, TokenSources } from './token-sources.ts'

/**
 * The sources of a resolver document, in the order in which it puts them together.
 *
 * @see https://www.designtokens.org/tr/2025.10/resolver/
 * @throws {TypeError} that names a part of it that is not there.
 */
export function resolverSources(resolver: Record<string, unknown>, files: Files): TokenSources {
  const order = resolver.resolutionOrder
  if (!Array.isArray(order)) throw new TypeError('resolutionOrder must be a list')
  const sources = order.flatMap((item: unknown, at) => {
    const here = `resolutionOrder/${at}`
    const ref = isObject(item) && typeof item.$ref === 'string' ? item.$ref : undefined
    const part = ref === undefined ? item : pointed(resolver, ref, here)
    if (!isObject(part)) throw new TypeError(`${here} must be a set or a modifier, or refer to one`)
    const name = ref?.split('/').at(-1) ?? `${part.name ?? ''}`
    return isObject(part.contexts) ? contexts(part, here) : set(part, name, here)
  })
  const { name } = resolver
  return { sources, ...(typeof name === 'string' && { name }) }

  function set(part: Record<string, unknown>, name: string, here: string): TokenSource[] {
    const mode = modeName(name)
    return list(part.sources, here, 0).map(tokens => ({ tokens, ...(mode && { mode }) }))
  }

  function contexts({ contexts: all, default: first }: Record<string, unknown>, here: string) {
    const named = Object.entries(all as object).map(([name, list]) => {
      return { name, list: list as unknown, mode: modeName(name) }
    })
    const has = (mode: string) => named.some(each => each.mode === mode)
    // Of what is no mode, the default is what people see.
    const usual = named.find(({ name }) => name === first) ?? named[0]
    return named.flatMap(({ name, list: all, mode }): TokenSource[] => {
      const shown =
        mode ?? (name === usual?.name ? (has('dark') && !has('light') ? 'light' : 'all') : 'aside')
      return list(all, `${here}/${name}`, 0).map(tokens => ({
        tokens,
        ...((shown === 'light' || shown === 'dark') && { mode: shown }),
        ...(shown === 'aside' && { aside: name }),
      }))
    })
  }

  function list(from: unknown, here: string, depth: number): Record<string, unknown>[] {
    if (!Array.isArray(from)) throw new TypeError(`${here} must have a list of sources`)
    return from.flatMap((source: unknown) => {
      if (!isObject(source)) throw new TypeError(`${here} has a source that is no object`)
      const { $ref, ...own } = source
      if (typeof $ref !== 'string') return [source]
      const found = pointed(resolver, $ref, here)
      if (!isObject(found) || depth > 8)
        throw new TypeError(`${here} refers to ${$ref}, which is no set of tokens`)
      return Array.isArray(found.sources)
        ? list(found.sources, $ref, depth + 1)
        : [{ ...found, ...own }]
    })
  }

  function pointed(document: Record<string, unknown>, ref: string, here: string): unknown {
    const [path = '', pointer = ''] = ref.split('#')
    const start = path ? file(path) : document
    if (!start) {
      throw new TypeError(`${here} refers to ${path}, which was not given; give all files together`)
    }
    return pointer ? follow(start, pointer) : start
  }

  function file(path: string) {
    const plain = path.replace(/^\.\//, '')
    return (
      files.get(path) ??
      [...files].find(([name]) => name === plain || name.endsWith(`/${plain}`))?.[1]
    )
  }
}
