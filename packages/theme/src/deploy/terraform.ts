import { assetFiles, type FiledAsset } from './asset-files.ts'
import { checkDestination, type Destination } from './destination.ts'
import { quoteHcl } from './hcl.ts'
import { type Deployment, jsonFile, type OutputFile } from './output-file.ts'
import type { ClassicUpload, ManagedUpload, Uploads } from './uploads.ts'

/**
 * A Terraform configuration for the AWS provider, with the files it reads beside it.
 *
 * @throws {TypeError} if an id of the destination cannot be one.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_managed_login_branding
 */
export function toTerraform(uploads: Uploads, destination: Destination = {}): Deployment {
  const { classic, managed } = uploads
  const ids = checkDestination(destination)
  const parts = [...(classic ? [classicPage(classic)] : []), ...(managed ? [login(managed)] : [])]
  const text = [variables(ids, managed ? undefined : 'ALL'), ...parts.map(part => part.text)]
  const files = parts.flatMap(part => part.files)
  return { files: [...files, { path: 'theme.tf', text: text.join('\n') }], remarks: [] }
}

interface Part {
  text: string
  files: OutputFile[]
}

function variables({ userPoolId, clientId, region }: Destination, fallback?: string): string {
  const open = [userPoolId ? '' : 'user_pool_id', clientId || fallback ? '' : 'client_id']
  const blanks = open.filter(Boolean).join(' and ')
  const notes = [
    'Dresses the hosted sign-in pages of a user pool, which needs a domain.',
    ...(blanks ? [`You still have to say: ${blanks}.`] : []),
    ...(region ? [`The user pool is in ${region}: so must the AWS provider be.`] : []),
  ]
  return `${notes.map(note => `# ${note}\n`).join('')}
${variable('user_pool_id', 'The user pool, such as us-east-1_Example.', userPoolId)}
${variable('client_id', 'The app client whose pages these are.', clientId ?? fallback)}`
}

const variable = (name: string, description: string, value: string | undefined) => `\
variable "${name}" {
  type        = string
  description = ${quoteHcl(description)}
${value ? `  default     = ${quoteHcl(value)}\n` : ''}}
`

function classicPage({ css, logo }: ClassicUpload): Part {
  const files: OutputFile[] = [{ path: 'classic.css', text: css }]
  if (logo) files.push({ path: `logo.${logo.kind}`, bytes: logo.bytes })
  const text = `\
resource "aws_cognito_user_pool_ui_customization" "theme" {
  user_pool_id = var.user_pool_id
  client_id    = var.client_id
  css          = file(${beside('classic.css')})
${logo ? `  image_file   = filebase64(${beside(`logo.${logo.kind}`)})\n` : ''}}
`
  return { text, files }
}

/** The settings are read and written anew, so that spaces in the file are no change to deploy. */
function login({ settings, assets }: ManagedUpload): Part {
  const images = assetFiles(assets)
  const note = images.length
    ? '# A new image makes a new style: the provider cannot change it in place.\n'
    : ''
  const text = `\
${note}resource "aws_cognito_managed_login_branding" "theme" {
  user_pool_id = var.user_pool_id
  client_id    = var.client_id
  settings     = jsonencode(jsondecode(file(${beside('managed-login.json')})))
${images.map(block).join('')}}
`
  return {
    text,
    files: [jsonFile('managed-login.json', settings), ...images.map(({ file }) => file)],
  }
}

function block({ asset, file }: FiledAsset): string {
  const values = {
    category: quoteHcl(asset.category),
    color_mode: quoteHcl(asset.colorMode),
    extension: quoteHcl(asset.extension),
    bytes: `filebase64(${beside(file.path)})`,
    ...(asset.resourceId !== undefined && { resource_id: quoteHcl(asset.resourceId) }),
  }
  const width = Math.max(...Object.keys(values).map(name => name.length))
  const lines = Object.entries(values).map(([name, value]) => {
    return `    ${name.padEnd(width)} = ${value}\n`
  })
  return `\n  asset {\n${lines.join('')}  }\n`
}

/** Our own file names: letters, digits, dots, dashes and slashes. */
const beside = (path: string) => `"\${path.module}/${path}"`
