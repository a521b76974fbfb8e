import { assetFiles } from '../deploy/asset-files.ts'
import type { Destination } from '../deploy/destination.ts'
import { type Deployment, jsonFile, type OutputFile } from '../deploy/output-file.ts'
import type { Uploads } from '../deploy/uploads.ts'
import type { Remark, Report } from '../report.ts'
import type { Mode, Theme } from '../theme.ts'
import { classicPage, managedPage } from './hosted-pages.ts'
import { kitFiles } from './kit-files.ts'
import type { ReadBytes } from './read-bytes.ts'

/** What an export made: files, and a report for each kind of page or tool. */
export interface Made {
  files: OutputFile[]
  reports: Record<string, Report>
  /** Images that Cognito would refuse; the reports have them as dropped. */
  refused?: Remark[]
}

export interface TargetOptions {
  read: ReadBytes
  /** Which mode the classic page gets, which has one. */
  mode?: Mode | undefined
  /** Which hosted pages to dress; both, unless given. */
  branding?: 'classic' | 'managed-login' | undefined
  /** The managed login a pool has. */
  over?: unknown
  destination?: Destination
}

/**
 * Everything a theme can be written as.
 *
 * They throw a `TypeError` for a destination that is no such thing, and for a drawing that no browser could draw.
 */
export const targets = {
  css: async (theme, { read }) => {
    const { files, report } = await kitFiles(theme, read)
    return { files, reports: { css: report } }
  },
  'hosted-ui': async (theme, { read, mode }) => {
    const { upload, report, refused } = await classicPage(theme, read, mode)
    const { css, logo } = upload
    const picture = logo ? [{ path: `logo.${logo.kind}`, bytes: logo.bytes }] : []
    return {
      files: [{ path: 'classic.css', text: css }, ...picture],
      reports: { 'hosted-ui': report },
      refused,
    }
  },
  'managed-login': async (theme, { read, over }) => {
    const { upload, report, refused } = await managedPage(theme, read, over)
    const { settings, assets } = upload
    return {
      files: [jsonFile('settings.json', settings), ...assetFiles(assets).map(({ file }) => file)],
      reports: { 'managed-login': report },
      refused,
    }
  },
  'design-tokens': theme => tokenFiles(theme, 'w3c'),
  figma: theme => tokenFiles(theme, 'figma'),
  'aws-cli': async (theme, options) =>
    deploy(theme, options, (await import('../deploy/aws-cli.ts')).toAwsCli),
  cloudformation: async (theme, options) =>
    deploy(theme, options, (await import('../deploy/cloudformation.ts')).toCloudFormation),
  cdk: async (theme, options) => deploy(theme, options, (await import('../deploy/cdk.ts')).toCdk),
  terraform: async (theme, options) =>
    deploy(theme, options, (await import('../deploy/terraform.ts')).toTerraform),
} as const satisfies Record<string, (theme: Theme, options: TargetOptions) => Promise<Made>>

export type TargetName = keyof typeof targets

async function tokenFiles(theme: Theme, kind: 'w3c' | 'figma'): Promise<Made> {
  const { toDesignTokens } = await import('../design-tokens/to-design-tokens.ts')
  const { files, report } = toDesignTokens(theme, { for: kind })
  return {
    files: files.map(({ path, json }) => jsonFile(path, json)),
    reports: { [kind === 'w3c' ? 'design-tokens' : kind]: report },
  }
}

async function deploy(
  theme: Theme,
  { read, mode, branding, over, destination = {} }: TargetOptions,
  write: (uploads: Uploads, destination: Destination) => Deployment,
): Promise<Made> {
  const classic = branding === 'managed-login' ? undefined : await classicPage(theme, read, mode)
  const managed = branding === 'classic' ? undefined : await managedPage(theme, read, over)
  const uploads = {
    ...(classic && { classic: classic.upload }),
    ...(managed && { managed: managed.upload }),
  }
  const { files, remarks } = write(uploads, destination)
  return {
    files,
    refused: [...(classic?.refused ?? []), ...(managed?.refused ?? [])],
    reports: {
      ...(classic && { 'hosted-ui': classic.report }),
      ...(managed && { 'managed-login': managed.report }),
      ...(remarks.length && { deployment: { carried: [], approximated: [], dropped: remarks } }),
    },
  }
}
