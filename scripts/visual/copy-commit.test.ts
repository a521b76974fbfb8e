import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { baseCommit } from './base-commit.ts'
import { copyCommit } from './copy-commit.ts'

let folder: string

async function write(path: string, content: string) {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), content)
}

const author = { GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.com' }
const committer = { GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.com' }
const run = (...args: string[]) =>
  execFileSync('git', args, {
    cwd: join(folder, 'ours'),
    encoding: 'utf8',
    env: { ...process.env, ...author, ...committer },
  }).trim()

async function commit(text: string) {
  await write('ours/packages/core/index.ts', text)
  run('add', 'package.json', 'packages')
  run('commit', '-qm', text)
  return run('rev-parse', 'HEAD')
}

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'portico-visual-test-')))
  await write('ours/package.json', JSON.stringify({ name: 'ours', workspaces: ['packages/*'] }))
  await write('ours/packages/core/package.json', JSON.stringify({ name: '@ours/core' }))
  run('init', '-q', '-b', 'main')
})

afterEach(() => rm(folder, { recursive: true }))

it('the base is the commit before on main, and where a branch left it elsewhere', async () => {
  const first = await commit('one')
  const second = await commit('two')
  expect(baseCommit(join(folder, 'ours'))).toBe(first)
  run('switch', '-qc', 'branch')
  await commit('three')
  expect(baseCommit(join(folder, 'ours'))).toBe(second)
  expect(baseCommit(join(folder, 'ours'), 'HEAD')).toBe(run('rev-parse', 'HEAD'))
})

it('the copy has its own packages and the others of the checkout, and leaves no trace in Git', async () => {
  const first = await commit('one')
  await commit('two')
  await write('ours/node_modules/react/index.js', '')
  await write('ours/node_modules/@types/react/index.d.ts', '')
  await write('ours/packages/core/node_modules/ajv/index.js', '')
  const before = run('status', '--porcelain')
  const copy = join(folder, 'copy')
  await copyCommit(join(folder, 'ours'), first, copy)
  const at = (path: string) => realpath(join(copy, 'node_modules', path))
  expect(await readFile(await at('@ours/core/index.ts'), 'utf8')).toBe('one')
  expect(await at('@ours/core')).toBe(join(copy, 'packages/core'))
  expect(await at('react')).toBe(join(folder, 'ours/node_modules/react'))
  expect(await at('@types/react')).toBe(join(folder, 'ours/node_modules/@types/react'))
  await realpath(join(copy, 'packages/core/node_modules/ajv/index.js'))
  expect(run('status', '--porcelain')).toBe(before)
  expect(run('worktree', 'list').split('\n')).toHaveLength(1)
})
