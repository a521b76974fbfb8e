import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { isCssAddress } from '../css-text.ts'
import { defineTheme } from '../define-theme.ts'
import type { Theme } from '../theme.ts'
import { isElsewhere } from '../theme-file/elsewhere.ts'
import { mapImages } from '../theme-file/map-images.ts'
import { relinkCss } from '../theme-file/relink-css.ts'
import { Complaint } from './complaint.ts'
import { filePath } from './file-path.ts'
import { runThemeFile } from './run-theme-file.ts'

/** A theme file, read with all it points to. */
export interface ReadTheme {
  /** With the text of its CSS file; images and `url()`s by the paths of their files. */
  theme: Theme
  path: string
  /** Every file it was read from, its images too. */
  sources: string[]
}

/**
 * Reads the theme file that was asked for, or the one of the working directory.
 *
 * @throws {Complaint} that says which file, why, and what to do.
 */
export async function readTheme(file: string | undefined): Promise<ReadTheme> {
  const path = find(file)
  const shown = relative(process.cwd(), path) || path
  try {
    const { written, sources } = await runThemeFile(path)
    const sheet = written.css && isCssAddress(written.css) ? filePath(written.css, path) : undefined
    const files = new Set([...sources, ...(sheet ? [sheet] : [])])
    const locate = (src: string, from: string) => {
      const found = filePath(src, from)
      if (!isElsewhere(found)) files.add(found)
      return found
    }
    const own = sheet ? await readFile(sheet, 'utf8') : written.css
    const css = own && relinkCss(own, src => locate(src, sheet ?? path))
    // Checked before images have paths, which on some systems look like no address.
    const checked = defineTheme({ ...written, ...(css && { css }) })
    const theme = mapImages(checked, src => locate(src, path))
    return { theme, path, sources: [...files] }
  } catch (thrown) {
    throw complain(thrown, shown)
  }
}

function find(file: string | undefined): string {
  if (file !== undefined) {
    if (existsSync(file)) return resolve(file)
    throw new Complaint(`There is no theme file ${file}; check the path after --theme.`)
  }
  const found = names.find(name => existsSync(name))
  if (found) return resolve(found)
  throw new Complaint(
    'There is no auth.theme.ts, .js, .mjs or .json here; run portico-theme init, or pass --theme FILE.',
  )
}

const names = ['auth.theme.ts', 'auth.theme.js', 'auth.theme.mjs', 'auth.theme.json']

function complain(thrown: unknown, shown: string): Complaint {
  const said = thrown instanceof Error ? thrown.message : String(thrown)
  if (/^theme "/.test(said)) return new Complaint(`${shown}: ${said}`, 1)
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION') {
    return new Complaint(
      `${shown} is TypeScript, which Node ${process.versions.node} does not run by itself; install vite, take Node 22.18 or newer, or name the file auth.theme.mjs.`,
    )
  }
  const line = said.split('\n')[0]?.replace(/\.$/, '')
  if (/@portico\/theme/.test(said) && /find|resolve/i.test(said)) {
    return new Complaint(
      `${shown} imports @portico/theme, which is not installed there; run npm install @portico/theme, or keep the theme in auth.theme.json.`,
    )
  }
  return new Complaint(`${shown} cannot be read (${line}); mend it and try again.`)
}
