import { readdirSync, readFileSync } from 'node:fs'
import { bundle } from 'lightningcss'
import { describe, expect, it } from 'vitest'
import { tokens } from '../packages/theme/src/tokens.ts'
import { partsOfKit } from './parts-page.ts'
import { tokenRules, tokensOf } from './token-uses.ts'

const rules = tokenRules()
const elements = partsOfKit().flatMap(part => part.elements)
const kept = (name: string) => elements.filter(element => element.name.split(' ').includes(name))

/** What the login page draws around the parts, which is no part to compose with. */
const pages = 'packages/react/src/login'
const ofPages = new Set(
  readdirSync(pages)
    .map(file => readFileSync(`${pages}/${file}`, 'utf8'))
    .flatMap(text => [...text.matchAll(/data-auth="([\w-]+)"/g)].map(([, name = '']) => name)),
)

describe('the table of parts', () => {
  it('has every element the sheets speak of', () => {
    const { code } = bundle({ filename: 'packages/react/src/styles/index.css' })
    const named = code.toString().matchAll(/\[data-auth~?="?([\w-]+)"?\]/g)
    const missing = [...named]
      .map(([, name = '']) => name)
      .filter(name => !kept(name).length && !ofPages.has(name))
    expect([...new Set(missing)]).toEqual([])
  })

  it('gives every token in the sheets to somebody', () => {
    const dressed = new Set(elements.flatMap(element => tokensOf(element, rules)))
    const used = rules
      .filter(({ selectors }) => !JSON.stringify(selectors).includes('data-auth-theme'))
      .flatMap(rule => rule.tokens)
    expect([...new Set(used)].filter(token => !dressed.has(token))).toEqual([])
  })

  it('knows no token that the list does not', () => {
    const listed = new Set<string | null>(tokens.map(({ cssVar }) => cssVar))
    const used = elements.flatMap(element => tokensOf(element, rules))
    expect(used.filter(token => !listed.has(token))).toEqual([])
  })

  it('has every component of the door `Auth`', () => {
    const doors = readFileSync('packages/react/src/parts.ts', 'utf8')
    const exported = [...doors.matchAll(/[{,] ([A-Z]\w+)(?= [,}]|,)/g)].map(([, name]) => name)
    expect(partsOfKit().map(({ name }) => name)).toEqual(expect.arrayContaining(exported))
  })
})
