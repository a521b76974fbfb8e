import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { normalizePath, runnerImport } from 'vite'
import { isCssAddress } from './css-text.ts'
import { defineTheme } from './define-theme.ts'
import type { ModeImages, Theme } from './theme.ts'

export interface LoadedTheme {
  /** With the text of its CSS file, and absolute paths for the images a style sheet names. */
  theme: Theme
  /** As the file exports it. */
  written: Theme
  /** Whether the theme is all the file exports. */
  alone: boolean
  /** Every file it was read from, besides its own. */
  sources: string[]
}

/**
 * Runs a theme file, whatever it imports, and reads the CSS file it points to.
 *
 * @param conditions export conditions, beyond Node's own, under which its packages are found.
 */
export async function loadTheme(
  path: string,
  root: string,
  conditions: readonly string[] = [],
): Promise<LoadedTheme> {
  const externalConditions = [...conditions, ...defaultExternalConditions]
  const { module, dependencies } = await runnerImport<{ default?: Theme }>(path, {
    root,
    logLevel: 'error',
    environments: { inline: { resolve: { externalConditions } } },
  })
  const written = module.default
  if (!written) throw new TypeError(`${path} has no default export; export the theme`)
  const { css = '', backgroundImage, cardImage, ...rest } = written
  const sheet = isCssAddress(css) ? locate(css.replace(/\?.*/, ''), path, root) : undefined
  const text = sheet ? rebase(await readFile(sheet, 'utf8'), sheet) : css
  const theme = defineTheme({
    ...rest,
    ...(backgroundImage && { backgroundImage: locateBoth(backgroundImage, path) }),
    ...(cardImage && { cardImage: locateBoth(cardImage, path) }),
    ...(text && { css: text }),
  })
  return {
    theme,
    written,
    alone: Object.keys(module).length === 1,
    sources: sheet ? [...dependencies, sheet] : dependencies,
  }
}

/** What `import` in Node goes by. */
const defaultExternalConditions = ['node', 'module-sync']

const locateBoth = ({ light, dark }: ModeImages, from: string): ModeImages => ({
  light: locate(light, from),
  ...(dark && { dark: locate(dark, from) }),
})

/** A file's path for what the theme says of it; other addresses stay as they are. */
function locate(src: string, from: string, root = ''): string {
  if (src.startsWith('file:')) return normalizePath(fileURLToPath(src))
  if (src.startsWith('/@fs/')) return src.slice('/@fs'.length)
  if (/^\.{1,2}\//.test(src)) return normalizePath(resolve(dirname(from), src))
  return root && src.startsWith('/') ? normalizePath(resolve(root, `.${src}`)) : src
}

/** Relative `url()`s of a CSS file, seen from anywhere. */
function rebase(css: string, from: string) {
  return css.replace(
    /url\(\s*(["']?)((?![a-z][a-z\d+.-]*:)[^"')/#][^"')]*)\1\s*\)/gi,
    (_, _quote, src: string) => `url("${normalizePath(resolve(dirname(from), src.trim()))}")`,
  )
}
