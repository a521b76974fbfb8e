import { describe, expect, it } from 'vitest'
import { defineTheme } from '../define-theme.ts'
import type { Theme } from '../theme.ts'
import { fromDesignTokens } from './from-design-tokens.ts'
import { toDesignTokens } from './to-design-tokens.ts'

const colors = { light: { primary: '#0b6e5f' }, dark: { primary: '#5fd0bd' } } as const
const sea = defineTheme({ name: 'sea', colors })

describe('what an import kept', () => {
  const brand = { $type: 'color', $value: { colorSpace: 'srgb', components: [1, 0, 0] } }
  const document = {
    $description: 'From the brand guide.',
    brand: { ...brand, $extensions: { 'org.example': 1 } },
    chart: {
      $description: 'Charts.',
      $type: 'color',
      one: { $value: '{brand}' },
      two: { $value: '#00ff00' },
    },
    motion: { fast: { $type: 'duration', $value: { value: 100, unit: 'ms' } } },
    primary: {
      $root: { ...brand, $description: 'Ours.' },
      500: { $type: 'color', $value: '{primary.$root}' },
    },
    dark: {
      chart: { two: { $type: 'color', $value: '#002200' } },
      brand: { ...brand, $value: '#220000' },
    },
  }
  const { theme } = fromDesignTokens(document, { name: 'sea' })

  it('is reported, and goes back out where it was', () => {
    expect(theme.kept?.designTokens).toMatchObject({
      'motion.fast': { $type: 'duration', $value: { value: 100, unit: 'ms' } },
      'chart.two': { light: { $value: '#00ff00' }, dark: { $value: '#002200' } },
      'primary.500': { $value: '{color.primary}' },
      chart: { $description: 'Charts.' },
      '': { $description: 'From the brand guide.' },
      'color.primary': { $description: 'Ours.' },
    })
    const [base, light, dark] = toDesignTokens(theme).files.map(({ json }) => json)
    expect(base).toMatchObject({
      $description: 'From the brand guide.',
      motion: { fast: { $value: { value: 100, unit: 'ms' } } },
      chart: { $description: 'Charts.' },
    })
    expect(light).toMatchObject({ chart: { two: { $value: '#00ff00' } } })
    expect(dark).toMatchObject({ chart: { two: { $value: '#002200' } } })
  })

  it.each(['w3c', 'figma'] as const)('is the same after a way out (%s) and in', kind => {
    const once = toDesignTokens(theme, { for: kind })
    const back = fromDesignTokens(JSON.parse(JSON.stringify(once.tokens)))
    expect(back.theme).toEqual(theme)
    expect(toDesignTokens(back.theme, { for: kind }).tokens).toEqual(once.tokens)
  })

  it('makes a token a group’s root where others stand below it', () => {
    const kept = {
      designTokens: {
        'color.primary.500': brand,
        alias: { $type: 'color', $value: '{color.primary}' },
      },
    }
    const [base, light] = toDesignTokens({ ...sea, kept } as Theme).files.map(({ json }) => json)
    expect(base).toMatchObject({
      color: { primary: { 500: {} } },
      alias: { $value: '{color.primary.$root}' },
    })
    expect(light).toMatchObject({
      color: { primary: { $root: {} }, link: { $value: '{color.primary.$root}' } },
    })
  })

  it('stays in the theme, and is reported, where tokens cannot say it', () => {
    const kept = { designTokens: { 'a.$b': brand, 'a{b': brand, c: 1, d: { dark: brand } } }
    const { report } = toDesignTokens({
      name: 'sea',
      colorScheme: 'light',
      colors: { light: {} },
      kept,
    } as Theme)
    expect(report.dropped.map(({ key }) => key)).toEqual([
      'kept.designTokens.a.$b',
      'kept.designTokens.a{b',
      'kept.designTokens.c',
      'kept.designTokens.d',
    ])
  })
})

describe('beside the tokens of a theme', () => {
  it('keeps words that differ by mode on a token that does not', () => {
    const words = (text: string) => ({ $description: text })
    const kept = {
      designTokens: { 'radius.button': { light: words('Day'), dark: words('Night') } },
    }
    const [base, light, dark] = toDesignTokens({ ...sea, kept }).files.map(({ json }) => json)
    expect(base).not.toHaveProperty('radius.button')
    expect(light).toMatchObject({ radius: { button: words('Day') } })
    expect(dark).toMatchObject({ radius: { button: words('Night') } })
  })

  it('does not take the place of one with another type', () => {
    const kept = { designTokens: { 'color.primary': { $type: 'gradient', $value: [] } } }
    const { files, report } = toDesignTokens({ ...sea, kept })
    expect(files[1]?.json).toHaveProperty('color.primary.$value.hex', '#0b6e5f')
    expect(report.dropped.map(({ key }) => key)).toEqual(['kept.designTokens.color.primary'])
  })
})
