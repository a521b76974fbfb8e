import { transform } from 'lightningcss'
import { describe, expect, it } from 'vitest'
import { fc } from '../../../scripts/property.ts'
import { cleanCss, cssProblem } from './css-text.ts'

const raw = String.raw

describe('an address that leaves the site is refused', () => {
  it.each([
    '//evil.example/x.png',
    'https://evil.example/x.png',
    'HTTPS://evil.example/x.png',
    'http:evil.example/x.png',
    'https:/evil.example',
    'ws://evil.example',
    'wss://evil.example',
    'ftp://evil.example',
    'file:///etc/passwd',
    'blob:https://evil.example/1',
    'x-any+kind.1://evil.example/x.png',
    'filesystem:https://evil.example/1',
    'javascript:alert(1)',
    'vbscript:x',
    ' //evil.example',
    '\t//evil.example',
    '/\t/evil.example',
    'ht\ttps://evil.example',
    raw`/\\evil.example/x.png`,
    raw`\\/evil.example/x.png`,
    raw`\\\\evil.example/x.png`,
    raw`/\5c evil.example/x.png`,
    raw`/\5Cwolf.example/x.png`,
    raw`/\00005c evil.example/x.png`,
    raw`\2f\2f evil.example`,
    raw`\2f/evil.example`,
    raw`\/\/evil.example`,
    raw`/\/evil.example`,
    raw`\68ttps://evil.example`,
    raw`h\74 tps://evil.example`,
    raw`https\3a//evil.example`,
    raw`https\3a\2f\2f evil.example`,
    raw`\1 //evil.example`,
    raw`\1f\1//evil.example`,
    raw`/\9/evil.example`,
    raw`/\a/evil.example`,
    raw`/\d /evil.example`,
    raw`java\73 cript:alert(1)`,
    '\\\n//evil.example',
    '/\\\n/evil.example',
    'ht\\\ntps://evil.example',
    '/\\\r\n/evil.example',
    'ht\\\ftps://evil.example',
    './a\\\\..\\\\b.png',
  ])('%j', address => {
    expect(cssProblem(`a { background: url("${address}") }`)).toBeDefined()
    expect(cssProblem(`a { background: url( '${address}' ) }`)).toBeDefined()
    expect(cssProblem(`a { background: image-set("${address}" 1x) }`)).toBeDefined()
  })

  it.each([
    'url(//evil.example/x.png)',
    'url( //evil.example/x.png )',
    'URL(\n//evil.example)',
    raw`url(/\\evil.example)`,
    raw`url(/\evil.example)`,
    raw`url(\2f\2f evil.example)`,
    raw`url(\/\/evil.example)`,
    raw`u\72l(//evil.example)`,
    raw`\75rl(//evil.example)`,
    '-webkit-image-set("//evil.example" 1x)',
    'src("//evil.example")',
  ])('%s', value => {
    expect(cssProblem(`a { background: ${value} }`)).toBeDefined()
  })
})

describe('CSS that leaves its braces is refused', () => {
  it.each([
    'a {} } body { display: none } b {',
    'a { b: "x\r} } body { display: none } x { y: z" }',
    'a { b: "x\f} } body { display: none } x { y: z" }',
    'a { b: "x\n} } body { display: none } x { y: z" }',
    'a { b: xurl(a/*); c: "*/) } } body { display: none } x { y: z" }',
    'a { b: -url(a/*); c: "*/) } } body { display: none } x { y: z" }',
    'a { b: üurl(a/*); c: "*/) } } body { display: none } x { y: z" }',
    raw`a { b: url(a\)") } } body { display: none } x { y: z"") }`,
    raw`a { b: url(a\)'); c: '} } body { display: none } x { y: z' }`,
    'a { b: \0url(c() } } body { display: none } x { y: z',
    '\0url(rl()',
    'a { b: ( }',
    'a { b: [ ) }',
    'a { b: { ] }',
    'a { b: c } )',
    'a { b: "c',
    "a { b: 'c",
    'a { b: c } /*',
    'a { b: c } /*/',
    'a { b: c\\',
    raw`a { b: \22 } } body { c: d } x { y: \22 }`,
    '@import url(x.css);',
    '@IMPORT "x.css";',
    raw`@\69mport "x.css";`,
    '@charset "x";',
    '</style><script>',
    'a { b: "</style>" }',
    '/* </style> */',
  ])('%j', css => {
    expect(cssProblem(css)).toBeDefined()
  })
})

it.each([
  ['a { b: u/**/rl(//evil.example) }', 'url('],
  ['@imp/**/ort "x.css";', '@import'],
  ['a { b: c /*/**//**/; d: e }', '/*/'],
])('leaves no two words grown together where a comment was: %s', (css, grown) => {
  expect(cleanCss(css)).not.toContain(grown)
})

it.each([
  "a { content: '}'; background: url('./grain.svg') }",
  "a::before { content: '\\2014 \\\"' }",
  'a { background: url(data:image/png;base64,iVBORw0KGgo=) }',
  "a { background: image-set('./a.png' 1x, './b.png' 2x) }",
  'a:is(b, [c="d"]) { grid-area: [x] 1; e: calc((1px + 2px) * 3) }',
  "a {\r\n  b: 'c';\r\n}",
])('takes harmless CSS: %j', css => {
  expect(cssProblem(css)).toBeUndefined()
})

describe('whatever is let through', () => {
  const pieces = fc.constantFrom(
    ...['a', 'e', 'v', '/', '\\', '\\5c ', '\\2f', '\\a ', '"', "'", '(', ')', '{', '}', '[', ']'],
    ...['url(', 'u', 'rl(', 'xurl(', 'image-set(', '//evil.example', 'https:', ':', ';', ' ', '*'],
    ...['\n', '\r', '\f', '\t', '/*', '*/', '@import ', '@media x', '@font-face', 'b{c:d}', '\0'],
  )
  const css = fc.oneof(
    fc.array(pieces, { maxLength: 16 }).map(all => all.join('')),
    fc.array(pieces, { maxLength: 8 }).map(all => `a{b:url("${all.join('')}")}`),
    fc.array(pieces, { maxLength: 8 }).map(all => `a{b:url(${all.join('')})}`),
    fc.array(pieces, { maxLength: 8 }).map(all => `a{b:"${all.join('')}"}`),
  )

  it('stays in its braces and asks nothing of another site, to a parser that is not ours', () => {
    fc.assert(
      fc.property(css, text => {
        if (cssProblem(text)) return
        const { outside, addresses } = parse(`@layer mine{@scope (.mine){${cleanCss(text)}}}`)
        expect(outside).toEqual(['layer-block', 'style'])
        for (const address of addresses) {
          expect(['', 'app.example']).toContain(hostOf(address))
        }
      }),
      { numRuns: 5_000 },
    )
  })

  it('would be seen to leave by that parser', () => {
    expect(parse('@layer mine{@scope (.mine){a{} } } body{b:c} x{y{}}').outside).not.toEqual([
      'layer-block',
      'style',
    ])
    expect(parse(raw`@layer mine{@scope (.mine){a{b:url("/\\evil.example")}}}`).addresses).toEqual([
      raw`/\evil.example`,
    ])
  })
})

/** Who would be asked; nobody when the address has no host, as in `data:`. */
const hostOf = (address: string) =>
  URL.canParse(address, 'https://app.example/here/')
    ? new URL(address, 'https://app.example/here/').hostname
    : ''

/** What stands beside the sheet's own layer, with a rule after it; and every address in it. */
function parse(css: string) {
  const outside: string[] = []
  const addresses: string[] = []
  transform({
    filename: 'theme.css',
    code: Buffer.from(`${css}.after{color:red}`),
    errorRecovery: true,
    visitor: {
      StyleSheet: ({ rules }) => void outside.push(...rules.map(({ type }) => type)),
      Url: ({ url }) => void addresses.push(url),
    },
  })
  return { outside, addresses }
}
