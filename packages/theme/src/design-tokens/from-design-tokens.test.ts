import { describe, expect, it } from 'vitest'
import { portico } from '../themes.ts'
import { fromDesignTokens } from './from-design-tokens.ts'
import { toDesignTokens } from './to-design-tokens.ts'

const color = (value: unknown) => ({ $type: 'color', $value: value })

describe('what it refuses', () => {
  it.each<[document: unknown, message: string]>([
    [null, 'design tokens must be a JSON object, or a list of files'],
    ['{}', 'design tokens must be a JSON object, or a list of files'],
    [[1], 'file 1 of the design tokens must be a JSON object'],
    [
      { primary: color(12) },
      'primary is 12; it must be a colour: { colorSpace, components, alpha? } or "#rrggbb"',
    ],
    [
      { primary: color({ colorSpace: 'cmyk', components: [0, 0, 0] }) },
      'primary is an object of colorSpace, components; it must be a colour',
    ],
    [
      { radius: { button: { $type: 'dimension', $value: { value: 1, unit: 'em' } } } },
      'radius.button is an object of value, unit; it must be a length',
    ],
    [
      { font: { weight: { label: { $type: 'fontWeight', $value: 'heavyish' } } } },
      'font.weight.label is "heavyish"; it must be a weight: 1 to 1000, or a word such as "semi-bold"',
    ],
    [
      { font: { family: { body: { $type: 'fontFamily', $value: [] } } } },
      'font.family.body is a list; it must be the name of a font',
    ],
    [
      { shadow: { card: { $type: 'shadow', $value: { color: '#000' } } } },
      'shadow.card is an object of color; it must be a shadow',
    ],
    [{ resolutionOrder: {} }, 'resolutionOrder must be a list'],
    [{ resolutionOrder: [{ $ref: '#/sets/x' }] }, 'resolutionOrder/0 must be a set or a modifier'],
    [
      { resolutionOrder: [{ sources: [{ $ref: 'a.json' }] }] },
      'resolutionOrder/0 refers to a.json, which was not given; give all files together',
    ],
  ])('%j', (document, message) => {
    expect(() => fromDesignTokens(document)).toThrow(TypeError)
    expect(() => fromDesignTokens(document)).toThrow(message)
  })

  it('a document that would take the page down', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)
    expect(() => fromDesignTokens(deep)).toThrow('nested more than 64 deep')
    const wide = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `g${at}`,
        { a: { $extends: `{g${at + 1}}` }, b: { $extends: `{g${at + 1}}` } },
      ]),
    )
    expect(() => fromDesignTokens({ ...wide, g30: {} })).toThrow(TypeError)
    const bomb = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `s${at}`,
        { $value: [`{s${at + 1}}`, `{s${at + 1}}`] },
      ]),
    )
    const shadow = { card: { $type: 'shadow', $value: '{s0}' } }
    expect(() => fromDesignTokens({ ...bomb, s30: { $value: [] }, shadow })).toThrow(
      'shadow.card is a list',
    )
  })

  it('hostile words in our own place for them', () => {
    const { tokens } = toDesignTokens({ ...portico, css: 'a { b: c }' })
    const evil = JSON.parse(JSON.stringify(tokens).replace('a { b: c }', '</style><script>'))
    expect(() => fromDesignTokens(evil)).toThrow('css holds "</"')
  })

  it('names that reach for a prototype', () => {
    const { theme, report } = fromDesignTokens(
      JSON.parse(
        '{"__proto__":{"primary":{"$type":"color","$value":"#000000"}},"constructor":{"prototype":{"$value":{"__proto__":{"x":1}}}}}',
      ),
    )
    expect(theme.colors.light).toEqual({})
    expect(theme.kept?.designTokens).toEqual({ 'constructor.prototype': { $value: {} } })
    expect(report.dropped).toEqual([{ key: '__proto__', reason: 'is a name that could do harm' }])
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })
})

describe('an edit in another tool', () => {
  const edited = (change: (text: string) => string) =>
    fromDesignTokens(JSON.parse(change(JSON.stringify(toDesignTokens(portico).tokens)))).theme

  it('to a seed leaves the rest to the kit', () => {
    const theme = edited(text =>
      text
        .replace('"hex":"#2450d3"', '"hex":"#ff0000"')
        .replace('[0.1412,0.3137,0.8275]', '[1,0,0]'),
    )
    expect(theme.colors.light.primary).toBe('#ff0000')
    expect(theme.colors.light).not.toHaveProperty('link')
  })

  it('to a colour the kit made is held, in both modes', () => {
    const theme = edited(text => text.replace('[1,1,0.9922]', '[1,0,0]'))
    expect(theme.colors.light.card).toBe('#ff0000')
    expect(theme.colors.dark?.card).toMatch(/^#/)
  })

  it('to a choice in $extensions is heard', () => {
    expect(
      edited(text => text.replace('"illustrations":true', '"illustrations":false')).illustrations,
    ).toBe(false)
  })
})
