import ts from 'typescript'
import { expect, it } from 'vitest'
import { toCdk } from './cdk.ts'
import { hostileCss, image, png, uploads } from './uploads.test-kit.ts'

const moduleOf = ({ files }: ReturnType<typeof toCdk>) =>
  files.find(({ path }) => path === 'theme-branding.ts')?.text ?? ''

const complaintsOf = (code: string) =>
  ts
    .transpileModule(code, { reportDiagnostics: true, compilerOptions: { strict: true } })
    .diagnostics?.map(({ messageText }) => messageText)

it.each([
  ['both kinds of pages', uploads],
  ['the classic page', { classic: uploads.classic }],
  ['managed login', { managed: uploads.managed }],
  ['managed login without an image', { managed: { ...uploads.managed, assets: [] } }],
])('is TypeScript, for %s', (_, each) => {
  const code = moduleOf(toCdk(each))
  expect(complaintsOf(code)).toEqual([])
  expect(code.includes('CfnUserPoolUICustomizationAttachment')).toBe('classic' in each)
  expect(code.includes('CfnManagedLoginBranding')).toBe('managed' in each)
})

it('reads every file it brings, and brings every file it reads', () => {
  const out = toCdk(uploads)
  const read = [...moduleOf(out).matchAll(/read\(['"]([^'"]+)['"]\)/g)].map(([, path]) => path)
  const brought = out.files.map(({ path }) => path).filter(path => !path.endsWith('.ts'))
  expect(read.sort()).toEqual(brought.sort())
  const fileAt = (path: string) => out.files.find(file => file.path === path)
  expect(fileAt('classic.css')?.text).toBe(hostileCss)
  expect(JSON.parse(fileAt('managed-login.json')?.text ?? '')).toEqual(uploads.managed.settings)
  expect(fileAt('assets/form-logo-dark.png')?.bytes).toBe(png)
})

it('asks for the ids it was not told', () => {
  expect(moduleOf(toCdk(uploads))).toContain('  userPoolId: string\n')
  const told = moduleOf(toCdk(uploads, { userPoolId: 'us-east-1_A' }))
  expect(told).toContain('const userPoolId = props.userPoolId ?? "us-east-1_A"\n')
  expect(told).toContain('  userPoolId?: string\n')
})

it('keeps a name a name, whatever it says', () => {
  const resourceId = `'"]}) ; process.exit() \`\${1}\n//`
  const code = moduleOf(
    toCdk({ managed: { ...uploads.managed, assets: [image({ resourceId, category: '"+x' })] } }),
  )
  expect(complaintsOf(code)).toEqual([])
  expect(code).toContain(`resourceId: ${JSON.stringify(resourceId)},`)
})

it('says what a template cannot take: the logo of the classic page, too many images', () => {
  const assets = [image({ bytes: new Uint8Array(800_000) })]
  const { remarks } = toCdk({ classic: uploads.classic, managed: { ...uploads.managed, assets } })
  expect(remarks.map(({ key }) => key)).toEqual(['logo', 'assets'])
})

it('refuses what a deployment would work out', () => {
  const css = `/* \${Token[TOKEN.1]} */`
  expect(() => toCdk({ classic: { css } })).toThrow(/CloudFormation would replace/)
})
