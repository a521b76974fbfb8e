import { extname, resolve } from 'node:path'
import type { ImportReport } from '../report.ts'
import type { Theme } from '../theme.ts'
import { seedSource, seedTheme } from '../theme-file/seed-source.ts'
import { themeJson } from '../theme-file/theme-source.ts'
import { portico } from '../themes.ts'
import type { Asked } from './commands.ts'
import { nameFor } from './name-for.ts'
import type { Outcome } from './outcome.ts'
import { readTheme } from './read-theme.ts'
import { reportLines } from './report-lines.ts'
import { sheetRefusal } from './sheet-refusal.ts'
import { refuseToOverwrite, writeFiles } from './write-files.ts'

/** Writes a theme file to start from. */
export async function init({ values }: Asked): Promise<Outcome> {
  const { from, out = values['json-file'] ? 'auth.theme.json' : 'auth.theme.ts', force } = values
  refuseToOverwrite(out, force)
  const name = nameFor(values.name, resolve(out))
  const source = from === undefined ? { theme: portico } : await start(from)
  if ('exitCode' in source) return source
  const theme = seedTheme(name, source.theme)
  const report = 'report' in source ? source.report : undefined
  const text = extname(out) === '.json' ? themeJson(theme) : seedSource(theme)
  const files = await writeFiles('.', [{ path: out, text }])
  return {
    exitCode: 0,
    json: { theme, files, ...(report && { report }) },
    lines: [
      `Wrote ${out}: the theme "${name}", ten colours ${theme.colors.dark ? 'a mode' : 'for its one mode, light'}.`,
      ...(report ? [`From ${from}:`, ...reportLines(report)] : []),
      'portico-theme check says how it reads; portico-theme preview shows it.',
    ],
  }
}

interface Started {
  theme: Theme
  /** What the import made of it, where it was one. */
  report?: ImportReport
}

/** A theme file, or anything that `import` reads; or why Cognito would not take it. */
async function start(from: string): Promise<Started | Outcome> {
  if (/\.theme\.(?:ts|m?js|json)$/.test(from)) return { theme: (await readTheme(from)).theme }
  const { importDocument } = await import('./import-document.ts')
  try {
    return await importDocument(from, {})
  } catch (thrown) {
    const refused = sheetRefusal(thrown, from)
    if (refused) return refused
    throw thrown
  }
}
