import { describe, expect, it } from 'vitest'
import { fromDesignTokens } from './from-design-tokens.ts'

const color = (value: unknown) => ({ $type: 'color', $value: value })

describe('modes', () => {
  const one = { color: { primary: color('#111111') } }
  const other = { color: { primary: color('#eeeeee') } }
  const figma = (modeName: string, tokens: object) => ({
    ...tokens,
    $extensions: { 'com.figma.modeName': modeName },
  })
  it.each<[what: string, document: unknown]>([
    ['groups', { Light: one, Dark: other }],
    ['groups with more words', { 'light mode': one, 'dark-theme': other }],
    ['sets of Tokens Studio', { global: {}, 'theme/light': one, 'theme/dark': other }],
    ['groups further in', { color: { light: one.color, dark: other.color } }],
    ['two tokens', { color: { primary: { light: color('#111111'), dark: color('#eeeeee') } } }],
    ['a base and what dark changes', { ...one, dark: other }],
    ['files', { 'tokens/light.json': one, 'tokens/Dark.tokens.json': other }],
    [
      'a list of files',
      [
        { path: 'light.json', json: one },
        { path: 'dark.json', json: other },
      ],
    ],
    ['what Figma exports', [figma('Light', one), figma('Dark', other)]],
    [
      'a resolver',
      {
        version: '2025.10',
        sets: { all: { sources: [one] } },
        modifiers: { theme: { contexts: { light: [], dark: [other] }, default: 'light' } },
        resolutionOrder: [{ $ref: '#/sets/all' }, { $ref: '#/modifiers/theme' }],
      },
    ],
    [
      'a resolver with its files',
      {
        'a.resolver.json': {
          version: '2025.10',
          resolutionOrder: [
            { type: 'set', name: 'all', sources: [{ $ref: 'base.json' }] },
            {
              type: 'modifier',
              name: 'mode',
              contexts: { day: [], dark: [{ $ref: './b/night.json' }] },
            },
          ],
        },
        'base.json': one,
        'b/night.json': other,
      },
    ],
  ])('finds them in %s', (_, document) => {
    const { theme } = fromDesignTokens(JSON.parse(JSON.stringify(document)))
    expect(theme.colors).toEqual({ light: { primary: '#111111' }, dark: { primary: '#eeeeee' } })
    expect(theme).not.toHaveProperty('kept')
  })

  it('makes a theme that is always light without a dark one', () => {
    expect(fromDesignTokens(one).theme).toMatchObject({ colorScheme: 'light' })
  })

  it('makes a theme that is always dark where all is dark', () => {
    expect(fromDesignTokens({ dark: other }).theme).toMatchObject({
      colorScheme: 'dark',
      colors: { dark: { primary: '#eeeeee' } },
    })
  })

  it('takes a colour of one mode for both, and says so', () => {
    const { theme, report } = fromDesignTokens({
      light: { ...one, link: color('#222222') },
      dark: other,
    })
    expect(theme.colors.dark).toEqual({ primary: '#eeeeee', link: '#222222' })
    expect(report.approximated).toEqual([
      { key: 'link', reason: 'is not said for dark, which takes that of light' },
    ])
  })

  it('keeps the shades called light and dark as shades', () => {
    const { theme } = fromDesignTokens({
      primary: { light: color('#eeeeee'), main: color('#888888'), dark: color('#111111') },
    })
    expect(theme.colors).toEqual({ light: {} })
    expect(Object.keys(theme.kept?.designTokens ?? {})).toHaveLength(3)
  })

  it('keeps contexts that are neither', () => {
    const { theme } = fromDesignTokens({
      version: '2025.10',
      modifiers: { m: { contexts: { light: [one], dark: [other], dim: [one] } } },
      resolutionOrder: [{ $ref: '#/modifiers/m' }],
    })
    expect(theme.kept?.designTokens).toEqual({ 'dim.color.primary': color('#111111') })
  })
})
