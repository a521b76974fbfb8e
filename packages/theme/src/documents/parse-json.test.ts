import { expect, it } from 'vitest'
import { parseJson } from './parse-json.ts'

it.each([
  ['{"a":1,}', 'line 1, column 8'],
  ['{\n  "a" 1}', 'line 2, column 7'],
  ['[1, 2', 'line 1, column 6: it ends too early'],
  ['', 'line 1, column 1: it ends too early'],
  ['{"a": "b\n"}', 'line 1, column 7'],
  ['[] x', 'line 1, column 4'],
  ['[TRUE]', 'line 1, column 2'],
  ['[01]', 'line 1, column 3'],
])('says where %j is wrong', (text, place) => {
  expect(() => parseJson(text)).toThrow(place)
})

it('reads what is right, and brackets in words as words', () => {
  const json = { a: ['['.repeat(900), '\\"', -1.5e3, null, {}, []] }
  expect(parseJson(JSON.stringify(json))).toEqual(json)
})
