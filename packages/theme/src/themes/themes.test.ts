import { describe, expect, it } from 'vitest'
import { checkContrast } from '../contrast.ts'
import { toCss } from '../css.ts'
import * as themes from '../shipped-themes.ts'

describe.each(Object.entries(themes))('the theme %s', (name, theme) => {
  it('goes by the name it is imported under', () => {
    expect(theme.name).toBe(name)
  })

  it('can be read by day and by night', () => {
    expect(theme.colors.dark).toBeDefined()
    expect(checkContrast(theme).filter(({ pass }) => !pass)).toEqual([])
  })

  it('asks nothing of another site', () => {
    expect(toCss(theme).css).not.toMatch(/\/\/(?!www\.w3\.org)/)
  })
})

it('is read at 7:1 in the theme for high contrast', () => {
  const text = checkContrast(themes.contrast).filter(({ needed }) => needed === 4.5)
  expect(text.filter(({ ratio }) => ratio < 7)).toEqual([])
})
