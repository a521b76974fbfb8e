import { type Destination, placeholders } from './destination.ts'
import type { OutputFile } from './output-file.ts'

/** What there is to put up. */
export interface AwsCliReadMe {
  ids: Destination
  classic: boolean
  logo: string | undefined
  /** The inputs of `update-managed-login-branding`, in order; none without managed login. */
  updates: readonly string[]
}

/** The commands that put the other files up, in order. */
export function awsCliReadMe({ ids, classic, logo, updates }: AwsCliReadMe): OutputFile {
  const lines = [
    '# Put this theme up',
    '',
    'Run the commands in this folder, with version 2 of the AWS CLI.',
    ...blanks(ids, updates.length > 0),
    ...(classic ? classicPage(ids, logo) : []),
    ...(updates.length ? managedLogin(ids, updates) : []),
  ]
  return { path: 'README.md', text: `${lines.join('\n')}\n` }
}

function blanks(ids: Destination, managed: boolean): string[] {
  const needed = managed
    ? (['userPoolId', 'clientId', 'brandingId'] as const)
    : (['userPoolId'] as const)
  const open = needed.filter(key => ids[key] === undefined)
  if (open.length === 0) return []
  return [
    '',
    'First put your own values in these places of the JSON files and of the commands:',
    '',
    ...open.map(key => `- \`${placeholders[key]}\`: ${meanings[key]}`),
  ]
}

const meanings = {
  userPoolId: 'the id of the user pool, such as `us-east-1_Example`',
  clientId: 'the id of the app client whose pages these are',
  brandingId: 'what “create” answers, or “describe” below; for updates alone',
}

function classicPage(ids: Destination, logo: string | undefined): string[] {
  const input = command(
    'set-ui-customization',
    ids,
    '--cli-input-json file://set-ui-customization.json',
  )
  const whom = ids.clientId
    ? ''
    : ' `"ClientId": "ALL"` dresses every app client that has no style of its own.'
  return [
    '',
    '## The classic hosted page',
    '',
    `The user pool needs a domain with the branding version “Hosted UI (classic)”.${whom}`,
    ...block(logo ? `${input} \\\n  --image-file fileb://${logo}` : input),
  ]
}

function managedLogin(ids: Destination, updates: readonly string[]): string[] {
  const { userPoolId = placeholders.userPoolId, clientId = placeholders.clientId } = ids
  const update = (path: string) =>
    command('update-managed-login-branding', ids, `--cli-input-json file://${path}`)
  const more = updates.slice(1)
  return [
    '',
    '## Managed login',
    '',
    'The user pool needs a domain with the branding version “Managed login”. Version 1 of the AWS CLI would',
    'encode the images twice: `aws --version` must say 2.',
    '',
    'An app client that has no style yet:',
    ...block(
      command(
        'create-managed-login-branding',
        ids,
        '--cli-input-json file://create-managed-login-branding.json',
      ),
    ),
    ...(more.length
      ? ['', 'Its images do not fit into one request. Then, with the id it answers in the files:']
      : []),
    ...(more.length ? block(...more.map(update)) : []),
    '',
    'An app client that has one: find its id, then update it.',
    ...block(
      command(
        'describe-managed-login-branding-by-client',
        ids,
        `--user-pool-id ${userPoolId} --client-id ${clientId} --query ManagedLoginBranding.ManagedLoginBrandingId`,
      ),
      ...updates.map(update),
    ),
  ]
}

const block = (...commands: string[]) => ['', '```sh', ...commands, '```']

const command = (operation: string, { region }: Destination, rest: string) =>
  `aws cognito-idp ${operation} \\\n  ${region ? `--region ${region} ` : ''}${rest}`
