import { describe, expect, it } from 'vitest'
import { fromDesignTokens } from './from-design-tokens.ts'

const color = (value: unknown) => ({ $type: 'color', $value: value })

describe('names', () => {
  it.each([
    ['color.primary-foreground'],
    ['primary-foreground'],
    ['primaryForeground'],
    ['color.primary.foreground'],
    ['colors.primaryForeground'],
    ['Color.Primary Foreground'],
    ['semantic.color.primary_foreground'],
    ['color.primary-foreground.default'],
    ['color.primary-foreground.$root'],
    ['on-primary'],
  ])('finds the text on the main button under %s', path => {
    const document = path
      .split('.')
      .reduceRight<object>((inside, name) => ({ [name]: inside }), color('#123456'))
    const { theme, report } = fromDesignTokens(document)
    expect(theme.colors.light).toEqual({ primaryForeground: '#123456' })
    expect(report.carried).toEqual(['color.primary-foreground'])
    expect(theme).not.toHaveProperty('kept')
  })

  it('takes others’ words for a seed only where they leave no doubt', () => {
    expect(fromDesignTokens({ danger: color('#111111') }).theme.colors.light).toEqual({
      destructive: '#111111',
    })
    const { theme } = fromDesignTokens({ danger: color('#111111'), error: color('#222222') })
    expect(theme.colors.light).toEqual({})
    expect(Object.keys(theme.kept?.designTokens ?? {})).toEqual(['danger', 'error'])
    expect(
      fromDesignTokens({ danger: color('#111111'), destructive: color('#222222') }).theme.colors
        .light,
    ).toEqual({ destructive: '#222222' })
  })

  it('leaves alone what has a name of ours and is something else', () => {
    const { theme } = fromDesignTokens({
      label: { $type: 'typography', $value: {} },
      header: { $value: 'Welcome' },
      shadow: { card: color('#000000') },
    })
    expect(theme.colors.light).toEqual({})
    expect(theme.kept?.designTokens).toEqual({
      label: { $type: 'typography', $value: {} },
      header: { $value: 'Welcome' },
      'shadow.card': color('#000000'),
    })
  })

  it('calls the theme what it is told, or what the document says', () => {
    const resolver = { name: 'Acme Brand 2', version: '2025.10', resolutionOrder: [] }
    expect(fromDesignTokens(resolver).theme.name).toBe('acme-brand-2')
    expect(fromDesignTokens({}).theme.name).toBe('imported')
    expect(fromDesignTokens({}, { name: 'sea' }).theme.name).toBe('sea')
    expect(() => fromDesignTokens({}, { name: 'Sea Side' })).toThrow('name is "Sea Side"')
  })
})
