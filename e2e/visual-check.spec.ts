import { appendFile, cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareStories } from '../scripts/visual/visual-check.ts'
import { folder } from './storybook-room.ts'
import { expect, test } from './test.ts'

const options = { only: 'screens-sign-in--w', globals: '', colorScheme: 'light' } as const

test('finds no difference between a Storybook and itself, and a button that has moved', async () => {
  test.setTimeout(120_000)
  const same = await compareStories({ before: folder, after: folder }, options)
  expect(same.findings.map(({ kind }) => kind)).toEqual(['same', 'same'])

  const moved = await mkdtemp(join(tmpdir(), 'portico-moved-'))
  await cp(folder, moved, { recursive: true })
  const names = await readdir(join(moved, 'assets'))
  const sheet = names.find(name => /^iframe-.*\.css$/.test(name))
  await appendFile(join(moved, `assets/${sheet}`), "[data-auth~='submit'] { translate: 1px }")
  const { findings, added, gone } = await compareStories({ before: folder, after: moved }, options)
  expect(findings.map(({ kind }) => kind)).toEqual(['different', 'different'])
  expect(findings[0]?.difference?.pixels).toBeGreaterThan(20)
  expect([...added, ...gone]).toEqual([])
  await rm(moved, { recursive: true })
})
