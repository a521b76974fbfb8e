import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadScreens, screensHere } from '../packages/react/src/screen-map.ts'
import { matrix, states, titles } from './matrix.ts'

const kit = join(import.meta.dirname, '../packages/react/src')

/** All stories of the kit, as `title/Story`. */
const stories = new Set(
  readdirSync(kit, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.stories.tsx'))
    .flatMap(name => storiesOf(readFileSync(join(kit, name), 'utf8'))),
)

function storiesOf(text: string): string[] {
  const title = /title: '([^']+)'/.exec(text)?.[1]
  return [...text.matchAll(/^export const (\w+)\b/gm)].map(([, name]) => `${title}/${name}`)
}

const rows = Object.entries(matrix) as [keyof typeof matrix, (typeof matrix)['signIn']][]

const inFull = (screen: keyof typeof matrix, name: string) =>
  name.includes('/') ? name : `${titles[screen]}/${name}`

/** The stories of a screen that its row names. */
const namedBy = ([screen, row]: (typeof rows)[number]) =>
  Object.values(row).flatMap(shown =>
    'never' in shown ? [] : shown.map(name => inFull(screen, name)),
  )

describe('everything that can happen', () => {
  it('has a row for every screen', async () => {
    await loadScreens()
    expect(Object.keys(matrix).toSorted()).toEqual(Object.keys(screensHere()).toSorted())
  })

  describe.each(rows)('on the screen %s', (screen, row) => {
    it.each(states)('%s: is shown by a story, or cannot be', state => {
      const shown = row[state]
      if ('never' in shown) return expect(shown.never).toMatch(/\w+ \w+/)
      expect(shown).not.toHaveLength(0)
      for (const name of shown) expect(stories).toContain(inFull(screen, name))
    })

    it('is in the matrix, story by story', () => {
      const its = [...stories].filter(name => name.startsWith(`${titles[screen]}/`))
      const named = new Set(rows.flatMap(namedBy))
      const told = JSON.stringify(row)
      for (const name of its) {
        const isTold = named.has(name) || told.includes(name.split('/').at(-1) ?? '')
        expect(isTold, `${name} is in no cell`).toBe(true)
      }
    })
  })
})

describe('every part', () => {
  const parts = readdirSync(join(kit, 'parts'))
    .filter(name => /^[\w-]+\.tsx$/.test(name))
    .map(name => pascal(name.replace('.tsx', '')))

  it.each(parts)('stands on its own: %s', part => {
    expect(
      [...stories].filter(name => /^Parts\/[^/]+\//.test(name) && name.endsWith(`/${part}`)),
    ).toHaveLength(1)
  })
})

const pascal = (name: string) =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
