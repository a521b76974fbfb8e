import { expect, it } from 'vitest'
import { defineTheme } from '../define-theme.ts'
import { portico } from '../themes.ts'
import { seedSource, seedTheme } from './seed-source.ts'
import { themeJson, themeSource } from './theme-source.ts'

const rich = {
  ...portico,
  logo: { light: './logo.png', dark: 'https://cdn.example/l.svg', alt: `Ben's "Bar" \\ ☕` },
  links: { terms: '/terms' },
  css: "[data-auth='card'] {\n  border: 0;\n}",
  kept: { classic: { '.label-customizable': { color: null } } },
}

/** What the source means, with the package in place of its import. */
function run(source: string) {
  const body = source
    .replace(/^import .*$/m, '')
    .replaceAll('import.meta.url', "'file:///brand/auth.theme.ts'")
    .replace('export default', 'return')
  return new Function('defineTheme', body)(defineTheme)
}

it('writes a theme that reads back as it was, its files beside it', () => {
  const source = themeSource(rich)
  expect(source).toContain("light: new URL('./logo.png', import.meta.url)")
  expect(run(source)).toEqual({ ...rich, logo: { ...rich.logo, light: 'file:///brand/logo.png' } })
})

it('writes JSON with the schema that editors read', () => {
  const { $schema, ...theme } = JSON.parse(themeJson(rich))
  expect($schema).toMatch(/theme\.schema\.json$/)
  expect(theme).toEqual(rich)
})

it('starts a theme with ten colours a mode, each with a word on it', () => {
  const theme = seedTheme('mine', portico)
  expect(theme.colors).toEqual(portico.colors)
  const source = seedSource(theme)
  expect(run(source)).toEqual({ ...theme, radius: { button: 8 } })
  expect(source.match(/^ {6}\w+: '#[\da-f]{6}', +\/\/ \w/gm)).toHaveLength(10)
})

it('takes the seeds as another theme shows them', () => {
  const only = seedTheme('mine', {
    name: 'x',
    colorScheme: 'light',
    colors: { light: { primary: '#123456' } },
    radius: { button: 2 },
  })
  expect(only.colors.light.primary).toBe('#123456')
  expect(only).toMatchObject({ colorScheme: 'light' })
  expect(only.colors.dark).toBeUndefined()
  expect(run(seedSource(only))).toEqual(only)
  expect(only.radius).toEqual({ button: 2 })
})
