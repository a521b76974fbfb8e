import { describe, expect, expectTypeOf, it } from 'vitest'
import { defineTheme } from './define-theme.ts'
import type { Theme, ThemeFile } from './theme.ts'
import { portico } from './themes.ts'

const colors = { light: { primary: '#0b6e5f' }, dark: { primary: '#5fd0bd' } } as const
const sea: ThemeFile = { name: 'sea', colors }
// As a person without types, or a JSON file, would write it.
const written = (theme: unknown) => () => defineTheme(theme as ThemeFile)

describe('a good theme', () => {
  it('needs a name and colours', () => {
    expect(defineTheme(sea)).toEqual(sea)
  })

  it('is plain values, good to send as JSON', () => {
    const theme = defineTheme({
      ...sea,
      logo: { light: new URL('https://sea.example/logo.svg'), alt: 'Sea' },
      css: '/* hm */ & { color: red }',
    })
    expect(JSON.parse(JSON.stringify(theme))).toEqual(theme)
    expect(theme.logo?.light).toBe('https://sea.example/logo.svg')
    expect(theme.css).toBe('& { color: red }')
    expectTypeOf(theme).toEqualTypeOf<Theme>()
  })

  it('may name its schema, as a JSON file does for editors', () => {
    expect(defineTheme({ ...sea, $schema: './theme.schema.json' })).toEqual(sea)
  })

  it('may leave dark out when it is always light', () => {
    expect(() =>
      defineTheme({ name: 'sea', colorScheme: 'light', colors: { light: {} } }),
    ).not.toThrow()
  })

  it('may give its CSS as the address of a file', () => {
    const css = new URL('./brand/auth.css', 'file:///app/auth.theme.ts')
    expect(defineTheme({ ...sea, css }).css).toBe('file:///app/brand/auth.css')
  })
})

describe('a theme that extends another', () => {
  it.each(['pond', './pond.json', 42, []])('needs the theme itself, not %j', parent => {
    expect(written({ ...sea, extends: parent })).toThrow(/extends is .*it must be a theme/)
  })

  it('wins key by key and keeps the rest', () => {
    const theme = defineTheme({ extends: portico, name: 'sea', colors, radius: { card: 4 } })
    expect(theme.name).toBe('sea')
    expect(theme.colors.light.primary).toBe('#0b6e5f')
    expect(theme.colors.light.foreground).toBe(portico.colors.light.foreground)
    expect(theme.radius).toEqual({ button: 8, card: 4 })
    expect(theme).not.toHaveProperty('extends')
  })

  it('is checked as a whole', () => {
    expect(
      written({ extends: portico, name: 'sea', colors: { light: { link: '#123456' }, dark: {} } }),
    ).toThrow('theme "sea": colors.dark.link is missing; light sets it, so dark must too')
  })
})

describe('a theme that is wrong is told where, what it is and what it may be', () => {
  const wrong: [theme: unknown, message: string][] = [
    [
      { ...sea, colors: { ...colors, light: { primary: '#fff' } } },
      'theme "sea": colors.light.primary is "#fff"; it must be #rrggbb or #rrggbbaa',
    ],
    [
      { ...sea, colors: { ...colors, light: { primary: 'red' } } },
      'colors.light.primary is "red"; it must be #rrggbb',
    ],
    [
      { ...sea, colors: { ...colors, light: { primry: '#000000' } } },
      'colors.light.primry is no key of a theme; did you mean colors.light.primary?',
    ],
    [{ ...sea, colours: {} }, 'colours is no key of a theme; did you mean colors?'],
    [
      { ...sea, links: { imprint: '/imprint' } },
      'links.imprint is no key of a theme; it may be terms, privacy, help',
    ],
    [{ ...sea, radius: { card: '16px' } }, 'radius.card is "16px"; it must be a number of pixels'],
    [{ ...sea, radius: { card: -1 } }, 'radius.card is -1'],
    [{ ...sea, radius: { card: Number.NaN } }, 'radius.card is null'],
    [{ ...sea, radius: 8 }, 'radius is 8; it must be an object'],
    [
      { ...sea, font: { weight: { label: 0 } } },
      'font.weight.label is 0; it must be a whole number, 1 to 1000',
    ],
    [{ ...sea, layout: 'wide' }, `layout is "wide"; it must be 'card' or 'columns' or 'split'`],
    [{ ...sea, logo: { light: '/logo.svg' } }, 'logo.alt is missing'],
    [{ ...sea, name: 'Sea Side' }, 'name is "Sea Side"; it must be lower-case letters'],
    [{ name: 'sea' }, 'colors is missing'],
    [
      { name: 'sea', colors: { light: {} } },
      "colors.dark is missing; give it, or set colorScheme to 'light'",
    ],
    [
      { name: 'sea', colors: { light: {}, dark: { link: '#123456' } } },
      'colors.light.link is missing; dark sets it, so light must too',
    ],
    [{ ...sea, colors: { ...colors, light: null } }, 'colors.light is null; it must be an object'],
    [null, 'theme "?": the file is null; it must be an object'],
    [[], 'the file is []; it must be an object'],
    [
      JSON.parse('{"name":"sea","colors":{"light":{},"dark":{}},"__proto__":{}}'),
      '__proto__ is no key of a theme',
    ],
    [{ ...sea, constructor: {} }, 'constructor is no key of a theme'],
  ]
  for (const [theme, message] of wrong) {
    it(message, () => {
      expect(written(theme)).toThrow(TypeError)
      expect(written(theme)).toThrow(message)
    })
  }
})

describe('hostile values are refused', () => {
  it.each([
    'x</style>',
    'Inter; } body { display: none',
    "url('x')",
    "Inter', serif",
    'a\\27 b',
    'x/**/y',
    'expression(alert(1))',
    'x{}',
    '',
  ])('as a font: %s', body => {
    expect(written({ ...sea, font: { family: { body } } })).toThrow('font.family.body')
  })

  it.each([
    '0 0 1px red; color: red',
    'url(x)',
    '0 0 rgb(0 0 0',
    'image-set("x")',
    '</style>',
    'rgb(0 0 0 / 1)) url(x',
  ])('as a shadow: %s', card => {
    expect(written({ ...sea, shadow: { card } })).toThrow('shadow.card')
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'x") } </style>',
    'a\nb',
    'vbscript:x',
  ])('as an image: %s', light => {
    expect(written({ ...sea, backgroundImage: { light } })).toThrow('backgroundImage.light')
  })

  it.each(['javascript:alert(1)', '\tjavascript:alert(1)', 'data:text/html,x'])(
    'as a link: %s',
    terms => {
      expect(written({ ...sea, links: { terms } })).toThrow('links.terms')
    },
  )

  it.each([
    ['@import "other.css";', 'imports'],
    ['a { b: c } </style><script>', 'holds "</"'],
    ['a { background: url(https://elsewhere.example/x.png) }', 'another site'],
    ['a { background: url( "//elsewhere.example/x.png" ) }', 'another site'],
    [String.raw`a { background: url("\68ttps://elsewhere.example") }`, 'another site'],
    [String.raw`a { background: u\72l(//elsewhere.example) }`, 'backslash'],
    ['a { background: image-set("https://elsewhere.example" 1x) }', 'another site'],
    ['a { b: c } } body { display: none', 'a "}" too many'],
    ['a { b: c', 'a "{" that is not closed'],
    ['a { content: "} } body { x: y" ', 'a "{" that is not closed'],
    ['a { background: url(/*) } } body { b: c } a { d: url(*/) }', 'a "}" too many'],
    ['a { content: "x', 'open string'],
    ['a { b: c } /* }', 'open comment'],
  ])('as CSS: %s', (css, why) => {
    expect(written({ ...sea, css })).toThrow(why)
  })

  it.each([
    "a { content: '}'; background: url('./grain.svg') }",
    'a { background: url(./grain.svg) } /* } */',
    "a { background: url('data:image/svg+xml,%3csvg/%3e') }",
    "a::before { content: '\\2014' }",
    '@media (width > 10em) { a { b: c } }',
  ])('but not harmless CSS: %s', css => {
    expect(written({ ...sea, css })).not.toThrow()
  })
})
