import { expect, it } from 'vitest'
import { anyPageTheme } from '../../packages/theme/src/managed-login/any-page-theme.test-kit.ts'
import type { Theme } from '../../packages/theme/src/theme.ts'
import { fc } from '../../scripts/property.ts'
import {
  checked,
  isPinned,
  newTheme,
  problemOf,
  setIn,
  type ThemePath,
  unsetIn,
  valueAt,
} from './edit-theme.ts'

const paths: ThemePath[] = [
  ...(['name', 'radius.button', 'font.family.body', 'header.logo.alt', 'logo.light'] as const),
  ...(['colors.light.primary', 'colors.dark.primary', 'css', 'header', 'links.terms'] as const),
]
const anyPath = fc.constantFrom(...paths)
const anyValue = fc.oneof(fc.string(), fc.integer())

it('reads back what was set, and leaves the theme before as it was', () => {
  fc.assert(
    fc.property(anyPageTheme, anyPath, anyValue, (file, path, value) => {
      const theme = checked(file as Theme) as Theme
      const before = structuredClone({ ...theme })
      const after = setIn(theme, path, value)
      expect([valueAt(after, path), isPinned(after, path)]).toEqual([value, true])
      expect(theme).toEqual(before)
    }),
  )
})

it('takes away what was set and what is empty then, and nothing else', () => {
  fc.assert(
    fc.property(anyPageTheme, anyPath, anyValue, (file, path, value) => {
      const theme = checked(file as Theme) as Theme
      // What was there and empty goes with what is taken out of it.
      fc.pre(!JSON.stringify(theme.header ?? '').includes('{}'))
      fc.pre(theme.colors.dark !== undefined || !path.includes('dark'))
      const bare = unsetIn(theme, path)
      expect(isPinned(bare, path)).toBe(false)
      expect(unsetIn(setIn(bare, path, value), path)).toEqual(bare)
    }),
  )
})

it('keeps empty palettes, and no other empty thing', () => {
  const theme = setIn(newTheme('mine'), 'colors.light.primary', '#123456')
  expect(unsetIn(theme, 'colors.light.primary')).toEqual(newTheme('mine'))
  const banded = setIn(theme, 'header.logo.alt', 'Sea')
  expect(unsetIn(banded, 'header.logo.alt')).toEqual(theme)
  expect(unsetIn(theme, 'links.help')).toBe(theme)
  expect(setIn(theme, 'colors.light.primary', undefined)).toEqual(newTheme('mine'))
})

it('starts from nothing, which is a theme', () => {
  expect(problemOf(newTheme('mine'))).toBeNull()
  expect(checked(newTheme('mine'))).toEqual(newTheme('mine'))
})

it.each([
  ['name', 'My Theme', /is "My Theme"; it must be lower-case/],
  ['colors.light.primary', 'red', /is "red"; it must be #rrggbb/],
  ['radius.card', -1, /is -1; it must be a number of pixels/],
  ['css', 'a {', /has a "\{" that is not closed/],
  ['logo.light', '/a.svg', /is missing/],
] as const)('names the place of what is wrong: %s', (path, value, message) => {
  const problem = problemOf(setIn(newTheme('mine'), path, value))
  expect(problem?.message).toMatch(message)
  expect(problem?.path).toBe(path === 'logo.light' ? 'logo.alt' : path)
  expect(checked(setIn(newTheme('mine'), path, value))).toBeNull()
})
