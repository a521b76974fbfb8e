import { existsSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isElsewhere } from '../theme-file/elsewhere.ts'

/** The path of the file that an address in `from` means, with slashes; other addresses stay as they are. */
export function filePath(src: string, from: string): string {
  if (src.startsWith('file:')) return slashes(fileURLToPath(src))
  if (src.startsWith('/@fs/')) return src.slice('/@fs'.length)
  if (isElsewhere(src)) return src
  const folder = dirname(from)
  if (!src.startsWith('/')) return slashes(resolve(folder, src.replace(/[?#].*/, '')))
  // As Vite reads it: from its folder of public files. Or it is a path already.
  const published = resolve(folder, `public${src}`)
  return existsSync(published) ? slashes(published) : src
}

const slashes = (path: string) => path.split(sep).join('/')
