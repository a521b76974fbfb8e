import { describe, expect, it } from 'vitest'
import { changed, documents, schemaProblems } from './documents.test-kit.ts'
import { normalize } from './normalize.ts'

const { tycsports = {}, 'dark-only-cdk': dark = {} } = documents
const whole = documents['aws-cli-default'] ?? {}

describe('a document as its page understands it', () => {
  it.each(Object.entries(documents))('stays a good document: %s', (_, document) => {
    const { settings } = normalize(document)
    expect(schemaProblems(settings)).toEqual([])
    expect(normalize(settings).settings).toEqual(settings)
  })

  it("has AWS's defaults where it says nothing", () => {
    const { values } = normalize({})
    expect(values.size).toBe(102)
    expect(values.get('components.primaryButton.lightMode.defaults.backgroundColor')).toBe(
      '0972d3ff',
    )
  })

  it('has dark only where it shows dark or has a colour for it', () => {
    const darks = (document: unknown) =>
      [...normalize(document).values.keys()].filter(path => path.includes('darkMode')).length
    expect(darks(tycsports)).toBe(0)
    expect(darks(changed(tycsports, 'categories.global.colorSchemeMode', 'DYNAMIC'))).toBe(67)
    expect(darks(changed({}, 'componentClasses.link.darkMode.hover.textColor', 'ffffffff'))).toBe(
      67,
    )
    expect(normalize(dark).values.size).toBe(169)
  })

  it('has its colours in lower case, its numbers plain and its keys in order', () => {
    const path = 'components.pageBackground.lightMode.color'
    expect(normalize(changed({}, path, 'ABCDEF00')).values.get(path)).toBe('abcdef00')
    expect(
      JSON.stringify(
        normalize(JSON.parse('{"components":{"form":{"borderRadius":8.0}}}')).settings,
      ),
    ).toContain('"borderRadius":8,')
    const turned = Object.fromEntries(Object.entries(whole).reverse())
    expect(JSON.stringify(normalize(turned).settings)).toBe(
      JSON.stringify(normalize(whole).settings),
    )
  })

  it('leaves out six digits, which Cognito ignores, and says so', () => {
    const path = 'components.pageBackground.lightMode.color'
    const { values, dropped } = normalize(changed({}, path, 'ff0000'))
    expect(values.get(path)).toBe('ffffffff')
    expect(dropped).toEqual([{ key: path, reason: expect.stringContaining('six digits') }])
  })
})

describe('what is wrapped around a document makes no difference', () => {
  const plain = normalize(whole)
  const asset = { Category: 'FORM_LOGO', ColorMode: 'LIGHT', Extension: 'PNG', Bytes: 'AAAA' }
  it.each<[string, unknown]>([
    ['settings as text', JSON.stringify(whole)],
    ['Settings alone', { Settings: whole }],
    ['Settings as text, as CloudFormation may have them', { Settings: JSON.stringify(whole) }],
    [
      'a CloudFormation resource',
      { Type: 'AWS::Cognito::ManagedLoginBranding', Properties: { Settings: whole } },
    ],
    [
      'a Terraform resource',
      { settings: JSON.stringify(whole), user_pool_id: 'eu-west-1_x', client_id: 'y' },
    ],
    [
      'what describe-managed-login-branding prints',
      {
        ManagedLoginBranding: {
          ManagedLoginBrandingId: '63f30090',
          UserPoolId: 'eu-west-1_x',
          UseCognitoProvidedValues: false,
          Settings: whole,
          Assets: [],
          CreationDate: '2025-01-01T00:00:00Z',
          LastModifiedDate: '2025-01-01T00:00:00Z',
        },
      },
    ],
  ])('%s', (_, document) => {
    const { settings, dropped } = normalize(document)
    expect(settings).toEqual(plain.settings)
    expect(dropped).toEqual([])
  })

  it("is AWS's own look where Cognito provides the values", () => {
    const { settings } = normalize({ ManagedLoginBranding: { UseCognitoProvidedValues: true } })
    expect(settings).toEqual(normalize({}).settings)
  })

  it('reads assets in the spelling of the API, of CDK and of Terraform', () => {
    const read = { category: 'FORM_LOGO', colorMode: 'LIGHT', extension: 'PNG', bytes: 'AAAA' }
    expect(normalize({ Settings: {}, Assets: [asset] }).assets).toEqual([read])
    expect(normalize({ assets: [read] }).assets).toEqual([read])
    const { colorMode: color_mode, ...rest } = read
    expect(normalize({ asset: [{ ...rest, color_mode }] }).assets).toEqual([read])
    const bytes = new Uint8Array(3)
    expect(normalize({ Assets: [{ ...asset, Bytes: bytes }] }).assets).toEqual([read])
  })

  it('tells of keys that are no part of it', () => {
    expect(normalize({ Settings: {}, Colour: 'red' }).dropped).toEqual([
      { key: 'Colour', reason: 'is no part of a branding style' },
    ])
  })
})

describe('a document that is wrong is told where, what it is and what it may be', () => {
  it.each<[string, unknown, string]>([
    ['components.form.borderRadius', '8px', 'is "8px"; it must be a number of pixels, 0 or more'],
    ['components.form.borderRadius', -1, 'is -1; it must be a number of pixels, 0 or more'],
    ['components.form.borderRadius', { top: 1 }, 'is an object; it must be a number'],
    ['components.pageBackground.lightMode.color', 'red', 'is "red"; it must be eight hex digits'],
    ['components.pageBackground.lightMode.color', '#ff0000ff', 'without "#"'],
    ['components.pageBackground.lightMode.color', 8, 'is 8; it must be eight hex digits'],
    ['components.form.logo.enabled', 'true', 'is "true"; it must be true or false'],
    [
      'categories.global.colorSchemeMode',
      'BROWSER_ADAPTIVE',
      'it must be LIGHT or DARK or DYNAMIC',
    ],
    ['categories.form.location.vertical', 1, 'is 1; it must be text'],
    ['categories.auth.authMethodOrder', 'x', 'is "x"; it must be a list'],
    ['components.favicon.enabledTypes', [1], 'is a list; it must be a list of words'],
    ['components.idpButton.custom', [], 'is a list; it must be an object'],
    ['components.form', 5, 'components.form is 5; it must be an object'],
    ['components', null, 'components is null; it must be an object'],
  ])('%s: %j', (path, value, message) => {
    const read = () => normalize(changed({}, path, value))
    expect(read).toThrow(TypeError)
    expect(read).toThrow(`managed login: ${path}`)
    expect(read).toThrow(message)
  })

  it.each<[string, unknown, string]>([
    ['no object', 5, 'the document is 5; it must be an object'],
    ['a list', [], 'the document is a list; it must be an object'],
    ['nothing', undefined, 'the document is undefined'],
    ['text that is no JSON', '{', 'the document is "{"; it must be an object, or one as JSON text'],
    ['settings that are no JSON', { Settings: '{' }, 'Settings is "{"'],
    ['settings that are a list', { Settings: [] }, 'Settings is a list'],
    ['assets that are none', { Assets: {} }, 'Assets is an object; it must be a list'],
    [
      'a category that is none',
      { Assets: [{ Category: 1 }] },
      'Assets[0].Category is 1; it must be what the image is for',
    ],
    [
      'a mode that is none',
      { Assets: [{ Category: 'FORM_LOGO', ColorMode: 'DIM' }] },
      'ColorMode is "DIM"; it must be LIGHT or DARK or DYNAMIC',
    ],
    [
      'bytes that are none',
      { Assets: [{ Category: 'FORM_LOGO', ColorMode: 'DARK', Extension: 'PNG', Bytes: '§' }] },
      'Assets[0].Bytes is "§"; it must be base64',
    ],
  ])('%s', (_, document, message) => {
    expect(() => normalize(document)).toThrow(TypeError)
    expect(() => normalize(document)).toThrow(message)
  })
})
