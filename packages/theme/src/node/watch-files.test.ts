import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { watchFiles } from './watch-files.ts'

it('hears of the files it follows, and of no other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portico-watch-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const [theme, other] = [join(folder, 'auth.theme.ts'), join(folder, 'other.ts')]
  await writeFile(theme, '1')
  let heard = 0
  const watched = watchFiles(() => {
    heard += 1
  })
  onTestFinished(() => watched.close())
  watched.follow([theme])

  await writeFile(other, '1')
  await new Promise(done => setTimeout(done, 150))
  expect(heard).toBe(0)
  // As many editors save: a new file in the place of the old.
  await writeFile(other, '2')
  await rename(other, theme)
  await expect.poll(() => heard).toBe(1)
})
