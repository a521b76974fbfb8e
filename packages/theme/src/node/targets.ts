import { assetFiles } from '../deploy/asset-files.ts'
import type { Destination } from '../deploy/destination.ts'
import { type Deployment, jsonFile } from '../deploy/output-file.ts'
import type { Uploads } from '../deploy/uploads.ts'
import type { Remark, Report } from '../report.ts'
import type { Theme } from '../theme.ts'
import { choice } from './choice.ts'
import { Complaint } from './complaint.ts'
import { classicPage, managedPage } from './hosted-pages.ts'
import { knownDocument } from './import-document.ts'
import { kitFiles } from './kit-files.ts'
import type { Values } from './options.ts'
import { readInput } from './read-input.ts'
import type { NewFile } from './write-files.ts'

/** What an export made: files, and a report for each kind of page or tool. */
export interface Made {
  files: NewFile[]
  reports: Record<string, Report>
  /** Images that Cognito would refuse; the reports have them as dropped. */
  refused?: Remark[]
}

/** Everything a theme can be written as. */
export const targets = {
  css: async theme => {
    const { files, report } = await kitFiles(theme)
    return { files, reports: { css: report } }
  },
  'hosted-ui': async (theme, values) => {
    const mode = choice('mode', values, ['light', 'dark'])
    const { upload, report, refused } = await classicPage(theme, mode)
    const { css, logo } = upload
    const picture = logo ? [{ path: `logo.${logo.kind}`, bytes: logo.bytes }] : []
    return {
      files: [{ path: 'classic.css', text: css }, ...picture],
      reports: { 'hosted-ui': report },
      refused,
    }
  },
  'managed-login': async (theme, values) => {
    const { upload, report, refused } = await managedPage(theme, await overOf(values))
    const { settings, assets } = upload
    return {
      files: [jsonFile('settings.json', settings), ...assetFiles(assets).map(({ file }) => file)],
      reports: { 'managed-login': report },
      refused,
    }
  },
  'design-tokens': theme => tokenFiles(theme, 'w3c'),
  figma: theme => tokenFiles(theme, 'figma'),
  'aws-cli': async (theme, values) =>
    deploy(theme, values, (await import('../deploy/aws-cli.ts')).toAwsCli),
  cloudformation: async (theme, values) =>
    deploy(theme, values, (await import('../deploy/cloudformation.ts')).toCloudFormation),
  cdk: async (theme, values) => deploy(theme, values, (await import('../deploy/cdk.ts')).toCdk),
  terraform: async (theme, values) =>
    deploy(theme, values, (await import('../deploy/terraform.ts')).toTerraform),
} as const satisfies Record<string, (theme: Theme, values: Values) => Promise<Made>>

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
  values: Values,
  write: (uploads: Uploads, destination: Destination) => Deployment,
): Promise<Made> {
  const branding = choice('branding', values, ['classic', 'managed-login'])
  const mode = choice('mode', values, ['light', 'dark'])
  const classic = branding === 'managed-login' ? undefined : await classicPage(theme, mode)
  const managed =
    branding === 'classic' ? undefined : await managedPage(theme, await overOf(values))
  const uploads = {
    ...(classic && { classic: classic.upload }),
    ...(managed && { managed: managed.upload }),
  }
  const { files, remarks } = deployment(() => write(uploads, destinationOf(values)))
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

/** A destination that is no such thing was mistyped. */
function deployment(write: () => Deployment): Deployment {
  try {
    return write()
  } catch (thrown) {
    throw thrown instanceof TypeError ? new Complaint(`${thrown.message}.`) : thrown
  }
}

function destinationOf(values: Values): Destination {
  const { 'user-pool-id': userPoolId, 'client-id': clientId, 'branding-id': brandingId } = values
  const region = values.region ?? /^[a-z-]+-\d+(?=_)/.exec(userPoolId ?? '')?.[0]
  return {
    ...(userPoolId && { userPoolId }),
    ...(clientId && { clientId }),
    ...(brandingId && { brandingId }),
    ...(region && { region }),
  }
}

/** What the pool has, for `--over`. */
async function overOf({ over }: Values): Promise<unknown> {
  if (over === undefined) return undefined
  const { kind, content } = knownDocument(over, await readInput(over))
  if (kind === 'managed-login') return content
  throw new Complaint(
    `${over} is no managed login; pass what describe-managed-login-branding prints.`,
  )
}
