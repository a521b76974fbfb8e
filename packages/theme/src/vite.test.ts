import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, createServer, type InlineConfig, type Rolldown } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
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
