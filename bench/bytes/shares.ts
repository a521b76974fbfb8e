import { SourceMap } from 'node:module'
import { type Chunk, sizeOf } from './build-app.ts'

export interface Share {
  /** A package, or `kept by the bundler` for what is no package's. */
  name: string
  /** Its part of the chunks' gzipped size, in KB; all parts together are the whole. */
  size: number
}

/**
 * What each package adds to some chunks.
 *
 * The source map tells whose every minified character is. Each package's characters are gzipped by themselves,
 * and the sizes are scaled to add up to the chunk's own.
 */
export function sharesOf(chunks: readonly Chunk[], nameOf = packageOf): Share[] {
  const total = new Map<string, number>()
  for (const chunk of chunks) {
    const alone = [...charactersOf(chunk, nameOf)].map(
      ([name, code]) => [name, sizeOf(code)] as const,
    )
    const scale = chunk.size / alone.reduce((sum, [, size]) => sum + size, 0)
    for (const [name, size] of alone) total.set(name, (total.get(name) ?? 0) + size * scale)
  }
  return [...total]
    .map(([name, size]) => ({ name, size }))
    .sort((one, other) => other.size - one.size)
}

function charactersOf({ code, map }: Chunk, nameOf: (source: string) => string) {
  const owned = new Map<string, string>()
  if (!map) return owned.set(unowned, code)
  const lookUp = new SourceMap({ ...map, file: map.file ?? '', sourceRoot: '' })
  const names = new Map<string, string>()
  code.split('\n').forEach((line, row) => {
    for (let column = 0; column < line.length; column += 1) {
      const entry = lookUp.findEntry(row, column)
      // Segments without a source are the bundler's own; the types do not say that they exist.
      const source = ('originalSource' in entry && entry.originalSource) || ''
      const name = names.get(source) ?? nameOf(source)
      names.set(source, name)
      owned.set(name, (owned.get(name) ?? '') + line[column])
    }
  })
  return owned
}

const unowned = 'kept by the bundler'

function packageOf(source: string): string {
  const installed = /.*node_modules\/((@[^/]+\/)?[^/]+)/.exec(source)?.[1]
  if (installed) return installed
  const ours = /packages\/([^/]+)\//.exec(source)?.[1]
  if (ours) return `@portico/${ours}`
  return /main\.tsx|pool-of-page/.test(source) ? 'the app' : unowned
}
