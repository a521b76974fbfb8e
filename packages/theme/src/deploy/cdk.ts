import type { Remark } from '../report.ts'
import { assetFiles, type FiledAsset } from './asset-files.ts'
import { noLogo } from './cloudformation.ts'
import { checkDestination, type Destination } from './destination.ts'
import { type Deployment, jsonFile, type OutputFile } from './output-file.ts'
import { checkTemplateText } from './template-text.ts'
import type { Uploads } from './uploads.ts'

/**
 * A CDK construct in TypeScript, over `aws-cdk-lib/aws-cognito`, with the files it reads beside it.
 *
 * @throws {TypeError} if an id cannot be one, or a text is one that CloudFormation would replace.
 */
export function toCdk({ classic, managed }: Uploads, destination: Destination = {}): Deployment {
  const ids = checkDestination(destination)
  const images = assetFiles(managed?.assets ?? [])
  const files: OutputFile[] = images.map(({ file }) => file)
  const remarks: Remark[] = classic?.logo ? [noLogo] : []
  if (classic) {
    checkTemplateText(classic.css, 'the CSS')
    files.push({ path: 'classic.css', text: classic.css })
  }
  if (managed) {
    checkTemplateText(managed.settings, 'Settings')
    files.push(jsonFile('managed-login.json', managed.settings))
  }
  const total = images.reduce((sum, { file }) => sum + Math.ceil(file.bytes.length / 3) * 4, 0)
  if (total > 950_000) remarks.push(tooLarge)
  const resources = [...(classic ? [classicPage] : []), ...(managed ? [managedLogin(images)] : [])]
  return { files: [...files, { path: 'theme-branding.ts', text: module(ids, resources) }], remarks }
}

const tooLarge: Remark = {
  key: 'assets',
  reason:
    'the images do not fit into one CloudFormation template, which can have one megabyte; put some up with the AWS CLI',
}

const module = (ids: Destination, resources: readonly string[]) => `\
import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as cognito from "aws-cdk-lib/aws-cognito"
import { Construct } from "constructs"

export interface ThemeBrandingProps {
  /** Such as us-east-1_Example; the user pool needs a domain. */
  ${property('userPoolId', ids.userPoolId)}
  /** The app client whose pages these are. */
  ${property('clientId', ids.clientId)}
}

/** Dresses the hosted sign-in pages of a user pool: new ThemeBranding(this, "Theme", { userPoolId, clientId }) */
export class ThemeBranding extends Construct {
  constructor(scope: Construct, id: string, props: ThemeBrandingProps) {
    super(scope, id)
    ${given('userPoolId', ids.userPoolId)}
    ${given('clientId', ids.clientId)}
${resources.join('')}  }
}

// In an ES module, __dirname is import.meta.dirname.
const read = (file: string) => readFileSync(join(__dirname, file))
`

const property = (name: string, value: string | undefined) => `${name}${value ? '?' : ''}: string`

const given = (name: string, value: string | undefined) =>
  `const ${name} = props.${name}${value ? ` ?? ${JSON.stringify(value)}` : ''}`

const classicPage = `
    new cognito.CfnUserPoolUICustomizationAttachment(this, "ClassicPage", {
      userPoolId,
      clientId,
      css: read("classic.css").toString("utf8"),
    })
`

const managedLogin = (images: readonly FiledAsset[]) => `
    new cognito.CfnManagedLoginBranding(this, "ManagedLogin", {
      userPoolId,
      clientId,
      settings: JSON.parse(read("managed-login.json").toString("utf8")),
      assets: [${images.map(image).join('')}${images.length ? '\n      ' : ''}],
    })
`

const image = ({ asset, file }: FiledAsset) => `
        {
          category: ${JSON.stringify(asset.category)},
          colorMode: ${JSON.stringify(asset.colorMode)},
          extension: ${JSON.stringify(asset.extension)},
          bytes: read(${JSON.stringify(file.path)}).toString("base64"),${
            asset.resourceId === undefined
              ? ''
              : `\n          resourceId: ${JSON.stringify(asset.resourceId)},`
          }
        },`
