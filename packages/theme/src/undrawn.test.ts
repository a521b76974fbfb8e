import { expect, it } from 'vitest'
import { defineTheme } from './define-theme.ts'
import { portico } from './themes.ts'
import { undrawn } from './undrawn.ts'

it('tells what the kit leaves to hosted pages, key by key', () => {
  const theme = defineTheme({
    extends: portico,
    name: 'sea',
    colors: portico.colors,
    layout: 'split',
    favicon: { light: '/a.svg' },
    illustrations: false,
  })
  expect(undrawn(theme)).toEqual([
    { key: 'favicon', reason: 'is for hosted pages; the kit does not draw it' },
    { key: 'illustrations', reason: 'is for hosted pages; the kit does not draw it' },
  ])
})

it('has nothing to tell of a theme that the kit draws whole', () => {
  expect(undrawn(portico)).toEqual([])
})
