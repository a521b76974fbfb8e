import { describe, expect, it } from 'vitest'
import { defineTheme } from '../define-theme.ts'
import { portico } from '../themes.ts'
import { tokens as allTokens } from '../tokens.ts'
import { fromDesignTokens } from './from-design-tokens.ts'
import { isObject } from './json-object.ts'
import { toDesignTokens } from './to-design-tokens.ts'

const colors = { light: { primary: '#0b6e5f' }, dark: { primary: '#5fd0bd' } } as const
const sea = defineTheme({ name: 'sea', colors })

describe('W3C tokens', () => {
  const { tokens, files } = toDesignTokens(sea)

  it('are a resolver with light and dark as its contexts', () => {
    expect(tokens).toMatchObject({
      $schema: 'https://www.designtokens.org/schemas/2025.10/resolver.json',
      name: 'sea',
      version: '2025.10',
      sets: { base: { sources: [{ radius: { $type: 'dimension' } }] } },
      modifiers: { mode: { default: 'light', contexts: { light: [{}], dark: [{}] } } },
      resolutionOrder: [{ $ref: '#/sets/base' }, { $ref: '#/modifiers/mode' }],
    })
  })

  it('are also files that the resolver refers to', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'base.tokens.json',
      'light.tokens.json',
      'dark.tokens.json',
      'sea.resolver.json',
    ])
    expect(files[3]?.json).toMatchObject({
      sets: { base: { sources: [{ $ref: 'base.tokens.json' }] } },
      modifiers: { mode: { contexts: { dark: [{ $ref: 'dark.tokens.json' }] } } },
    })
  })

  it('write a colour as the format wants it, and what follows another as an alias', () => {
    const dark = files[2]?.json
    expect(dark).toMatchObject({
      color: {
        $type: 'color',
        primary: {
          $value: { colorSpace: 'srgb', components: [0.3725, 0.8157, 0.7412], hex: '#5fd0bd' },
          $description: 'The one thing to do: the main button. Links and focus follow it.',
        },
        link: { $value: '{color.primary}' },
        'primary-hover': { $extensions: { 'dev.portico': { derived: true } } },
      },
    })
  })

  it('say a type on the outermost group whose tokens share it, in whatever file', () => {
    const [base] = files.map(({ json }) => json)
    expect(base).toMatchObject({
      font: { family: { $type: 'fontFamily' }, size: { $type: 'dimension' } },
    })
    expect(base).not.toHaveProperty('font.$type')
    const kept = { designTokens: { 'color.fade': { $type: 'gradient', $value: [] } } }
    const [, light] = toDesignTokens({ ...sea, kept }).files.map(({ json }) => json)
    expect(light).toHaveProperty('color.primary.$type', 'color')
    expect(light).not.toHaveProperty('color.$type')
  })

  it('hold every token, made ones too', () => {
    const [base, light] = files.map(({ json }) => json)
    const extensions = base?.$extensions as Record<string, { values: object }> | undefined
    const own = extensions?.['dev.portico']
    const names = [...tokenNames(base), ...tokenNames(light), ...Object.keys(own?.values ?? {})]
    expect(names.sort()).toEqual(allTokens.map(({ name }) => name).sort())
  })

  it('split a shadow by mode, and keep one that they cannot say', () => {
    const read = (card: string) => {
      const made = toDesignTokens({ ...sea, shadow: { card } })
      return { made, shadow: made.files.map(({ json }) => json.shadow) }
    }
    const both = read('0 1px 2px light-dark(#fff, #000), inset 0 -.5rem rgb(0 0 0 / 20%)')
    expect(both.shadow[0]).toBeUndefined()
    expect(both.shadow[2]).toMatchObject({
      $type: 'shadow',
      card: {
        $value: [
          {
            color: { hex: '#000000' },
            offsetY: { value: 1, unit: 'px' },
            blur: { value: 2, unit: 'px' },
          },
          { color: { alpha: 0.2 }, offsetY: { value: -0.5, unit: 'rem' }, inset: true },
        ],
      },
    })
    expect(read('0 0 1px #000').shadow[0]).toBeDefined()
    const odd = read('0 0 calc(1px + 2px) var(--ink)')
    expect(odd.shadow.filter(Boolean)).toEqual([])
    expect(odd.made.report.approximated).toEqual([
      {
        key: 'shadow.card',
        reason:
          'it says what a shadow token cannot, such as var(), calc() or em; its CSS is kept in $extensions',
      },
    ])
    expect(fromDesignTokens(odd.made.tokens).theme.shadow?.card).toBe(
      '0 0 calc(1px + 2px) var(--ink)',
    )
  })

  it('show the one mode that people see, and lose nothing of the other', () => {
    for (const [colorScheme, shown] of [
      ['light', 'light'],
      ['dark', 'dark'],
    ] as const) {
      const theme = defineTheme({ ...sea, colorScheme })
      const made = toDesignTokens(theme)
      expect(made.tokens).not.toHaveProperty('modifiers')
      expect(made.tokens).toHaveProperty(`sets.${shown}`)
      expect(fromDesignTokens(made.tokens).theme).toEqual(theme)
    }
  })
})

describe('Figma’s variant', () => {
  const theme = defineTheme({
    ...sea,
    font: { family: { body: "'Inter', sans-serif" }, weight: { label: 600 } },
    social: { icons: false },
    shadow: { card: '0 1px #000' },
    logo: { light: '/logo.svg', alt: 'Sea' },
  })
  const { tokens, files, report } = toDesignTokens(theme, { for: 'figma' })
  const light = files[0]?.json

  it('is one full file a mode', () => {
    expect(files.map(({ path }) => path)).toEqual(['light.tokens.json', 'dark.tokens.json'])
    expect(tokens).toEqual(Object.fromEntries(files.map(({ path, json }) => [path, json])))
    const [names, others] = files.map(({ json }) => tokenNames(json))
    expect(names).toEqual(others)
    expect(light).toMatchObject({ $extensions: { 'com.figma.modeName': 'Light' } })
  })

  it('has only types that Figma reads, each said by the token itself', () => {
    const types = new Set(tokenNodes(light).map(([, { $type }]) => $type))
    expect([...types].sort()).toEqual(['color', 'dimension', 'fontFamily', 'number', 'string'])
    for (const [name, { $type, $value }] of tokenNodes(light)) {
      if (typeof $value === 'string' && $value.startsWith('{')) continue
      if ($type === 'color')
        expect($value, name).toMatchObject({ colorSpace: 'srgb', alpha: expect.any(Number) })
      if ($type === 'dimension') expect($value, name).toMatchObject({ unit: 'px' })
      if ($type === 'fontFamily') expect($value, name).toEqual(expect.any(String))
    }
  })

  it('writes a weight as a number, a choice as text, a flag as Figma’s boolean', () => {
    expect(light).toMatchObject({
      font: {
        family: { body: { $value: 'Inter', $extensions: { 'com.figma.scopes': ['FONT_FAMILY'] } } },
        weight: { label: { $type: 'number', $value: 600 } },
      },
      spacing: { density: { $type: 'string', $value: 'regular' } },
      social: {
        icons: { $type: 'number', $value: 0, $extensions: { 'com.figma.type': 'boolean' } },
      },
    })
  })

  it('says what Figma will not have', () => {
    expect(report.dropped.map(({ key }) => key)).toEqual(['shadow.card', 'logo'])
    expect(report.approximated.map(({ key }) => key)).toEqual(['font.family.body'])
  })

  it('is read without what Figma leaves out', () => {
    const bare = JSON.parse(JSON.stringify(tokens), (key, value) =>
      key === 'dev.portico' ? undefined : value,
    )
    const back = fromDesignTokens(bare, { name: 'sea' }).theme
    expect(back.colors.light).toMatchObject(colors.light)
    expect(back.colors.light).not.toHaveProperty('link')
    expect(back).toMatchObject({ font: { family: { body: 'Inter' } }, social: { icons: false } })
    expect(back).not.toHaveProperty('kept')
  })
})

it('names the files of a theme, which tokens do not bring along', () => {
  const images = { light: '/a.png', dark: '/b.png' }
  const theme = { ...sea, logo: { ...images, alt: '' }, header: { image: images }, css: './a.css' }
  expect(toDesignTokens(theme).assets).toEqual([
    { key: 'logo.light', src: '/a.png' },
    { key: 'logo.dark', src: '/b.png' },
    { key: 'header.image.light', src: '/a.png' },
    { key: 'header.image.dark', src: '/b.png' },
    { key: 'css', src: './a.css' },
  ])
})

it('reports nothing that the theme does not say', () => {
  const { report } = toDesignTokens(sea)
  expect(report.approximated).toEqual([])
  expect(report.dropped).toEqual([])
  expect(toDesignTokens(portico).report.approximated.map(({ key }) => key)).toEqual([
    'spacing.density',
  ])
})

function tokenNodes(
  node: unknown,
  path: string[] = [],
): [name: string, token: Record<string, unknown>][] {
  if (!isObject(node)) return []
  if ('$value' in node) return [[path.join('.'), node]]
  return Object.entries(node).flatMap(([name, each]) =>
    name.startsWith('$') ? [] : tokenNodes(each, [...path, name]),
  )
}

const tokenNames = (file: unknown) => tokenNodes(file).map(([name]) => name)
