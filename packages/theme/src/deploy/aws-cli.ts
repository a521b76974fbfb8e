import { type AwsCliReadMe, awsCliReadMe } from './aws-cli-read-me.ts'
import { checkDestination, type Destination, placeholders } from './destination.ts'
import { type Deployment, jsonFile, type OutputFile } from './output-file.ts'
import { requestParts } from './request-parts.ts'
import type { ClassicUpload, ManagedUpload, Uploads } from './uploads.ts'

/**
 * Inputs for the AWS CLI, version 2: JSON for `--cli-input-json`, the logo as a file of its own, and a
 * README with the commands.
 *
 * @throws {TypeError} if an id of the destination cannot be one.
 */
export function toAwsCli({ classic, managed }: Uploads, destination: Destination = {}): Deployment {
  const ids = checkDestination(destination)
  const pages = classic ? classicPage(classic, ids) : []
  const { files, updates, remarks } = managed ? managedLogin(managed, ids) : nothing
  const readMe: AwsCliReadMe = {
    ids,
    classic: Boolean(classic),
    logo: pages.find(({ bytes }) => bytes)?.path,
    updates,
  }
  return { files: [...pages, ...files, awsCliReadMe(readMe)], remarks }
}

/** The logo is no part of the JSON: version 1 of the CLI would encode it twice. */
function classicPage({ css, logo }: ClassicUpload, ids: Destination): OutputFile[] {
  const { userPoolId = placeholders.userPoolId, clientId = 'ALL' } = ids
  return [
    jsonFile('set-ui-customization.json', { UserPoolId: userPoolId, ClientId: clientId, CSS: css }),
    ...(logo ? [{ path: `logo.${logo.kind}`, bytes: logo.bytes }] : []),
  ]
}

const nothing = { files: [], updates: [], remarks: [] }

function managedLogin(managed: ManagedUpload, ids: Destination) {
  const {
    userPoolId: UserPoolId = placeholders.userPoolId,
    clientId: ClientId = placeholders.clientId,
    brandingId: ManagedLoginBrandingId = placeholders.brandingId,
  } = ids
  const own = { UseCognitoProvidedValues: false }
  const { parts, remarks } = requestParts(managed)
  const updates = parts.map((part, at) => {
    const path = `update-managed-login-branding${parts.length > 1 ? `-${at + 1}` : ''}.json`
    return jsonFile(path, { UserPoolId, ManagedLoginBrandingId, ...own, ...part })
  })
  const created = { UserPoolId, ClientId, ...own, ...parts[0] }
  return {
    files: [jsonFile('create-managed-login-branding.json', created), ...updates],
    updates: updates.map(({ path }) => path),
    remarks,
  }
}
