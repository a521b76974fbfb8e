import { expect, it } from 'vitest'
import { diffValues } from './diff-values.ts'

it('lists what one says and the other does not, in the order of the pool', () => {
  const pool = new Map<string, unknown>([
    ['b', 1],
    ['a', ['x']],
    ['same', { deep: [1] }],
  ])
  const theme = new Map<string, unknown>([
    ['same', { deep: [1] }],
    ['c', false],
    ['a', ['y']],
  ])
  expect(diffValues(pool, theme)).toEqual([
    { place: 'b', pool: 1, theme: null },
    { place: 'a', pool: ['x'], theme: ['y'] },
    { place: 'c', pool: null, theme: false },
  ])
})
