import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createUserPool } from '../user-pool.ts'
import { ada, tokensOf } from '../walk.test-kit.ts'
import { readTriggersFile } from './triggers-file.ts'

async function fileOf(content: string) {
  const directory = await mkdtemp(join(tmpdir(), 'portico-triggers-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const path = join(directory, 'triggers.mjs')
  await writeFile(path, content)
  return path
}

it('takes the functions a module exports', async () => {
  const path = await fileOf(`
    export const preSignUp = event => {
      event.response.autoConfirmUser = true
      return event
    }`)
  const pool = createUserPool({}, { triggers: await readTriggersFile(path) })
  await pool.call('SignUp', { Username: ada.email, Password: ada.password })
  expect((await tokensOf(pool)).AccessToken).toMatch(/^ey/)
})

it.each([
  [
    'export const preSignup = () => {}',
    /exports preSignup, which is no trigger; take one of preSig/,
  ],
  ['export const preSignUp = 1', /exports preSignUp, which is no function/],
  ['export const = 1', /cannot be loaded \(.+\)/],
])('says in one sentence what is wrong with %s', async (content, why) => {
  const read = readTriggersFile(await fileOf(content))
  await expect(read).rejects.toThrow(why)
  await expect(read).rejects.toThrow(/^The triggers file [^\n]+\.$/)
})

it('says so when there is no such file', async () => {
  await expect(readTriggersFile('/nowhere/triggers.js')).rejects.toThrow(/cannot be loaded/)
})
