import { dirname, extname, resolve } from 'node:path'
import type { CssRefused } from '../hosted-ui/css-refused.ts'
import { choice } from './choice.ts'
import type { Asked } from './commands.ts'
import { dataFiles } from './data-files.ts'
import { documentKinds } from './document-kind.ts'
import { importDocument } from './import-document.ts'
import { nameFor } from './name-for.ts'
import type { Outcome } from './outcome.ts'
import { problemLines } from './problem-lines.ts'
import { reportLines } from './report-lines.ts'
import { themeJson, themeSource } from './theme-source.ts'
import { refuseToOverwrite, writeFiles } from './write-files.ts'

/** Reads a theme from a document and writes it as a theme file. */
export async function importTheme({ operand, values }: Asked): Promise<Outcome> {
  const kind = choice('from', values, documentKinds)
  const { out = 'auth.theme.ts', force, logo } = values
  refuseToOverwrite(out, force)
  const name = nameFor(values.name, resolve(out))
  const imported = await importDocument(operand, { kind, name, logo }).catch(refusal)
  if ('problems' in imported) return refused(operand, imported)
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

/** What Cognito would refuse in a style sheet is a finding, and no accident. */
function refusal(thrown: unknown): Pick<CssRefused, 'problems'> {
  if (thrown instanceof Error && thrown.name === 'CssRefused') return thrown as CssRefused
  throw thrown
}

function refused(file: string, { problems }: Pick<CssRefused, 'problems'>): Outcome {
  return {
    exitCode: 1,
    json: { error: `Cognito would refuse ${file}`, problems },
    lines: [`Cognito would refuse ${file}; nothing is written.`, ...problemLines(problems)],
  }
}
