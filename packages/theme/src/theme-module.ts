import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { normalizePath } from 'vite'
import type { Theme } from './theme.ts'

/** A checked theme as a module of plain values, whose images are imports for Vite to resolve. */
export function themeModule({ css: _, ...theme }: Theme, root: string): string {
  const imports: string[] = []
  const value = JSON.stringify(theme, (_, each: unknown) => {
    const file = typeof each === 'string' ? fileOf(each, root) : undefined
    if (!file) return each
    imports.push(`import file${imports.length} from ${JSON.stringify(`${file}?url`)}`)
    return `file:${imports.length - 1}`
  }).replace(/"file:(\d+)"/g, 'file$1')
  return `${imports.join('\n')}\nexport default ${value}\n`
}

/** The path of a file that a theme names by `import` or `new URL`; files of `public` keep their address. */
function fileOf(src: string, root: string) {
  if (src.startsWith('file://')) return normalizePath(fileURLToPath(src))
  if (src.startsWith('/@fs/')) return src.slice('/@fs'.length)
  return src.startsWith('/') && existsSync(resolve(root, `.${src}`)) ? src : undefined
}
