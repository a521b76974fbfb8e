import { describe, expect, it } from 'vitest'
import { fromDesignTokens } from './from-design-tokens.ts'

const srgb = (...components: number[]) => ({ colorSpace: 'srgb', components })
const color = (value: unknown) => ({ $type: 'color', $value: value })

describe('values', () => {
  const primary = (value: unknown) =>
    fromDesignTokens({ color: { primary: color(value) } }).theme.colors.light.primary
  it.each<[value: unknown, hex: string]>([
    [srgb(1, 0, 0), '#ff0000'],
    [{ ...srgb(1, 0, 0), alpha: 0.5, hex: '#00ff00' }, '#ff000080'],
    [{ colorSpace: 'oklch', components: [0.628, 0.2577, 29.23] }, '#ff0000'],
    [{ colorSpace: 'hsl', components: [120, 100, 50] }, '#00ff00'],
    [{ colorSpace: 'hsl', components: ['none', 0, 100] }, '#ffffff'],
    [{ colorSpace: 'hwb', components: [0, 0, 0] }, '#ff0000'],
    [{ colorSpace: 'lab', components: [100, 0, 0] }, '#ffffff'],
    [{ colorSpace: 'xyz-d65', components: [0, 0, 0] }, '#000000'],
    ['#abc', '#aabbcc'],
    ['#aabbcc80', '#aabbcc80'],
    ['rgba(255, 0, 0, 0.5)', '#ff000080'],
  ])('a colour: %j', (value, hex) => {
    expect(primary(value)).toBe(hex)
  })

  it('takes the nearest colour where one lies outside sRGB, and says so', () => {
    const { report } = fromDesignTokens({
      primary: color({ colorSpace: 'display-p3', components: [1, 0, 0] }),
    })
    expect(report.approximated).toEqual([
      { key: 'primary', reason: 'lies outside sRGB; the nearest colour inside is taken' },
    ])
  })

  it('reads lengths, fonts and weights, older forms too', () => {
    const { theme } = fromDesignTokens({
      radius: {
        button: { $type: 'dimension', $value: { value: 0.5, unit: 'rem' } },
        card: { $type: 'dimension', $value: '12px' },
        input: { $type: 'number', $value: 3 },
      },
      size: { controlHeight: { $type: 'dimension', $value: { value: 40, unit: 'px' } } },
      font: {
        family: {
          body: { $type: 'fontFamily', $value: ['Söhne Mono', 'Inter', 'sans-serif'] },
          mono: { $type: 'fontFamily', $value: 'Fira Code' },
        },
        weight: {
          $type: 'fontWeight',
          label: { $value: 'semi-bold' },
          button: { $value: 550.4 },
        },
      },
    })
    expect(theme).toMatchObject({
      radius: { button: 8, card: 12, input: 3 },
      size: { controlHeight: 40 },
      font: {
        family: { body: "'Söhne Mono', Inter, sans-serif", mono: "'Fira Code'" },
        weight: { label: 600, button: 550 },
      },
    })
  })

  it('reads shadows: one, several, inset, in the words of other tools', () => {
    const shadow = (value: unknown) =>
      fromDesignTokens({ shadow: { card: { $type: 'shadow', $value: value } } }).theme.shadow?.card
    const px = (value: number) => ({ value, unit: 'px' })
    const layer = {
      color: srgb(0, 0, 0),
      offsetX: px(0),
      offsetY: px(2),
      blur: px(4),
      spread: px(-1),
    }
    expect(shadow(layer)).toBe('0 2px 4px -1px #000000')
    expect(shadow([layer, { ...layer, inset: true }])).toBe(
      '0 2px 4px -1px #000000, inset 0 2px 4px -1px #000000',
    )
    expect(
      shadow({ x: '0', y: '1', blur: '2', spread: '0', color: '#000', type: 'innerShadow' }),
    ).toBe('inset 0 1px 2px 0 #000000')
    expect(shadow({ ...layer, color: { ...srgb(0, 0, 0), alpha: 0 } })).toBe('none')
  })

  it('puts the shadows of two modes into one', () => {
    const layer = (hex: string, y: string) => ({
      shadow: { card: { $type: 'shadow', $value: { color: hex, offsetX: '0px', offsetY: y } } },
    })
    const both = (light: object, dark: object) =>
      fromDesignTokens({ 'light.json': light, 'dark.json': dark }).theme.shadow?.card
    expect(both(layer('#111111', '1px'), layer('#222222', '1px'))).toBe(
      '0 1px 0 0 light-dark(#111111, #222222)',
    )
    expect(both(layer('#111111', '1px'), layer('#222222', '2px'))).toBe(
      '0 1px 0 0 light-dark(#111111, #00000000), 0 2px 0 0 light-dark(#00000000, #222222)',
    )
  })
})
