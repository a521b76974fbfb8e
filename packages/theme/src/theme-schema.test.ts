import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { fc } from '../../../scripts/property.ts'
import { anyTheme } from './__fixtures__/any-theme.ts'
import { defineTheme } from './define-theme.ts'
import type { Rule } from './rules.ts'
import { shape } from './shape.ts'
import type { ThemeFile } from './theme.ts'
import { themeSchema } from './theme-schema.ts'
import { portico } from './themes.ts'

const valid = new Ajv2020({ strictTypes: false, strictRequired: false }).compile(themeSchema())
const colors = { light: { primary: '#0b6e5f' }, dark: { primary: '#5fd0bd' } }
const sea = { name: 'sea', colors }
const accepted = (theme: unknown) => {
  try {
    defineTheme(theme as ThemeFile)
    return true
  } catch {
    return false
  }
}

describe('the schema takes', () => {
  it('the theme that ships', () => {
    expect(valid(portico)).toBe(true)
  })

  it('whatever defineTheme makes of a theme', () => {
    fc.assert(
      fc.property(anyTheme, file => {
        const theme = JSON.parse(JSON.stringify(defineTheme(file)))
        expect(valid(theme), JSON.stringify(valid.errors?.[0])).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    { $schema: './schema.json', ...sea },
    { extends: portico, name: 'sea', colors: { light: { primary: '#000000' } } },
    { ...sea, logo: { light: 'HTTPS://sea.example/logo.svg', alt: '' } },
    { ...sea, links: { help: 'MailTo:help@sea.example' } },
    { ...sea, favicon: { light: 'DATA:image/png;base64,iVBORw0KGgo=' } },
    { ...sea, shadow: { card: '0 0 light-dark(color-mix(in srgb, rgb(1 2 3), #fff), red)' } },
    { ...sea, kept: { designTokens: { 'chart.1': { $value: 1 } } } },
    { name: 'sea', colorScheme: 'light', colors: { light: {} } },
  ])('%j', theme => {
    expect(valid(theme), JSON.stringify(valid.errors?.[0])).toBe(true)
  })
})

describe('the schema refuses, as defineTheme does,', () => {
  it.each<[theme: unknown]>([
    [null],
    [[]],
    ['sea'],
    [{}],
    [{ name: 'sea' }],
    [{ colors }],
    [{ name: 'Sea Side', colors }],
    [{ name: '', colors }],
    [{ name: 'sea', colors: {} }],
    [{ name: 'sea', colors: { light: {} } }],
    [{ name: 'sea', colorScheme: 'auto', colors: { light: {} } }],
    [{ name: 'sea', colors: { light: { link: '#123456' }, dark: {} } }],
    [{ name: 'sea', colors: { light: {}, dark: { link: '#123456' } } }],
    [{ name: 'sea', colorScheme: 'light', colors: { dark: {} } }],
    [{ ...sea, colors: { ...colors, light: null } }],
    [{ ...sea, colors: { ...colors, light: { primary: '#fff' } } }],
    [{ ...sea, colors: { ...colors, light: { primary: 'red' } } }],
    [{ ...sea, colors: { ...colors, light: { primry: '#000000' } } }],
    [{ ...sea, colours: {} }],
    [{ ...sea, links: { imprint: '/imprint' } }],
    [{ ...sea, links: { terms: 'javascript:alert(1)' } }],
    [{ ...sea, links: { terms: 'JavaScript:alert(1)' } }],
    [{ ...sea, radius: { card: '16px' } }],
    [{ ...sea, radius: { card: -1 } }],
    [{ ...sea, radius: 8 }],
    [{ ...sea, size: { controlHeight: 10_000 } }],
    [{ ...sea, font: { weight: { label: 0 } } }],
    [{ ...sea, font: { weight: { label: 550.5 } } }],
    [{ ...sea, font: { family: { body: 'Inter; } body { display: none' } } }],
    [{ ...sea, shadow: { card: 'url(x)' } }],
    [{ ...sea, shadow: { card: '0 0 rgb(0 0 0' } }],
    [{ ...sea, layout: 'wide' }],
    [{ ...sea, align: { horizontal: 'left' } }],
    [{ ...sea, illustrations: 'no' }],
    [{ ...sea, logo: { light: '/logo.svg' } }],
    [{ ...sea, logo: { alt: 'Sea' } }],
    [{ ...sea, logo: { light: 'data:text/html,x', alt: '' } }],
    [{ ...sea, header: { logo: { light: '/logo.svg' } } }],
    [{ ...sea, footer: { image: { dark: '/a.png' } } }],
    [{ ...sea, css: 1 }],
    [{ ...sea, kept: { shadcn: [] } }],
    [{ ...sea, kept: { figma: {} } }],
    [{ ...sea, extends: { ...sea, radius: 8 } }],
  ])('%j', theme => {
    expect(accepted(theme)).toBe(false)
    expect(valid(theme)).toBe(false)
  })
})

it('knows every key of a theme, and says something of it', () => {
  const seen: string[] = []
  const walk = (rules: object, schema: Keys, path: string): void => {
    for (const [key, rule] of Object.entries(rules) as [string, Rule | object][]) {
      const here = schema.properties?.[key]
      expect(here, `${path}${key}`).toBeDefined()
      if ('allows' in rule) expect(here?.description, `${path}${key}`).toMatch(/\.$/)
      else walk(rule, here as Keys, `${path}${key}.`)
      seen.push(`${path}${key}`)
    }
  }
  walk(shape, themeSchema() as unknown as Keys, '')
  expect(seen).toContain('colors.dark.pending')
})

it('shows an editor the colours, the choices and what holds when nothing is said', () => {
  const schema = themeSchema() as unknown as Keys
  expect(schema.properties?.colors?.properties?.dark?.properties?.primary).toEqual({
    description:
      'The one thing to do: the main button. Links and focus follow it. A seed. #rrggbb or #rrggbbaa.',
    examples: ['#8aa7ff'],
    type: 'string',
    pattern: '^#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$',
  })
  expect(schema.properties?.density).toMatchObject({
    default: 'regular',
    enum: ['compact', 'regular', 'spacious'],
  })
})

interface Keys {
  description?: string
  properties?: Record<string, Keys>
}
