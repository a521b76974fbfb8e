import { checkContrast } from '@portico/theme'
import { expect, it } from 'vitest'
import theme from './auth.theme.ts'

it.each(['light', 'dark'])('can be read and seen everywhere in %s', mode => {
  const results = checkContrast(theme).filter(result => result.mode === mode)
  expect(results).not.toEqual([])
  expect(results.filter(({ pass }) => !pass)).toEqual([])
})
