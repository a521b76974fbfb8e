import { expect, it } from 'vitest'
import { toCloudFormation } from './cloudformation.ts'
import { hostileCss, image, uploads } from './uploads.test-kit.ts'

const templateOf = ({ files }: ReturnType<typeof toCloudFormation>) =>
  JSON.parse(files[0]?.text ?? '')

it('has a resource for each kind of page, for the pool and the client that are passed in', () => {
  const { Parameters, Resources } = templateOf(toCloudFormation(uploads))
  const where = { UserPoolId: { Ref: 'UserPoolId' }, ClientId: { Ref: 'ClientId' } }
  expect(Object.keys(Parameters)).toEqual(['UserPoolId', 'ClientId'])
  expect(Parameters.UserPoolId).not.toHaveProperty('Default')
  expect(Resources.ClassicPage).toEqual({
    Type: 'AWS::Cognito::UserPoolUICustomizationAttachment',
    Properties: { ...where, CSS: hostileCss },
  })
  expect(Resources.ManagedLogin.Type).toBe('AWS::Cognito::ManagedLoginBranding')
  expect(Resources.ManagedLogin.Properties).toEqual({
    ...where,
    Settings: uploads.managed.settings,
    Assets: [
      { Category: 'FORM_LOGO', ColorMode: 'LIGHT', Extension: 'PNG', Bytes: expect.any(String) },
      { Category: 'FORM_LOGO', ColorMode: 'DARK', Extension: 'PNG', Bytes: expect.any(String) },
      {
        Category: 'IDP_BUTTON_ICON',
        ColorMode: 'LIGHT',
        Extension: 'SVG',
        Bytes: expect.any(String),
        ResourceId: 'My Provider',
      },
    ],
  })
})

it('knows where it goes when it was told', () => {
  const ids = { userPoolId: 'us-east-1_A', clientId: 'abc' }
  const { Parameters } = templateOf(toCloudFormation(uploads, ids))
  expect(Parameters.UserPoolId.Default).toBe('us-east-1_A')
  expect(Parameters.ClientId.Default).toBe('abc')
})

it('says that the logo of the classic page stays behind', () => {
  const { remarks } = toCloudFormation({ classic: uploads.classic })
  expect(remarks.map(({ key }) => key)).toEqual(['logo'])
  expect(toCloudFormation({ classic: { css: hostileCss } }).remarks).toEqual([])
})

it('leaves out images that a template has no room for, and says when it needs a bucket', () => {
  const bytes = new Uint8Array(500_000)
  const assets = [image({ bytes }), image({ category: 'PAGE_BACKGROUND', bytes })]
  const on = { enabled: true }
  const settings = {
    components: { pageBackground: { image: on }, form: { logo: on }, pageHeader: { logo: on } },
  }
  const out = toCloudFormation({ managed: { settings, assets } })
  expect(templateOf(out).Resources.ManagedLogin.Properties.Settings).toEqual({
    components: {
      pageBackground: { image: { enabled: false } },
      form: { logo: on },
      pageHeader: { logo: on },
    },
  })
  expect(templateOf(out).Resources.ManagedLogin.Properties.Assets).toHaveLength(1)
  expect(out.files[0]?.text?.length).toBeLessThan(1_000_000)
  expect(out.remarks.map(({ key }) => key)).toEqual(['background.image', 'template'])
})

it.each([
  { classic: { css: '/* {{resolve:secretsmanager:all}} */' } },
  { managed: { settings: { a: [{ 'Fn::ImportValue': 'secret' }] }, assets: [] } },
  { managed: { settings: { a: { Ref: 'AWS::AccountId' } }, assets: [] } },
  { managed: { settings: { a: '{{resolve:ssm:b}}' }, assets: [] } },
  { managed: { settings: {}, assets: [image({ resourceId: '{{resolve:ssm:b}}' })] } },
])('refuses what a deployment would work out: %j', hostile => {
  expect(() => toCloudFormation(hostile)).toThrow(/CloudFormation would replace/)
})
