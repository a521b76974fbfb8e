import type { Json } from '../json.ts'
import type { Remark } from '../report.ts'
import { checkDestination, type Destination } from './destination.ts'
import { type Deployment, jsonFile } from './output-file.ts'
import { inputOf } from './request-parts.ts'
import { checkTemplateText } from './template-text.ts'
import { type ManagedUpload, tokenOf, type Uploads } from './uploads.ts'
import { withoutFlags } from './without-flags.ts'

/**
 * A CloudFormation template, in JSON, with parameters for the user pool and the app client.
 *
 * @throws {TypeError} if an id cannot be one, or a text is one that CloudFormation would replace.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-managedloginbranding.html
 */
export function toCloudFormation(uploads: Uploads, destination: Destination = {}): Deployment {
  const { classic, managed } = uploads
  const ids = checkDestination(destination)
  const remarks: Remark[] = classic?.logo ? [noLogo] : []
  const where = { UserPoolId: { Ref: 'UserPoolId' }, ClientId: { Ref: 'ClientId' } }
  if (classic) checkTemplateText(classic.css, 'the CSS')
  if (managed) checkTemplateText(managed.settings, 'Settings')

  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'Dresses the hosted sign-in pages of a user pool.',
    Parameters: parameters(ids, managed ? undefined : 'ALL'),
    Resources: {
      ...(classic && {
        ClassicPage: {
          Type: 'AWS::Cognito::UserPoolUICustomizationAttachment',
          Properties: { ...where, CSS: classic.css },
        },
      }),
      ...(managed && {
        ManagedLogin: {
          Type: 'AWS::Cognito::ManagedLoginBranding',
          Properties: { ...where, ...fitting(managed, remarks) },
        },
      }),
    },
  }
  const file = jsonFile('template.json', template)
  if (new TextEncoder().encode(file.text).length > inlineBytes) remarks.push(needsBucket)
  return { files: [file], remarks }
}

export const noLogo: Remark = {
  key: 'logo',
  reason:
    'CloudFormation has no place for the logo of the classic page; put CSS and logo up together with the AWS CLI, after the stack',
}

const needsBucket: Remark = {
  key: 'template',
  reason: `it has more than 51,200 bytes: deploy it by way of a bucket, with \`aws cloudformation deploy --s3-bucket\``,
}

/** The images there is room for; what has lost its image is turned off. */
function fitting({ settings, assets }: ManagedUpload, remarks: Remark[]): Record<string, Json> {
  const placed: ManagedUpload['assets'][number][] = []
  let left = bucketBytes - JSON.stringify(settings, null, 2).length * 2
  const Assets = assets.flatMap(asset => {
    const input = inputOf(asset)
    checkTemplateText({ ...input, Bytes: '' }, 'Assets')
    if (input.Bytes.length > left) {
      remarks.push({
        key: tokenOf(asset),
        reason: `${asset.category} (${asset.colorMode}) ${tooLarge}`,
      })
      return []
    }
    left -= input.Bytes.length + 300
    placed.push(asset)
    return [{ ...input }]
  })
  return { Settings: withoutFlags({ settings, assets }, placed), Assets }
}

const tooLarge =
  'has no room in a CloudFormation template, which can have one megabyte; put it up with the AWS CLI'

/** The largest template that can be sent itself, and the largest that can be fetched from a bucket. */
const inlineBytes = 51_200
const bucketBytes = 980_000

function parameters({ userPoolId, clientId }: Destination, fallback?: string) {
  const chosen = clientId ?? fallback
  return {
    UserPoolId: {
      Type: 'String',
      Description: 'The user pool, such as us-east-1_Example. It needs a domain.',
      ...(userPoolId && { Default: userPoolId }),
    },
    ClientId: {
      Type: 'String',
      Description: 'The app client whose pages these are.',
      ...(chosen && { Default: chosen }),
    },
  }
}
