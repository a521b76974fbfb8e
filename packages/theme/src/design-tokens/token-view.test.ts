import { describe, expect, it } from 'vitest'
import { fromDesignTokens } from './from-design-tokens.ts'

const color = (value: unknown) => ({ $type: 'color', $value: value })

describe('references', () => {
  it('follows aliases however long the way', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 8000 }, (_, at) => [`c${at}`, { $value: `{base.c${at + 1}}` }]),
    )
    const { theme } = fromDesignTokens({
      color: { primary: { $value: '{base.c0}' } },
      base: { ...chain, c8000: color('#123456') },
    })
    expect(theme.colors.light).toEqual({ primary: '#123456' })
  })

  it('follows pointers, to a token or into a value', () => {
    const { theme } = fromDesignTokens({
      base: { blue: color({ colorSpace: 'srgb', components: [0, 0, 1] }) },
      primary: { $type: 'color', $ref: '#/base/blue/$value' },
      ring: color({
        colorSpace: 'srgb',
        components: [1, 0, { $ref: '#/base/blue/$value/components/2' }],
      }),
      link: { $type: 'color', $ref: '#/base/blue' },
    })
    expect(theme.colors.light).toEqual({ primary: '#0000ff', ring: '#ff00ff', link: '#0000ff' })
  })

  it('follows aliases inside a shadow, and those that leave the set out', () => {
    const { theme } = fromDesignTokens({
      core: { ink: color('#010203'), 'shadow-y': { $type: 'dimension', $value: '3px' } },
      semantic: {
        shadow: {
          card: {
            $type: 'shadow',
            $value: {
              color: '{ink}',
              offsetX: '0px',
              offsetY: '{core.shadow-y}',
              blur: '0px',
              spread: '0px',
            },
          },
        },
      },
    })
    expect(theme.shadow?.card).toBe('0 3px 0 0 #010203')
  })

  it('follows one to the mode it is read in', () => {
    const { theme } = fromDesignTokens({
      primary: color('{brand}'),
      light: { brand: color('#111111') },
      dark: { brand: color('#eeeeee') },
    })
    expect(theme.colors).toMatchObject({
      light: { primary: '#111111' },
      dark: { primary: '#eeeeee' },
    })
  })

  it('leaves to the kit what refers to what it follows anyway', () => {
    const { theme, report } = fromDesignTokens({
      brand: color('#123456'),
      link: color('{brand}'),
      radius: {
        button: { $type: 'dimension', $value: '4px' },
        input: { $value: '{radius.button}' },
      },
    })
    expect(theme.colors.light).toEqual({ primary: '#123456' })
    expect(theme.radius).toEqual({ button: 4 })
    expect(report.carried).toContain('color.link')
  })

  it('gives groups what they extend, and the type of the group around', () => {
    const { theme } = fromDesignTokens({
      base: { $type: 'color', ring: { $value: '#111111' }, link: { $value: '#222222' } },
      color: { $extends: '{base}', link: { $value: '#333333' } },
      more: { $extends: '#/color' },
    })
    expect(theme.colors.light).toEqual({ ring: '#111111', link: '#333333' })
    expect(Object.keys(theme.kept?.designTokens ?? {})).toEqual([
      'base.ring',
      'base.link',
      'more.ring',
      'more.link',
    ])
  })

  it.each<[document: object, message: string]>([
    [{ a: { $value: '{b}' }, b: { $value: '{a}' } }, 'in a circle: a → b → a'],
    [{ a: { $value: '{a}' } }, 'in a circle: a → a'],
    [
      {
        shadow: { card: { $type: 'shadow', $value: ['{x.y}'] } },
        x: { y: { $type: 'shadow', $value: ['{shadow.card}'] } },
      },
      'in a circle: shadow.card → x.y → shadow.card',
    ],
    [
      { a: { $extends: '{b}' }, b: { $extends: '{a}' } },
      'a extends {a}, which it is part of, or which extends it',
    ],
    [{ a: { b: { $extends: '{a}' } } }, 'a.b extends {a}, which it is part of'],
    [{ a: { $extends: '{z}' } }, 'a extends {z}, which is no group of the document'],
    [
      { primary: color('{nowhere}') },
      'primary refers to "{nowhere}", which is not in the document',
    ],
    [
      { primary: color('{a}'), a: { $value: '{nowhere}' } },
      'primary refers to "{a}", which is not in the document',
    ],
  ])('refuses those that lead nowhere: %j', (document, message) => {
    expect(() => fromDesignTokens(document)).toThrow(TypeError)
    expect(() => fromDesignTokens(document)).toThrow(message)
  })
})
