import { dirname, extname, resolve } from 'node:path'
import { documentKinds } from '../documents/document-kind.ts'
import { dataFiles } from '../theme-file/data-files.ts'
import { themeJson, themeSource } from '../theme-file/theme-source.ts'
import { choice } from './choice.ts'
import type { Asked } from './commands.ts'
import { importDocument } from './import-document.ts'
import { nameFor } from './name-for.ts'
import type { Outcome } from './outcome.ts'
import { reportLines } from './report-lines.ts'
import { sheetRefusal } from './sheet-refusal.ts'
import { refuseToOverwrite, writeFiles } from './write-files.ts'

/** Reads a theme from a document and writes it as a theme file. */
export async function importTheme({ operand, values }: Asked): Promise<Outcome> {
  const kind = choice('from', values, documentKinds)
  const { out = 'auth.theme.ts', force, logo } = values
  refuseToOverwrite(out, force)
  const name = nameFor(values.name, resolve(out))
  const imported = await importDocument(operand, { kind, name, logo }).catch(thrown => {
    const refused = sheetRefusal(thrown, operand)
    if (refused) return refused
    throw thrown
  })
  if ('exitCode' in imported) return imported
  const { report, kind: found } = imported
  const { theme, files } = dataFiles(imported.theme)
  const text = extname(out) === '.json' ? themeJson(theme) : themeSource(theme)
  const assets = await writeFiles(dirname(out), files)
  const written = [...(await writeFiles('.', [{ path: out, text }])), ...assets]
  return {
    exitCode: 0,
    json: { kind: found, theme, files: written, report },
    lines: [
      `Read ${operand} as ${words[found]}.`,
      ...written.map(path => `Wrote ${path}`),
      ...reportLines(report),
    ],
  }
}

const words = {
  classic: 'the style sheet of a classic hosted page',
  'managed-login': 'settings of managed login',
  'design-tokens': 'design tokens',
  shadcn: 'shadcn variables',
}
