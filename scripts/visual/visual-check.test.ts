import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compare } from './compare.ts'
import { readOptions } from './options.ts'
import { reportPage, writeReport } from './report.ts'
import { pairStories, storiesIn } from './story-list.ts'

let folder: string

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'portico-visual-test-')))
})

afterEach(() => rm(folder, { recursive: true }))

const gray = [120, 120, 120]

/** A picture of one colour, with one pixel of another. */
function picture(width: number, height: number, pixel = gray): Buffer {
  const png = new PNG({ width, height })
  for (let at = 0; at < png.data.length; at += 4) png.data.set([...gray, 255], at)
  png.data.set([...pixel, 255], 4 * (width + 1))
  return PNG.sync.write(png)
}

async function write(path: string, content: string) {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), content)
}

describe('compare', () => {
  it('finds no difference between equal pictures, nor in one step of a colour', () => {
    expect(compare(picture(8, 8), picture(8, 8))).toBeNull()
    expect(compare(picture(8, 8), picture(8, 8, [120, 121, 120]))).toBeNull()
  })

  it('finds a single pixel that is a little darker, and marks it', () => {
    const found = compare(picture(8, 8), picture(8, 8, [116, 116, 116]))
    expect(found?.pixels).toBe(1)
    const { width, data } = PNG.sync.read(found?.picture ?? Buffer.of())
    expect([...data.subarray(4 * (width + 1), 4 * (width + 1) + 3)]).toEqual([255, 0, 0])
  })

  it('lets the soft edge of a curve be a little softer, and no more', () => {
    const edge = (soft: number) => {
      const png = PNG.sync.read(picture(12, 12))
      for (let at = 0; at < 144; at++) {
        const side = (at % 12) - Math.floor(at / 12)
        const level = side < 0 ? 0 : side > 0 ? 255 : soft
        png.data.set([level, level, level], 4 * at)
      }
      return PNG.sync.write(png)
    }
    expect(compare(edge(128), edge(140))).toBeNull()
    expect(compare(edge(128), edge(200))).not.toBeNull()
  })

  it('counts all that one picture has more', () => {
    expect(compare(picture(8, 8), picture(8, 10))?.pixels).toBe(16)
  })
})

describe('stories', () => {
  it('are read from the built Storybook, without documentation, by a part of their ids', async () => {
    const entry = (id: string, type = 'story') => ({
      id,
      type,
      title: 'Screens/Sign in',
      name: 'Empty',
    })
    const all = [entry('sign-in--empty'), entry('sign-up--empty'), entry('sign-in--docs', 'docs')]
    const entries = Object.fromEntries(all.map(one => [one.id, one]))
    await write('index.json', JSON.stringify({ entries }))
    expect(await storiesIn(folder, 'sign-in')).toEqual([
      { id: 'sign-in--empty', name: 'Screens/Sign in: Empty' },
    ])
  })

  it('are on both sides, new or gone', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(id => ({ id, name: id })) as [Story, Story, Story]
    expect(pairStories([a, b], [b, c])).toEqual({ both: [b], added: [c], gone: [a] })
  })
})

type Story = ReturnType<typeof pairStories>['both'][number]

describe('the report', () => {
  const story = { id: 'parts--field', name: 'Parts: <Field>' }
  const [before, after] = [picture(4, 4), picture(4, 4, [0, 0, 0])]
  const difference = compare(before, after) ?? { pixels: 0, picture: after }
  const outcome = {
    title: 'Compared with abc',
    findings: [
      { story, kind: 'different' as const, before, after, difference },
      { story: { id: 'parts--same', name: 'Same' }, kind: 'same' as const },
    ],
    added: [{ id: 'parts--new', name: 'New' }],
    gone: [{ id: 'parts--gone', name: 'Gone' }],
  }

  it('shows before, after and difference side by side, and needs nothing but files beside it', async () => {
    await writeReport(join(folder, 'report'), outcome)
    const page = await readFile(join(folder, 'report/index.html'), 'utf8')
    const files = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, file]) => file)
    expect(files).toContain('images/parts--field.difference.png')
    for (const file of files) await readFile(join(folder, 'report', file ?? ''))
    expect(page).not.toMatch(/<style|<script|style=/)
  })

  it('names what is new and gone, leaves out what is the same, and takes names for words', () => {
    const page = reportPage(outcome)
    expect(page).toContain('parts--new')
    expect(page).toContain('parts--gone')
    expect(page).not.toContain('parts--same')
    expect(page).not.toContain('<Field>')
  })
})

describe('options', () => {
  it('set the toolbar and the device for a mode', () => {
    expect(readOptions(['--mode', 'dark', '--globals', 'theme:pond'])).toMatchObject({
      colorScheme: 'dark',
      globals: 'mode:dark;theme:pond',
    })
  })

  it('are refused when they mean nothing', () => {
    expect(() => readOptions(['--mode', 'dim'])).toThrow('--mode is light or dark, not dim.')
    expect(() => readOptions(['--bsae', 'HEAD'])).toThrow('--bsae')
  })
})
