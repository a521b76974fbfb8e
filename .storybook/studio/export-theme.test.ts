import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportTheme as exportFromDisk } from '../../packages/theme/src/node/export.ts'
import { importTheme as importFromDisk } from '../../packages/theme/src/node/import.ts'
import { newTheme } from './edit-theme.ts'
import {
  type ExportedFile,
  type ExportTarget,
  exportTargets,
  exportTheme,
  toZip,
} from './export-theme.ts'
import { pin } from './pin.ts'
import { sampleTheme } from './sample.test-kit.ts'

const theme = sampleTheme()
let folder = ''
const at = (...path: string[]) => join(folder, ...path)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portico-studio-'))
  await put('brand', (await exportTheme(theme, 'json')).files)
  await put('whole', [{ path: 'auth.theme.json', text: JSON.stringify(theme) }])
})

afterAll(() => rm(folder, { recursive: true }))

async function put(below: string, files: readonly ExportedFile[]) {
  for (const { path, text, bytes } of files) {
    await mkdir(dirname(at(below, path)), { recursive: true })
    await writeFile(at(below, path), bytes ?? text ?? '')
  }
}

/** Every file below a folder, by its path. */
async function filesBelow(below: string): Promise<Record<string, string>> {
  const entries = await readdir(at(below), { recursive: true, withFileTypes: true })
  const paths = entries.filter(each => each.isFile()).map(each => join(each.parentPath, each.name))
  const read = paths.map(async path => [
    path.slice(at(below).length + 1).replaceAll('\\', '/'),
    (await readFile(path)).toString('latin1'),
  ])
  return Object.fromEntries(await Promise.all(read))
}

const contents = (files: readonly ExportedFile[]) =>
  Object.fromEntries(
    files.map(({ path, text, bytes }) => [
      path,
      Buffer.from(bytes ?? text ?? '').toString('latin1'),
    ]),
  )

const commands = {
  css: 'css',
  classic: 'hosted-ui',
  'managed-login': 'managed-login',
  'design-tokens': 'design-tokens',
  figma: 'figma',
  'aws-cli': 'aws-cli',
  cloudformation: 'cloudformation',
  cdk: 'cdk',
  terraform: 'terraform',
} as const satisfies Partial<Record<ExportTarget, string>>

it.each(Object.keys(commands) as (keyof typeof commands)[])(
  'exports %s byte for byte as portico-theme does',
  async target => {
    // Tokens name images by where they are: what is in the theme stays in them.
    const from = /tokens|figma/.test(target) ? 'whole/auth.theme.json' : 'brand/auth.theme.json'
    const out = `cli-${target}`
    const values = { theme: at(from), out: at(out) }
    const { json } = await exportFromDisk({ operand: commands[target], values })
    const { files, report, refused } = await exportTheme(theme, target)
    expect(contents(files)).toEqual(await filesBelow(out))
    expect(files.length).toBeGreaterThan(0)
    const reports = Object.values((json as { reports: Record<string, typeof report> }).reports)
    expect(report.dropped).toEqual(reports.flatMap(({ dropped }) => dropped))
    expect(report.approximated).toEqual(reports.flatMap(({ approximated }) => approximated))
    expect(refused).toEqual([])
  },
)

it.each([
  ['theme', 'ts'],
  ['json', 'json'],
] as const)('writes a %s as an import of portico-theme does', async (target, extension) => {
  const managed = await exportTheme(theme, 'managed-login')
  const settings = managed.files.find(({ path }) => path === 'settings.json')?.text ?? ''
  const pool = { ManagedLoginBranding: { Settings: JSON.parse(settings), Assets: [] } }
  await put('pool', [{ path: 'pool.json', text: JSON.stringify(pool) }])
  const out = at(`import-${target}`, `auth.theme.${extension}`)
  const values = { name: 'sea', out }
  const { json } = await importFromDisk({ operand: at('pool/pool.json'), values })
  const { files } = await exportTheme((json as { theme: typeof theme }).theme, target)
  expect(contents(files)).toEqual(await filesBelow(`import-${target}`))
})

it('writes images beside the theme file, and refers to them', async () => {
  const { files, report } = await exportTheme(theme, 'theme')
  expect(files.map(({ path }) => path)).toEqual([
    'auth.theme.ts',
    'logo-light.png',
    'logo-dark.svg',
    'background-image-light.jpg',
  ])
  expect(files[0]?.text).toContain("dark: new URL('./logo-dark.svg', import.meta.url)")
  expect(report).toMatchObject({ approximated: [], dropped: [] })
  expect(report.carried).toEqual(expect.arrayContaining(['color.primary', 'logo', 'favicon']))
})

it('exports what it can of a theme whose images stayed somewhere else', async () => {
  const lost = pin(newTheme('lost'), 'backgroundImage.light', './hills.svg')
  for (const target of Object.keys(exportTargets) as ExportTarget[]) {
    const { files, report } = await exportTheme(lost, target)
    const said = [...report.approximated, ...report.dropped]
    const remark = { key: 'backgroundImage.light', reason: expect.stringMatching(/did not come/) }
    expect([target, said]).toEqual([target, expect.arrayContaining([remark])])
    expect(files.length).toBeGreaterThan(0)
  }
  const { files } = await exportTheme(lost, 'theme')
  expect(files[0]?.text).toContain("new URL('./hills.svg', import.meta.url)")
})

it('says which images Cognito would refuse', async () => {
  const png = `data:image/png;base64,${Buffer.from('no image').toString('base64')}`
  const { refused, report } = await exportTheme(pin(theme, 'logo.light', png), 'classic')
  expect(refused).toEqual([{ key: 'logo.light', reason: expect.stringMatching(/no image/) }])
  expect(report.dropped).toEqual(expect.arrayContaining(refused))
})

it('packs files into one archive, the same for the same files', async () => {
  const { files } = await exportTheme(theme, 'managed-login')
  const unpacked = Object.entries(unzipSync(toZip(files)))
  expect(
    Object.fromEntries(
      unpacked.map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]),
    ),
  ).toEqual(contents(files))
  expect(toZip(files)).toEqual(toZip(files))
})
