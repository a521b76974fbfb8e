import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, createServer, type InlineConfig, type Rolldown } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { defineTheme } from './define-theme.ts'
import { isPrinted } from './printed.ts'
import { theme } from './vite.ts'

// Beside the fixture, because the theme file reaches the package by a relative path.
const fixtures = fileURLToPath(new URL('./__fixtures__/', import.meta.url))
let root = ''

beforeAll(() => {
  root = mkdtempSync(join(fixtures, 'run-'))
  cpSync(join(fixtures, 'site'), root, { recursive: true })
})

afterAll(() => rmSync(root, { recursive: true }))

const config = (warnings: string[]): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'silent',
  plugins: [theme('./auth.theme.ts')],
  build: {
    write: false,
    assetsInlineLimit: 0,
    rolldownOptions: { onwarn: ({ message }) => warnings.push(message) },
  },
})

it('builds the theme into a style sheet, with its images hashed', async () => {
  const warnings: string[] = []
  const { output } = (await build(config(warnings))) as Rolldown.RolldownOutput
  const names = output.map(({ fileName }) => fileName)
  const sheet = output.find(({ fileName }) => fileName.endsWith('.css'))
  const css = sheet?.type === 'asset' ? String(sheet.source) : ''

  expect(css).toContain('--auth-primary:light-dark(#0b6e5f,#5fd0bd)')
  expect(css).toMatch(/@scope\s*\(\[data-auth-theme=["']?site["']?\]\)/)
  expect(names).toContainEqual(expect.stringMatching(/^assets\/hills-[\w-]+\.svg$/))
  expect(names).toContainEqual(expect.stringMatching(/^assets\/grain-[\w-]+\.svg$/))
  expect(css).toMatch(/--auth-background-image:url\(["']?\/assets\/hills-/)
  expect(css).toMatch(/background-image:url\(["']?\/assets\/grain-/)
  expect(warnings.join('\n')).toMatch(
    /auth\.theme\.ts, light: color\.foreground-secondary on color\.card has a contrast of \d\.\d+:1, needs 4\.5:1; #[\da-f]{6} would do/,
  )
})

it('gives the application the values of the theme, without the code that checked them', async () => {
  const { output } = (await build(config([]))) as Rolldown.RolldownOutput
  const code = output.flatMap(each => (each.type === 'chunk' ? each.code : [])).join()
  expect(code).toContain('#0b6e5f')
  expect(code).toMatch(/\/assets\/hills-[\w-]+\.svg/)
  expect(code).not.toContain('it must be')
  expect(code).not.toContain('grain')
})

it('brings the style sheet along with the theme, once, and says that it is in the page', async () => {
  const main = await readFile(join(root, 'main.ts'), 'utf8')
  await writeFile(join(root, 'main.ts'), main.replace("import 'virtual:portico-theme.css'\n", ''))
  const { output } = (await build(config([]))) as Rolldown.RolldownOutput
  await writeFile(join(root, 'main.ts'), main)
  const sheets = output.flatMap(each =>
    each.type === 'asset' && each.fileName.endsWith('.css') ? [String(each.source)] : [],
  )
  expect(sheets.join().match(/--auth-primary:/g)).toHaveLength(1)

  const server = await createServer({ ...config([]), server: { middlewareMode: true } })
  const { default: theme } = await server.ssrLoadModule('/auth.theme.ts')
  await server.close()
  expect(isPrinted(theme)).toBe(true)
  // What was made from it has no sheet of its own, and crosses to a browser as before.
  expect(isPrinted({ ...theme, name: 'mine' })).toBe(false)
  expect(isPrinted(defineTheme({ extends: theme, ...theme }))).toBe(false)
  expect(JSON.stringify(theme)).not.toContain('printed')
})

it('tells what only hosted pages draw', async () => {
  const good = await readFile(join(root, 'auth.theme.ts'), 'utf8')
  await writeFile(
    join(root, 'auth.theme.ts'),
    good.replace("name: 'site'", '$&, illustrations: false'),
  )
  const lines: string[] = []
  const { build: options, ...rest } = config([])
  const onLog = (_: unknown, { message = '' }) => lines.push(message)
  await build({ ...rest, build: { ...options, rolldownOptions: { onLog, logLevel: 'info' } } })
  await writeFile(join(root, 'auth.theme.ts'), good)
  expect(lines.join('\n')).toContain('auth.theme.ts: illustrations is for hosted pages')
})

it('refuses to build a theme that is wrong, and says where', async () => {
  const good = await readFile(join(root, 'auth.theme.ts'), 'utf8')
  await writeFile(join(root, 'auth.theme.ts'), good.replace("'site'", "'Site!'"))
  await expect(build(config([]))).rejects.toThrow('name is "Site!"')
  await writeFile(join(root, 'auth.theme.ts'), good)
})

it('prints the sheet anew when the theme, or a file it reads, changes', async () => {
  const server = await createServer({ ...config([]), server: { middlewareMode: true } })
  const sheet = async () =>
    (await server.environments.client.transformRequest('virtual:portico-theme.css'))?.code ?? ''
  expect(await sheet()).toContain('#0b6e5f')

  const updates: string[] = []
  server.environments.client.hot.send = (payload: unknown) => {
    updates.push(JSON.stringify(payload))
  }
  for (const [file, from, to] of [
    ['colors.ts', '#0b6e5f', '#7a3e00'],
    ['auth.css', 'card', 'notice'],
  ] as const) {
    const text = await readFile(join(root, file), 'utf8')
    await writeFile(join(root, file), text.replace(from, to))
    await expect.poll(sheet, { timeout: 10_000 }).toContain(to)
  }
  expect(updates.join()).toContain('virtual:portico-theme.css')
  await server.close()
})
