import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineTheme } from '../define-theme.ts'
import { parseJson } from '../documents/parse-json.ts'
import type { Theme, ThemeFile } from '../theme.ts'

/** A theme file's theme, and the files it was read from. */
export interface RunThemeFile {
  written: Theme
  sources: string[]
}

/** Reads a theme file of any kind: JSON, or a module, run by Vite where the project has it, else by Node. */
export async function runThemeFile(path: string): Promise<RunThemeFile> {
  if (extname(path) === '.json') {
    const { $schema: _, ...file } = parseJson(await readFile(path, 'utf8')) as ThemeFile & {
      $schema?: string
    }
    return { written: defineTheme(file), sources: [path] }
  }
  if (hasVite(path) && hasVite(import.meta.url)) {
    const { loadTheme } = await import('../load-theme.ts')
    const { written, sources } = await loadTheme(path, dirname(path), conditions())
    return { written: defineTheme(written), sources: [path, ...sources] }
  }
  // Node keeps what it has run; another address makes it run again.
  const { mtimeMs } = await stat(path)
  const module: { default?: Theme } = await import(
    /* @vite-ignore */ `${pathToFileURL(path).href}?at=${mtimeMs}`
  )
  if (!module.default) throw new TypeError('it has no default export; export the theme')
  return { written: defineTheme(module.default), sources: [path] }
}

function hasVite(from: string): boolean {
  try {
    createRequire(from).resolve('vite/package.json')
    return true
  } catch {
    return false
  }
}

/** The export conditions that this process was started with: its packages are found under them too. */
function conditions(): string[] {
  return process.execArgv.flatMap(flag => /^--conditions=(.+)$/.exec(flag)?.[1] ?? [])
}
