import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { portico } from '../themes.ts'
import { init } from './init.ts'
import { kitFiles } from './kit-files.ts'
import { missingImages } from './missing-images.ts'

let folder = ''
const at = (file: string) => join(folder, file)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portico-theme-'))
  await writeFile(
    at('hills.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>x()</script><path d="M0 0h9"/></svg>',
  )
  await writeFile(at('broken.svg'), '<svg')
  await writeFile(at('bad.css'), '.label-customizable { color: var(--x) }')
})

afterAll(() => rm(folder, { recursive: true }))

const covered = (file: string) => ({ ...portico, backgroundImage: { light: at(file) } })

it('copies a drawing without what it could run, and says what went', async () => {
  const { files, report } = await kitFiles(covered('hills.svg'))
  const [, drawing] = files
  expect(drawing?.text).toContain('M0 0h9')
  expect(drawing?.text).not.toMatch(/script|onload/)
  expect(report.approximated).toContainEqual({
    key: 'hills.svg',
    reason: expect.stringMatching(/lost .*script/),
  })
})

it('does not copy a drawing that no browser could draw', async () => {
  await expect(kitFiles(covered('broken.svg'))).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringContaining('not well-formed'),
  })
})

it('finds the images that are not there, and looks for none elsewhere', async () => {
  const theme = {
    ...covered('hills.svg'),
    logo: { light: at('gone.svg'), dark: 'https://example.com/a.svg', alt: '' },
  }
  expect(await missingImages(theme)).toEqual([
    { key: 'logo.light', reason: expect.stringContaining('There is no file') },
  ])
})

it('starts from no sheet that Cognito would refuse, and says why', async () => {
  const before = await readdir(folder)
  const { exitCode, lines } = await init({
    operand: '',
    values: { from: at('bad.css'), out: at('auth.theme.ts') },
  })
  expect(exitCode).toBe(1)
  expect(lines.join()).toMatch(/line 1.*var/)
  expect(await readdir(folder)).toEqual(before)
})
