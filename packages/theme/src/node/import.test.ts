import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkClassic } from './check-classic.ts'
import { importTheme } from './import.ts'
import { tokenFolder } from './token-files.ts'

let folder = ''
const at = (path: string) => join(folder, path)
const png = Buffer.from('89504e470d0a1a0a', 'hex')
const asset = { Category: 'FORM_LOGO', ColorMode: 'LIGHT', Extension: 'PNG' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portico-import-'))
  const pool = {
    ManagedLoginBranding: {
      Settings: { components: { form: { logo: { enabled: true } } } },
      Assets: [{ ...asset, Bytes: png.toString('base64') }],
    },
  }
  await Promise.all([
    writeFile(at('pool.json'), JSON.stringify(pool)),
    writeFile(at('bad.css'), '.label-customizable {\n  color: var(--x);\n}\n'),
    writeFile(at('good.css'), '.label-customizable { color: #345678; }'),
    writeFile(at('logo.png'), png),
    writeFile(at('other.txt'), 'a { color: red }'),
    writeFile(at('theirs.theme.ts'), 'mine'),
  ])
})

afterAll(() => rm(folder, { recursive: true }))

const read = (file: string, values = {}) =>
  importTheme({ operand: at(file), values: { name: 'mine', ...values } })

it('writes what a pool has as a theme file, its images beside it', async () => {
  const { exitCode, json } = await read('pool.json', { out: at('pool.theme.ts') })
  expect([exitCode, json]).toMatchObject([0, { kind: 'managed-login', theme: { name: 'mine' } }])
  expect(await readFile(at('pool.theme.ts'), 'utf8')).toContain(
    "new URL('./logo-light.png', import.meta.url)",
  )
  expect(await readFile(at('logo-light.png'))).toEqual(png)
})

it('takes the logo that a classic sheet does not name', async () => {
  const out = at('classic.theme.json')
  const { json } = await read('good.css', { out, logo: at('logo.png') })
  expect(json).toMatchObject({ kind: 'classic', theme: { logo: { light: './logo-light.png' } } })
})

it('names what Cognito would refuse, by line, and writes nothing', async () => {
  const { exitCode, json, lines } = await read('bad.css', { out: at('bad.theme.json') })
  expect([exitCode, json]).toMatchObject([1, { problems: [{ line: 2, severity: 'refused' }] }])
  expect(lines.join('\n')).toMatch(/nothing is written\.\n.*line 2.* /)
  expect(await readdir(folder)).not.toContain('bad.theme.json')
})

it('leaves a theme file alone that is there', async () => {
  const there = read('good.css', { out: at('theirs.theme.ts') })
  await expect(there).rejects.toThrow(/theirs\.theme\.ts is there already; pass --force/)
  expect(await readFile(at('theirs.theme.ts'), 'utf8')).toBe('mine')
})

it.each([
  ['other.txt', /other\.txt has neither .* say what it is with --from/],
  ['missing.css', /no file .*missing\.css/],
])('says what is wrong with %s', async (file, message) => {
  await expect(read(file, { out: at('x.json') })).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(message),
  })
})

it('reads a folder of design tokens as one', async () => {
  const files = await tokenFolder(folder)
  expect(files.map(({ path }) => path)).toContain('pool.json')
})

it('shows the six pairs of AWS’s own classic page that are too close', async () => {
  const { exitCode, json } = await checkClassic(undefined)
  expect(exitCode).toBe(1)
  expect(json).toHaveProperty('failing.length', 6)
})
