import { expect, it } from 'vitest'
import { anyPageTheme } from '../../packages/theme/src/managed-login/any-page-theme.test-kit.ts'
import type { Theme } from '../../packages/theme/src/theme.ts'
import { portico } from '../../packages/theme/src/themes.ts'
import { fc } from '../../scripts/property.ts'
import { checked, newTheme, problemOf, valueAt } from './edit-theme.ts'
import { pin, shownAt, unpin } from './pin.ts'
import { pathOf, type TokenEntry, tokenGroups } from './token-groups.ts'

const entries = tokenGroups.flatMap(group => group.entries)

const samples: Record<TokenEntry['control']['kind'], unknown> = {
  color: '#12345678',
  pixels: 7,
  font: 'serif',
  weight: 400,
  shadow: 'none',
  choice: undefined,
  flag: false,
  words: 'Sea',
  address: '/terms',
  image: 'data:image/png;base64,iVBORw0KGgo=',
  css: 'a { color: red }',
  name: 'sea',
}

const valueFor = ({ control }: TokenEntry) =>
  control.kind === 'choice' ? control.options.at(-1)?.value : samples[control.kind]

const anyEntry = fc.constantFrom(...entries)
const anyMode = fc.constantFrom('light' as const, 'dark' as const)

it('keeps a theme a theme, whatever is pinned or let go', () => {
  fc.assert(
    fc.property(anyPageTheme, anyEntry, anyMode, (file, entry, mode) => {
      const theme = checked(file as Theme) as Theme
      const path = pathOf(entry, mode)
      expect(problemOf(pin(theme, path, valueFor(entry)))).toBeNull()
      expect(problemOf(unpin(theme, path))).toBeNull()
      expect(problemOf(unpin(pin(theme, path, valueFor(entry)), path))).toBeNull()
    }),
    { numRuns: 500 },
  )
})

it('pins a colour in the other mode as it is seen there', () => {
  const start = newTheme('mine')
  const theme = pin(start, 'colors.light.primaryHover', '#123456')
  expect(theme.colors).toEqual({
    light: { primaryHover: '#123456' },
    dark: { primaryHover: shownAt(start, 'colors.dark.primaryHover') },
  })
  expect(unpin(theme, 'colors.dark.primaryHover')).toEqual(start)
})

it('gives a light theme the nights of the default when it becomes dark too', () => {
  const day: Theme = {
    name: 'day',
    colorScheme: 'light',
    colors: { light: { background: '#fffff0' } },
  }
  const both = pin(day, 'colorScheme', 'auto')
  expect(both.colors.dark).toEqual({ background: portico.colors.dark?.background })
  expect(unpin(day, 'colorScheme').colors).toEqual(both.colors)
})

it('gives a logo words, and lets them wait for it', () => {
  const waiting = pin(newTheme('north-sea'), 'logo.height', 30)
  expect(waiting).toEqual(newTheme('north-sea'))
  const theme = pin(waiting, 'logo.dark', '/dark.svg')
  expect(theme.logo).toEqual({ light: '/dark.svg', dark: '/dark.svg', alt: 'North sea' })
  expect(unpin(theme, 'logo.alt').logo?.alt).toBe('')
  const lit = pin(theme, 'logo.light', '/light.svg')
  expect(unpin(lit, 'logo.light').logo).toEqual({ light: '/dark.svg', alt: 'North sea' })
  expect(unpin(unpin(lit, 'logo.dark'), 'logo.light')).toEqual(newTheme('north-sea'))
})

it('shows what is seen where nothing is said', () => {
  const theme = pin(newTheme('mine'), 'radius.button', 10)
  const seen = (path: Parameters<typeof shownAt>[1]) => shownAt(theme, path)
  expect(seen('radius.card')).toBe(20)
  expect(seen('colors.dark.primary')).toBe(portico.colors.dark?.primary)
  expect([seen('align.vertical'), seen('layout'), seen('density')]).toEqual([
    'center',
    'card',
    'regular',
  ])
  expect([seen('logo.light'), seen('links.help')]).toEqual([undefined, undefined])
  for (const entry of entries.filter(({ control }) => control.kind === 'choice')) {
    const { options } = entry.control as Extract<TokenEntry['control'], { kind: 'choice' }>
    const shown = shownAt(theme, pathOf(entry, 'light'))
    const waits = /logo\.position$/.test(entry.key) || options.some(({ value }) => value === shown)
    expect([entry.key, waits]).toEqual([entry.key, true])
  }
})

it('says of a seed what the default says', () => {
  expect(valueAt(newTheme('mine'), 'colors.light.primary')).toBeUndefined()
  expect(shownAt(newTheme('mine'), 'colors.light.primary')).toBe(portico.colors.light.primary)
})
