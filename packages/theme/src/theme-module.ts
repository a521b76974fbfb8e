import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { normalizePath } from 'vite'
import { printedMark } from './printed.ts'
import type { Theme } from './theme.ts'

/**
 * A checked theme as a module of plain values, whose images are imports for Vite to resolve.
 *
 * It brings its style sheet along, and says so: where the values are, the sheet is in the page.
 */
export function themeModule(written: Theme, root: string, sheet: string): string {
  // The sheet carries the CSS; what imports kept is for exports alone.
  const { css: _, kept: __, ...theme } = written
  const imports: string[] = []
  const value = JSON.stringify(theme, (_, each: unknown) => {
    const file = typeof each === 'string' ? fileOf(each, root) : undefined
    if (!file) return each
    imports.push(`import file${imports.length} from ${JSON.stringify(`${file}?url`)}`)
    return `file:${imports.length - 1}`
  }).replace(/"file:(\d+)"/g, 'file$1')
  // Not enumerable: a copy, which may say something else, is another theme.
  const mark = `Object.defineProperty(theme, Symbol.for(${JSON.stringify(printedMark)}), { value: true })`
  return [
    `import ${JSON.stringify(sheet)}`,
    ...imports,
    `const theme = ${value}`,
    mark,
    'export default theme',
    '',
  ].join('\n')
}

/** The path of a file that a theme names by `import` or `new URL`; files of `public` keep their address. */
function fileOf(src: string, root: string) {
  if (src.startsWith('file://')) return normalizePath(fileURLToPath(src))
  if (src.startsWith('/@fs/')) return src.slice('/@fs'.length)
  return src.startsWith('/') && existsSync(resolve(root, `.${src}`)) ? src : undefined
}
