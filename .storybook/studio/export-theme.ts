import { zipSync } from 'fflate'
import type { OutputFile } from '../../packages/theme/src/deploy/output-file.ts'
import type { Remark, Report } from '../../packages/theme/src/report.ts'
import { type TargetName, targets } from '../../packages/theme/src/targets/targets.ts'
import type { Theme } from '../../packages/theme/src/theme.ts'
import { dataFiles } from '../../packages/theme/src/theme-file/data-files.ts'
import { themeJson, themeSource } from '../../packages/theme/src/theme-file/theme-source.ts'
import { leaveOut } from './safe-theme.ts'
import { saidTokens } from './said-tokens.ts'
import { missingFrom, readFrom } from './theme-bytes.ts'

/** What a theme can be taken away as, with its name. */
export const exportTargets = {
  theme: 'Theme file (auth.theme.ts)',
  json: 'Theme file (auth.theme.json)',
  css: 'Style sheet of the kit',
  classic: 'Classic hosted page',
  'managed-login': 'Managed login',
  'design-tokens': 'Design tokens',
  figma: 'Figma variables',
  'aws-cli': 'AWS CLI',
  cloudformation: 'CloudFormation',
  cdk: 'AWS CDK',
  terraform: 'Terraform',
} as const

export type ExportTarget = keyof typeof exportTargets

/** A file to take away: text or bytes. */
export type ExportedFile = OutputFile

export interface Exported {
  files: ExportedFile[]
  report: Report
  /** Of what is dropped, images that Cognito would refuse. */
  refused: Remark[]
}

/** A theme as the files of one target, byte for byte as `portico-theme` writes them. */
export async function exportTheme(theme: Theme, target: ExportTarget): Promise<Exported> {
  if (target === 'theme' || target === 'json') return themeFiles(theme, target)
  const name: TargetName = target === 'classic' ? 'hosted-ui' : target
  // Tokens bring no files along: what is in the theme stays in them.
  const { theme: beside, files } = /tokens|figma/.test(target)
    ? { theme, files: [] }
    : dataFiles(theme)
  const missing = missingFrom(beside, files)
  const whole = missing.reduce((at, remark) => leaveOut(at, remark).theme, beside)
  const made = await targets[name](whole, { read: readFrom(files) })
  const reports: Report[] = Object.values(made.reports)
  return {
    files: made.files,
    report: {
      carried: [...new Set(reports.flatMap(({ carried }) => carried))],
      approximated: reports.flatMap(({ approximated }) => approximated),
      dropped: [...missing, ...reports.flatMap(({ dropped }) => dropped)],
    },
    refused: 'refused' in made ? (made.refused ?? []) : [],
  }
}

/** A theme file with its images beside it. */
function themeFiles(given: Theme, target: 'theme' | 'json'): Exported {
  const { theme, files } = dataFiles(given)
  const file =
    target === 'json'
      ? { path: 'auth.theme.json', text: themeJson(theme) }
      : { path: 'auth.theme.ts', text: themeSource(theme) }
  return {
    files: [file, ...files],
    report: { carried: saidTokens(theme), approximated: missingFrom(theme, files), dropped: [] },
    refused: [],
  }
}

/** Files as one ZIP archive; the same files are the same archive. */
export function toZip(files: readonly ExportedFile[]): Uint8Array {
  const entries = files.map(({ path, text, bytes }) => [
    path,
    bytes ?? new TextEncoder().encode(text ?? ''),
  ])
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) })
}
