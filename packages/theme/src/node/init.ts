import { extname, resolve } from 'node:path'
import type { Theme } from '../theme.ts'
import { portico } from '../themes.ts'
import type { Asked } from './commands.ts'
import { nameFor } from './name-for.ts'
import type { Outcome } from './outcome.ts'
import { readTheme } from './read-theme.ts'
import { seedSource, seedTheme } from './seed-source.ts'
import { themeJson } from './theme-source.ts'
import { refuseToOverwrite, writeFiles } from './write-files.ts'

/** Writes a theme file to start from. */
export async function init({ values }: Asked): Promise<Outcome> {
  const { from, out = values['json-file'] ? 'auth.theme.json' : 'auth.theme.ts', force } = values
  refuseToOverwrite(out, force)
  const name = nameFor(values.name, resolve(out))
  const theme = seedTheme(name, from === undefined ? portico : await start(from))
  const text = extname(out) === '.json' ? themeJson(theme) : seedSource(theme)
  const files = await writeFiles('.', [{ path: out, text }])
  return {
    exitCode: 0,
    json: { theme, files },
    lines: [
      `Wrote ${out}: the theme "${name}", ten colours a mode.`,
      'portico-theme check says how it reads; portico-theme preview shows it.',
    ],
  }
}

/** A theme file, or anything that `import` reads. */
async function start(from: string): Promise<Theme> {
  if (/\.theme\.(?:ts|m?js|json)$/.test(from)) return (await readTheme(from)).theme
  const { importDocument } = await import('./import-document.ts')
  return (await importDocument(from, {})).theme
}
