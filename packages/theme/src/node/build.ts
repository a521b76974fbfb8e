import type { Asked } from './commands.ts'
import { kitFiles } from './kit-files.ts'
import type { Outcome } from './outcome.ts'
import { readTheme } from './read-theme.ts'
import { reportLines } from './report-lines.ts'
import { writeFiles } from './write-files.ts'

/** Writes the style sheet of the kit with its images. */
export async function build({ values }: Asked): Promise<Outcome> {
  const { theme } = await readTheme(values.theme)
  const { files, report } = await kitFiles(theme)
  const written = await writeFiles(values.out ?? 'auth-theme', files)
  return {
    exitCode: 0,
    json: { theme: theme.name, files: written, report },
    lines: [...written.map(path => `Wrote ${path}`), ...reportLines(report)],
  }
}
