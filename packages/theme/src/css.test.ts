import { transform } from 'lightningcss'
import { describe, expect, it } from 'vitest'
import { fc } from '../../../scripts/property.ts'
import { anyTheme } from './__fixtures__/any-theme.ts'
import { toCss } from './css.ts'
import { defineTheme } from './define-theme.ts'
import type { Theme, ThemeFile } from './theme.ts'
import { tokens } from './tokens.ts'

const colors = { light: { primary: '#0b6e5f' }, dark: { primary: '#5fd0bd' } } as const
const print = (theme: Partial<ThemeFile> = {}) =>
  toCss(defineTheme({ name: 'sea', colors, ...theme }))

describe('colours', () => {
  it('gives each mode its own, in one declaration, in the lowest layer', () => {
    expect(print().css).toContain(
      "@layer auth.tokens{[data-auth-theme='sea']{color-scheme:light dark;--auth-primary:light-dark(#0b6e5f,#5fd0bd)}}",
    )
  })

  it('says the order of the layers first, so that it holds whichever sheet comes first', () => {
    expect(print().css).toMatch(
      /^@layer auth\.tokens,auth\.reset,auth\.parts,auth\.screens,auth\.theme;/,
    )
  })

  it('keeps to one mode when the theme has one', () => {
    const { css } = print({ colorScheme: 'light', colors: { light: { primary: '#0b6e5f' } } })
    expect(css).toContain('{color-scheme:light!important;--auth-primary:#0b6e5f}')
  })

  it('starts dark when the theme is dark, and can still be shown light', () => {
    expect(print({ colorScheme: 'dark' }).css).toContain('{color-scheme:dark;')
  })
})

describe('images', () => {
  const backgroundImage = { light: '/day.png', dark: '/night.png' }

  it('follow the person, and whoever overrules them', () => {
    const { css, assets } = print({ backgroundImage })
    expect(css).toContain('--auth-background-image:url("/day.png")}')
    expect(css).toContain(
      '[data-auth-theme=\'sea\'][data-auth-mode=dark]{--auth-background-image:url("/night.png")}',
    )
    expect(css).toContain(
      '@media (prefers-color-scheme:dark){[data-auth-theme=\'sea\']:not([data-auth-mode=light]){--auth-background-image:url("/night.png")}}',
    )
    expect(assets).toEqual([
      { key: 'backgroundImage.light', src: '/day.png' },
      { key: 'backgroundImage.dark', src: '/night.png' },
    ])
  })

  it('serve both modes when there is one', () => {
    const { css } = print({ backgroundImage: { light: '/day.png' }, colorScheme: 'dark' })
    expect(css.match(/day\.png/g)).toHaveLength(1)
    expect(css).not.toContain('data-auth-mode')
  })

  it('start with the dark one in a dark theme', () => {
    const { css } = print({ backgroundImage, colorScheme: 'dark' })
    expect(css).toContain('url("/night.png")}')
    expect(css).toContain('[data-auth-mode=light]{--auth-background-image:url("/day.png")}')
    expect(css).not.toContain('@media')
  })
})

describe('its own CSS', () => {
  it('stays inside the theme, and out of themes within it', () => {
    expect(print({ css: "[data-auth='card'] { border: 0 }" }).css).toContain(
      "@layer auth.theme{@scope ([data-auth-theme='sea']) to (:scope [data-auth-theme]){[data-auth='card'] { border: 0 }}}",
    )
  })

  it('may bring a font and an animation, which CSS does not let into a scope', () => {
    const face = "@font-face { font-family: Sea; src: url('./sea.woff2') }"
    const frames = '@keyframes tide { from { opacity: 0 } to { opacity: 1 } }'
    const { css } = print({ css: `${face} & { animation: tide } ${frames}` })
    expect(css).toContain(`@layer auth.theme{${face}${frames}@scope `)
  })

  it('is reported when only its address is known', () => {
    const { css, assets, report } = print({ css: '/brand/auth.css' })
    expect(css).not.toContain('@scope')
    expect(assets).toEqual([{ key: 'css', src: '/brand/auth.css' }])
    expect(report.dropped).toEqual([
      { key: 'css', reason: 'its file is not read here; give its text' },
    ])
  })
})

describe('a theme that was not checked', () => {
  it.each([
    { name: "x'] {} body" },
    { font: { family: { body: 'x; } body { display: none' } } },
    { font: { family: { body: 'x</style>' } } },
    { shadow: { card: 'url(https://elsewhere.example)' } },
    { backgroundImage: { light: 'x") } </style>' } },
    { css: '@import "https://elsewhere.example";' },
    { css: '</style><script>' },
    { css: 'a{} } } body{display:none} b { c {' },
    { css: 'a{ b: "x\r} } body{display:none} c { d: y" }' },
    { css: 'a{} /*' },
    { css: 'a{ b: "' },
    { css: 'a{ b: (}' },
    { css: 'a{ b: "@font-face {"} c { d: e } f { g: "}"}' },
    { font: { family: { body: "x'" } } },
    { font: { family: { body: 'x(' } } },
    { font: { family: { 'body:x;}a{b': 'x' } } },
    { shadow: { card: 'image-set("' } },
    { colorScheme: 'dark} body {' },
    { density: 'constructor' },
  ])('cannot leave its place in the sheet: %o', hostile => {
    expect(() => toCss({ name: 'sea', colors, ...hostile } as Theme)).toThrow(TypeError)
  })
})

describe('any theme of allowed values', () => {
  const parse = (css: string) =>
    transform({ filename: 'theme.css', code: Buffer.from(css), minify: false })

  it('gives a style sheet that parses', () => {
    fc.assert(
      fc.property(anyTheme, file => {
        expect(parse(toCss(defineTheme(file)).css).warnings).toEqual([])
      }),
    )
  })

  it('says every value it was given, under the name the list has for it', () => {
    fc.assert(
      fc.property(anyTheme, file => {
        const { css, report } = toCss(defineTheme(file))
        for (const { key, cssVar, perMode } of tokens) {
          const values = perMode
            ? [at(file, key.replace('{mode}', 'light')), at(file, key.replace('{mode}', 'dark'))]
            : [at(file, key)]
          if (!cssVar || values.every(each => each === undefined)) continue
          expect(report.carried).toContain(cssVar)
          const written = declarations(css).filter(([name]) => name === cssVar)
          for (const value of values) {
            if (typeof value !== 'string' || key === 'density') continue
            expect(written.some(([, text]) => text.includes(value))).toBe(true)
          }
          if (key === 'density') continue
          for (const value of values) {
            if (typeof value !== 'number') continue
            expect(written).toEqual([[cssVar, key.includes('weight') ? `${value}` : `${value}px`]])
          }
        }
      }),
    )
  })
})

const declarations = (css: string) =>
  [...css.matchAll(/(--auth-[\w-]+):([^;}]+)/g)].map(
    ([, name, value]) => [name, value] as const,
  ) as [string, string][]

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((each, key) => (each as Record<string, unknown> | undefined)?.[key], value)
}
