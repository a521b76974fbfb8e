import { expect, it } from 'vitest'
import { tokens } from '../tokens.ts'
import { declarations } from './declarations.ts'
import { selectors } from './limits.ts'
import { unsaid } from './unsaid.ts'

it('shows every token in some place, or says why the page cannot', () => {
  const shown = new Set(declarations.map(({ token }) => token).filter(token => token !== null))
  for (const { name } of tokens.filter(each => each.name !== 'colorScheme')) {
    expect([name, shown.has(name)]).toEqual([name, !(name in unsaid)])
  }
})

it('dresses every class and state of the page, each property once', () => {
  expect(new Set(declarations.map(({ selector }) => selector))).toEqual(new Set(selectors))
  const places = declarations.map(({ selector, property }) => `${selector}{${property}}`)
  expect(new Set(places).size).toBe(places.length)
})

it('counts on AWS for most, and on what public pages do for the rest', () => {
  const unlisted = declarations.filter(({ listed }) => !listed).map(({ property }) => property)
  expect(new Set(unlisted)).toEqual(
    new Set(['border-radius', 'overflow', 'box-shadow', 'font-family', 'border-color', 'color']),
  )
})
