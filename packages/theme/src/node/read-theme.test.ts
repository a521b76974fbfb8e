import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { kitFiles } from './kit-files.ts'
import { readTheme } from './read-theme.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
let folder = ''
const at = (path: string) => join(folder, path)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portico-read-'))
  await mkdir(at('brand'))
  await mkdir(at('public'))
  await Promise.all([
    writeFile(at('hills.svg'), svg),
    writeFile(at('public/logo.svg'), svg),
    writeFile(at('brand/hills.svg'), svg.replace('0 0 1 1', '0 0 2 2')),
    writeFile(at('brand/auth.css'), "[data-auth='card'] { background: url(hills.svg) }"),
    writeFile(
      at('auth.theme.json'),
      JSON.stringify({
        $schema: './theme.schema.json',
        name: 'site',
        colorScheme: 'light',
        colors: { light: { primary: '#123456' } },
        logo: { light: '/logo.svg', dark: 'https://cdn.example/l.svg', alt: '' },
        backgroundImage: { light: './hills.svg' },
        css: './brand/auth.css',
      }),
    ),
    writeFile(
      at('auth.theme.mjs'),
      `export default { name: 'module', colors: { light: {}, dark: {} },
        favicon: { light: new URL('./hills.svg', import.meta.url) } }`,
    ),
    writeFile(at('wrong.json'), '{ "name": "wrong", "colors": { "light": {}, "darc": {} } }'),
    writeFile(at('broken.json'), '{ "name"'),
  ])
})

afterAll(() => rm(folder, { recursive: true }))

it('reads a theme with the files it points to', async () => {
  const { theme, path, sources } = await readTheme(at('auth.theme.json'))
  expect(path).toBe(at('auth.theme.json'))
  expect(theme).toMatchObject({
    logo: { light: at('public/logo.svg'), dark: 'https://cdn.example/l.svg' },
    backgroundImage: { light: at('hills.svg') },
    css: `[data-auth='card'] { background: url("${at('brand/hills.svg')}") }`,
  })
  const files = ['auth.theme.json', 'brand/auth.css', 'brand/hills.svg', 'hills.svg']
  expect([...sources].sort()).toEqual([...files, 'public/logo.svg'].map(at))
})

it('runs a module without Vite', async () => {
  const { theme } = await readTheme(at('auth.theme.mjs'))
  expect(theme).toMatchObject({ name: 'module', favicon: { light: at('hills.svg') } })
})

it('prints a style sheet that finds its images beside it, also two of one name', async () => {
  const { files } = await kitFiles((await readTheme(at('auth.theme.json'))).theme)
  expect(files.map(({ path }) => path)).toEqual(['auth.css', 'hills.svg', 'hills-2.svg'])
  expect(files[0]?.text).toContain('--auth-background-image:url("./hills.svg")')
  expect(files[0]?.text).toContain('url("./hills-2.svg")')
  expect(files.slice(1).map(({ text }) => /^<svg/.test(text ?? ''))).toEqual([true, true])
})

it.each([
  ['wrong.json', 1, /wrong\.json: theme "wrong": colors\.darc is no key of a theme/],
  ['broken.json', 2, /broken\.json cannot be read \(line \d+, column \d+/],
  ['missing.json', 2, /no theme file .*missing\.json; check the path after --theme/],
])('says what is wrong with %s', async (file, exitCode, message) => {
  await expect(readTheme(at(file))).rejects.toMatchObject({
    name: 'Complaint',
    exitCode,
    message: expect.stringMatching(message),
  })
})
