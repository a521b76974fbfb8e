import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'

const list = readFileSync('e2e/behaviours.md', 'utf8')

/** Where tests live that may be named: specs, tests and stories. */
const files = ['e2e', 'packages']
  .flatMap(root =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map(at => `${root}/${at}`),
  )
  .filter(path => /\.(spec|test|stories)\.tsx?$/.test(path) && !/node_modules|dist/.test(path))

const promises = list
  .split('\n')
  .filter(line => line.startsWith('| ') && !/^\| (behaviour|---)/.test(line))
  .map(line => line.split('|').map(cell => cell.trim()))
  .map(([, behaviour = '', where = '', title = '']) => ({ behaviour, where, title }))

describe('every behaviour that people rely on', () => {
  it('is listed', () => {
    expect(promises.length).toBeGreaterThan(60)
  })

  it.each(promises)('is held by a test: $behaviour ($where)', ({ where, title }) => {
    const named = files.filter(path => basename(path) === where)
    expect(named).not.toEqual([])
    expect(named.flatMap(titlesIn)).toContain(title)
  })
})

it('lists every section that a spec says it holds', () => {
  const sections = new Set([...list.matchAll(/^## (.+)$/gm)].map(([, section]) => section))
  for (const path of files) {
    for (const [, section] of readFileSync(path, 'utf8').matchAll(/@behaviours\/([\w-]+)/g)) {
      expect(sections, `${path} holds ${section}`).toContain(section)
    }
  }
})

/** What the tests of a file are called, as it is written there; stories by their name. */
function titlesIn(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  const titles = text.matchAll(/\b(?:test|it)(?:\.each\(.*?\))?\(\s*(['"`])(.*?)\1/gs)
  const stories = text.matchAll(/^export const (\w+): Story/gm)
  return [
    ...[...titles].map(([, , title = '']) => title),
    ...[...stories].map(([, name = '']) => name),
  ]
}
