import type {
  CreateManagedLoginBrandingRequest,
  SetUICustomizationRequest,
  UpdateManagedLoginBrandingRequest,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, it } from 'vitest'
import { toAwsCli } from './aws-cli.ts'
import { toBase64 } from './base64.ts'
import type { Deployment } from './output-file.ts'
import { hostileCss, image, png, uploads } from './uploads.test-kit.ts'

const there = {
  userPoolId: 'eu-west-1_Example',
  clientId: '1example23456789',
  region: 'eu-west-1',
  brandingId: '152e84f7-2a1e-4c5b-9d0f-3c6a7b8d9e01',
}

const textOf = ({ files }: Deployment, path: string) =>
  files.find(file => file.path === path)?.text ?? ''

/** What JSON makes of a request: bytes are base64. */
type InJson<Request> = {
  [Key in keyof Request]: Request[Key] extends Uint8Array | undefined
    ? string
    : Request[Key] extends (infer Item)[] | undefined
      ? InJson<Item>[]
      : Request[Key]
}

it('writes what set-ui-customization takes, and the logo as a file', () => {
  const out = toAwsCli({ classic: uploads.classic }, there)
  const input: InJson<SetUICustomizationRequest> = {
    UserPoolId: there.userPoolId,
    ClientId: there.clientId,
    CSS: hostileCss,
  }
  expect(JSON.parse(textOf(out, 'set-ui-customization.json'))).toEqual(input)
  expect(out.files.find(({ path }) => path === 'logo.png')?.bytes).toBe(png)
  expect(textOf(out, 'README.md')).toContain('--image-file fileb://logo.png')
  expect(textOf(out, 'README.md')).not.toContain('branding-by-client')
})

it('writes what create and update of managed login take', () => {
  const out = toAwsCli({ managed: uploads.managed }, there)
  const own: Pick<
    InJson<CreateManagedLoginBrandingRequest>,
    'UserPoolId' | 'UseCognitoProvidedValues' | 'Settings' | 'Assets'
  > = {
    UserPoolId: there.userPoolId,
    UseCognitoProvidedValues: false,
    Settings: uploads.managed.settings,
    Assets: [
      { Category: 'FORM_LOGO', ColorMode: 'LIGHT', Extension: 'PNG', Bytes: toBase64(png) },
      { Category: 'FORM_LOGO', ColorMode: 'DARK', Extension: 'PNG', Bytes: toBase64(png) },
      {
        Category: 'IDP_BUTTON_ICON',
        ColorMode: 'LIGHT',
        Extension: 'SVG',
        Bytes: toBase64(png),
        ResourceId: 'My Provider',
      },
    ],
  }
  const created: InJson<CreateManagedLoginBrandingRequest> = { ...own, ClientId: there.clientId }
  const updated: InJson<UpdateManagedLoginBrandingRequest> = {
    ...own,
    ManagedLoginBrandingId: there.brandingId,
  }
  expect(JSON.parse(textOf(out, 'create-managed-login-branding.json'))).toEqual(created)
  expect(JSON.parse(textOf(out, 'update-managed-login-branding.json'))).toEqual(updated)
  expect(textOf(out, 'README.md')).not.toContain('REPLACE_WITH')
  expect(out.remarks).toEqual([])
})

it('names every blank that is left, where people read first', () => {
  const out = toAwsCli(uploads)
  const blanks = new Set(
    out.files.flatMap(({ text = '' }) => text.match(/REPLACE_WITH_\w+/g) ?? []),
  )
  expect([...blanks].sort()).toEqual([
    'REPLACE_WITH_CLIENT_ID',
    'REPLACE_WITH_MANAGED_LOGIN_BRANDING_ID',
    'REPLACE_WITH_USER_POOL_ID',
  ])
  for (const blank of blanks) expect(textOf(out, 'README.md')).toContain(`- \`${blank}\`: `)
  expect(JSON.parse(textOf(out, 'set-ui-customization.json')).ClientId).toBe('ALL')
})

it('splits what is too large for one request, and each part has the settings', () => {
  const bytes = new Uint8Array(600_000)
  const assets = (['LIGHT', 'DARK', 'DYNAMIC', 'LIGHT', 'DARK'] as const).map(colorMode =>
    image({ category: 'PAGE_BACKGROUND', colorMode, bytes }),
  )
  const out = toAwsCli({ managed: { ...uploads.managed, assets } }, there)
  const parts = out.files.filter(({ path }) => path.startsWith('update-'))
  expect(parts.map(({ path }) => path)).toEqual([
    'update-managed-login-branding-1.json',
    'update-managed-login-branding-2.json',
    'update-managed-login-branding-3.json',
  ])
  const requests = parts.map(({ text = '' }) => JSON.parse(text))
  expect(requests.map(({ Assets }) => Assets.length)).toEqual([2, 2, 1])
  for (const request of requests) {
    expect(request.Settings).toEqual(uploads.managed.settings)
    expect(JSON.stringify(request).length).toBeLessThan(2_000_000)
  }
  const created = JSON.parse(textOf(out, 'create-managed-login-branding.json'))
  expect(created.Assets).toEqual(requests[0].Assets)
  expect(textOf(out, 'README.md').match(/branding-3\.json/g)).toHaveLength(2)
})

it('leaves out an image that no request can hold, and says so', () => {
  const assets = [image({ bytes: new Uint8Array(1_500_000) }), image({ colorMode: 'DARK' })]
  const { remarks, files } = toAwsCli({ managed: { ...uploads.managed, assets } }, there)
  expect(remarks).toEqual([{ key: 'logo', reason: expect.stringContaining('1500000 bytes') }])
  const { Assets } = JSON.parse(files[0]?.text ?? '')
  expect(Assets).toHaveLength(1)
})

it.each([
  { userPoolId: 'eu-west-1_Example; rm -rf /' },
  { clientId: '$(id)' },
  { region: 'eu-west-1 && id' },
  { brandingId: 'nobody' },
])('refuses an id that could be a command: %o', ids => {
  expect(() => toAwsCli(uploads, ids)).toThrow(/cannot be .* it looks like/)
})

it('encodes bytes as everybody does', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => (at * 7) % 256)
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
})
