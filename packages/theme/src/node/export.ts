import { join } from 'node:path'
import { nearest } from '../nearest.ts'
import type { Report } from '../report.ts'
import { type TargetName, targets } from '../targets/targets.ts'
import type { Asked } from './commands.ts'
import { Complaint } from './complaint.ts'
import { missingImages } from './missing-images.ts'
import type { Outcome } from './outcome.ts'
import { paint } from './paint.ts'
import { readTheme } from './read-theme.ts'
import { reportLines } from './report-lines.ts'
import { makeTarget } from './targets.ts'
import { writeFiles } from './write-files.ts'

/** Writes a theme for one target, or for all of them. */
export async function exportTheme({ operand, values }: Asked): Promise<Outcome> {
  const asked = toTargets(operand)
  const { theme } = await readTheme(values.theme)
  const [missing] = await missingImages(theme)
  if (missing) throw new Complaint(`${missing.key}: ${missing.reason}`, 1)
  const written: string[] = []
  const reports: Record<string, Report> = {}
  let refused = false
  for (const name of asked) {
    const made = await makeTarget(name, theme, values)
    const own = operand === 'all' || values.out === undefined
    const folder = own ? join(values.out ?? 'auth-theme', name) : (values.out ?? '')
    written.push(...(await writeFiles(folder, made.files)))
    Object.assign(reports, made.reports)
    refused ||= Boolean(made.refused?.length)
  }
  return {
    // The reports say which image Cognito would refuse, and why.
    exitCode: refused ? 1 : 0,
    json: { theme: theme.name, files: written, reports },
    lines: [
      ...written.map(path => `Wrote ${path}`),
      ...Object.entries(reports).flatMap(([name, report]) => [
        paint.strong(name),
        ...reportLines(report),
      ]),
    ],
  }
}

const names = Object.keys(targets) as TargetName[]

function toTargets(word: string): TargetName[] {
  if (word === 'all') return names
  const found = names.filter(name => name === word)
  if (found.length) return found
  const guess = nearest(word, names)
  const hint = guess ? `did you mean ${guess}?` : `it may be ${names.join(', ')} or all.`
  throw new Complaint(`There is no target ${word}; ${hint}`)
}
