import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { fileStore } from './file-store.ts'

async function emptyDirectory() {
  const directory = await mkdtemp(join(tmpdir(), 'portico-store-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  return join(directory, 'not', 'there', 'yet')
}

it('gives back what an earlier process kept', async () => {
  const directory = await emptyDirectory()
  const person = { name: 'Ada 🙂 עדה', address: { lines: ['1', '2'] } }
  await fileStore(directory).setItem('users:a-1', person)
  await fileStore(directory).setItem('keys:a-1', { kid: 'k' })
  const later = fileStore(directory)
  expect(await later.getItem('users:a-1')).toEqual(person)
  expect(await later.getKeys('users')).toEqual(['users:a-1'])
})

it('forgets what was removed, and knows nothing of a directory that is not there', async () => {
  const store = fileStore(await emptyDirectory())
  expect([await store.getKeys(), await store.getItem('users:a')]).toEqual([[], null])
  await store.setItem('users:a', { name: 'Ada' })
  await store.removeItem('users:a')
  expect([await store.getKeys(), await store.getItem('users:a')]).toEqual([[], null])
})
