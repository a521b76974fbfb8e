import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'

// Each starts processes, and a busy machine starts them slowly.
vi.setConfig({ testTimeout: 60_000 })

const packageRoot = fileURLToPath(new URL('../..', import.meta.url))
const bin = join(packageRoot, 'src/node/bin.ts')
const fromSource = ['--conditions=@portico/source', '--import', 'tsx', bin]

// Beside the fixtures, where theme files find the package and Vite.
let project = ''

beforeAll(async () => {
  project = await mkdtemp(join(packageRoot, 'src/__fixtures__/run-'))
})

afterAll(() => rm(project, { recursive: true }))

function start(words: string[], command = fromSource) {
  const { FORCE_COLOR: _, ...env } = process.env
  const child = spawn(process.execPath, [...command, ...words], { cwd: project, env })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', chunk => {
    said.out += chunk
  })
  child.stderr.setEncoding('utf8').on('data', chunk => {
    said.err += chunk
  })
  return { child, said }
}

async function run(...words: string[]) {
  const { child, said } = start(words)
  const [code] = await once(child, 'close')
  return { code, ...said }
}

async function edit(file: string, change: (text: string) => string) {
  const path = join(project, file)
  await writeFile(path, change(await readFile(path, 'utf8')))
}

it('makes a theme, checks it, takes it to the pool and brings it back', async () => {
  const made = await run('init', '--name', 'mine')
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(made.out).toContain('Wrote auth.theme.ts')

  const checked = await run('check', '--json')
  expect(checked).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(checked.out)).toMatchObject({ theme: 'mine', passed: true, failing: [] })

  const exported = await run('export', 'all', '--json', '--user-pool-id', 'eu-west-1_Mine')
  expect(exported).toMatchObject({ code: 0, err: '' })
  const { files } = JSON.parse(exported.out)
  for (const file of [
    'css/auth.css',
    'hosted-ui/classic.css',
    'managed-login/settings.json',
    'design-tokens/base.tokens.json',
    'figma/dark.tokens.json',
    'aws-cli/set-ui-customization.json',
    'cloudformation/template.json',
    'cdk/theme-branding.ts',
    'terraform/theme.tf',
  ]) {
    expect(files).toContain(join('auth-theme', file))
  }

  const pool = 'auth-theme/aws-cli/create-managed-login-branding.json'
  const imported = await run('import', pool, '--out', 'back.json')
  expect(imported).toMatchObject({ code: 0, err: '' })
  const same = await run('diff', pool, '--theme', 'back.json')
  expect(same).toMatchObject({ code: 0, err: '' })

  await edit('back.json', text => text.replace('"primary": "#2450d3"', '"primary": "#2450d4"'))
  const different = await run('diff', pool, '--theme', 'back.json')
  expect(different).toMatchObject({ code: 1, err: '' })
  expect(different.out).toMatch(
    /primaryButton\.lightMode.*\n +pool +"2450d3ff"\n +theme +"2450d4ff"/,
  )
  expect(different.out, 'no colours in a pipe').not.toContain('\u001b')
})

it('previews the theme, shows changes, and ends on Ctrl-C', async () => {
  await writeFile(
    join(project, 'shown.json'),
    JSON.stringify({
      name: 'shown',
      colorScheme: 'light',
      colors: { light: { primary: '#123456' } },
    }),
  )
  const { child, said } = start(['preview', '--theme', 'shown.json', '--no-open', '--json'])
  await expect.poll(() => said.out + said.err, { timeout: 30_000 }).toContain('}\n')
  const { url } = JSON.parse(said.out)
  expect(await (await fetch(url)).text()).toContain('shown')

  const events = await fetch(new URL('events', url))
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
  await reader?.read()
  await edit('shown.json', text => text.replace('#123456', '#654321'))
  expect((await reader?.read())?.value).toContain('event: reload')

  const closed = once(child, 'close')
  child.kill('SIGINT')
  expect((await closed)[0]).toBe(0)
  expect(said.err).toBe('')
})

it('says in one sentence what is wrong, also from source in a checkout that was never built', async () => {
  const checkout = await mkdtemp(join(tmpdir(), 'portico-theme-'))
  onTestFinished(() => rm(checkout, { recursive: true }))
  const own = join(checkout, 'packages', 'theme')
  await mkdir(dirname(own), { recursive: true })
  await cp(join(packageRoot, 'bin'), join(own, 'bin'), { recursive: true })
  await symlink(join(packageRoot, 'src'), join(own, 'src'))
  await symlink(join(packageRoot, '../../node_modules'), join(checkout, 'node_modules'))
  const { child, said } = start(['chekc', '--json'], [join(own, 'bin/portico-theme.js')])
  expect((await once(child, 'close'))[0]).toBe(2)
  const error = 'There is no command chekc; did you mean check?'
  expect(said).toEqual({
    out: `${JSON.stringify({ error }, null, 2)}\n`,
    err: `portico-theme: ${error}\n`,
  })
})
