import type { Mode } from '../theme.ts'
import { isObject } from './json-object.ts'
import { modeName } from './mode-name.ts'
import { resolverSources } from './resolver-sources.ts'

/** Tokens of one origin, in the order in which later ones win. */
export interface TokenSource {
  tokens: Record<string, unknown>
  /** The one mode it is for; else it is for all, or its groups say. */
  mode?: Mode
  /** A context that is neither light nor dark, such as `high-contrast`: kept, not read. */
  aside?: string
}

export interface TokenSources {
  sources: TokenSource[]
  /** What the document calls itself. */
  name?: string
}

/** A file by its path, as a resolver refers to it. */
export type Files = ReadonlyMap<string, Record<string, unknown>>

/** One document or several files, as the sources they are made of. */
export function tokenSources(document: unknown): TokenSources {
  const files = listFiles(document)
  const [path, resolver] = [...files].find(([, { resolutionOrder }]) => resolutionOrder) ?? []
  if (resolver && path !== undefined) return resolverSources(resolver, files)
  const sources = [...files].map(([path, tokens]): TokenSource => {
    const mode = modeName(figmaMode(tokens) ?? path.replace(/(\.tokens)?\.json$/i, ''))
    return { tokens, ...(mode && { mode }) }
  })
  // What is for one mode wins over what is for both.
  return { sources: [...sources].sort((a, b) => Number(!!a.mode) - Number(!!b.mode)) }
}

function listFiles(document: unknown): Map<string, Record<string, unknown>> {
  if (Array.isArray(document)) {
    return new Map(
      document.map((file: unknown, at) => {
        const named = isObject(file) && typeof file.path === 'string' && isObject(file.json)
        const json = named ? file.json : file
        if (!isObject(json)) {
          throw new TypeError(`file ${at + 1} of the design tokens must be a JSON object`)
        }
        return [named ? String(file.path) : `${at}`, json]
      }),
    )
  }
  const entries = Object.entries(document as object)
  const isMap =
    entries.length > 0 && entries.every(([name, each]) => /\.json$/i.test(name) && isObject(each))
  return isMap ? new Map(entries) : new Map([['', document as Record<string, unknown>]])
}

function figmaMode({ $extensions }: Record<string, unknown>): string | undefined {
  const name = isObject($extensions) ? $extensions['com.figma.modeName'] : undefined
  return typeof name === 'string' ? name : undefined
}
