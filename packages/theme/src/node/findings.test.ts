import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { check } from './check.ts'
import { checkClassic } from './check-classic.ts'
import { diff } from './diff.ts'
import { exportTheme } from './export.ts'
import { help } from './help.ts'
import { importTheme } from './import.ts'
import { init } from './init.ts'

let folder = ''
const at = (path: string) => join(folder, path)
const theme = (more: object) =>
  JSON.stringify({ name: 'x', colorScheme: 'light', colors: { light: {} }, ...more })
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portico-findings-'))
  await Promise.all([
    writeFile(at('large.webp'), Buffer.concat([png, Buffer.alloc(200_000)])),
    writeFile(at('large.json'), theme({ logo: { light: './large.webp', alt: 'X' } })),
    writeFile(at('sheet.json'), theme({ css: 'a { src: url(./gone.woff2) }' })),
    writeFile(at('gone.json'), theme({ backgroundImage: { light: './gone.svg' } })),
    writeFile(at('torn.svg'), '<svg'),
    writeFile(at('torn.json'), theme({ cardImage: { light: './torn.svg' } })),
    writeFile(at('lost.json'), theme({ logo: { light: './lost.svg', alt: 'X' } })),
    writeFile(at('logo.json'), theme({ logo: { light: './good.svg', alt: 'X' } })),
    writeFile(at('good.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    writeFile(at('bad.css'), '.label-customizable {\n  color: var(--x);\n}'),
    writeFile(at('good.css'), '.submitButton-customizable { background-color: #345678; }'),
    mkdir(at('nothing')).then(() => writeFile(at('nothing/package.json'), '{ "version": 1 }')),
    writeFile(at('broken.json'), '{\n  "a": 1,\n  "b": x\n}'),
    writeFile(at('deep.json'), `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
    writeFile(at('long.css'), `.label-customizable { color: #123456; }${' '.repeat(131_072)}`),
    writeFile(at('huge.css'), `.label-customizable { color: #123456; }${' '.repeat(1_000_000)}`),
  ])
})

afterAll(() => rm(folder, { recursive: true }))

it.each([
  ['gone.json', /backgroundImage\.light: There is no file .*gone\.svg/],
  ['torn.json', /cardImage\.light: .*torn\.svg is refused: .*XML/],
  ['lost.json', /logo\.light: There is no file .*lost\.svg/],
  ['sheet.json', /css: There is no file .*gone\.woff2/],
])('finds the image that %s cannot show, and says so once', async (file, reason) => {
  const values = { theme: at(file), out: at('failed') }
  const { exitCode, lines } = await check({ operand: '', values })
  expect(exitCode).toBe(1)
  expect(lines.filter(line => reason.test(line))).toHaveLength(1)
  await expect(exportTheme({ operand: 'all', values })).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringMatching(reason),
  })
})

it('finds the image that Cognito would refuse, and does not call it near too', async () => {
  const values = { theme: at('large.json'), out: at('large') }
  for (const { exitCode, lines } of [
    await check({ operand: '', values }),
    await exportTheme({ operand: 'hosted-ui', values }),
  ]) {
    expect(exitCode).toBe(1)
    expect(lines.filter(line => /dropped {2}logo\.light: the logo has/.test(line))).toHaveLength(1)
    expect(lines.filter(line => /near {2}logo: .*PNG/.test(line))).toEqual([])
  }
})

it('does not call a good drawing a fault because the classic page takes none', async () => {
  const { json } = await check({ operand: '', values: { theme: at('logo.json') } })
  expect(json).toMatchObject({ missing: [], refused: [] })
})

it('compares no sheet that Cognito would refuse', async () => {
  const { exitCode, json } = await diff({
    operand: at('bad.css'),
    values: { theme: at('logo.json') },
  })
  expect([exitCode, json]).toMatchObject([1, { problems: [{ line: 2 }] }])
})

it('starts no theme from a sheet that Cognito would refuse', async () => {
  const out = at('refused.theme.ts')
  const { exitCode, lines } = await init({ operand: '', values: { from: at('bad.css'), out } })
  expect(exitCode).toBe(1)
  expect(lines.join('\n')).toMatch(/nothing is written\.\n.*line 2/)
  expect(await readdir(folder)).not.toContain('refused.theme.ts')
})

it('starts a light theme from a light page, and says what was read', async () => {
  const out = at('light.theme.ts')
  const { json, lines } = await init({ operand: '', values: { from: at('good.css'), out } })
  expect(json).toMatchObject({
    theme: { colorScheme: 'light' },
    report: { carried: expect.any(Array) },
  })
  expect(lines.join('\n')).toMatch(/carried {2}\d/)
  const source = await readFile(out, 'utf8')
  expect(source).toContain("colorScheme: 'light',")
  expect(source).not.toContain('dark: {')
})

it.each([
  ['nothing', /Nothing in .* was understood: tokens with a \$value/],
  ['broken.json', /is not JSON \(line 3, column 8: /],
  ['deep.json', /nested more than 200 deep/],
  ['huge.css', /has 1,000,039 bytes/],
])('reads no theme from %s, and says why', async (file, message) => {
  const out = at('never.json')
  const read = importTheme({ operand: at(file), values: { out } })
  await expect(read).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(message),
  })
  expect(await readdir(folder)).not.toContain('never.json')
})

it('does not read a sheet that is longer than the API takes', async () => {
  const problems = [{ reason: 'the sheet has 131,111 bytes; the API takes at most 131,072' }]
  expect((await checkClassic(at('long.css'))).json).toMatchObject({ problems })
  const values = { out: at('long.json'), theme: at('logo.json') }
  expect((await importTheme({ operand: at('long.css'), values })).json).toMatchObject({ problems })
  expect((await diff({ operand: at('long.css'), values })).json).toMatchObject({ problems })
})

it('says of --from what it means to each command', () => {
  expect(help('import')).toContain('--from WHAT           what the file is: classic')
  expect(help('init')).toContain('--from WHAT           where to start from')
})
