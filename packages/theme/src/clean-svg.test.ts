import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { fc } from '../../../scripts/property.ts'
import { cleanSvg } from './clean-svg.ts'

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inside}</svg>`

describe('a drawing that only draws', () => {
  const frog = svg(
    '<title>Frog &amp; pond</title><defs><linearGradient id="g"><stop offset="0" stop-color="#0f0"/>' +
      '</linearGradient></defs><g fill="url(#g)" transform="translate(1 2)"><use href="#eye"/>' +
      '<image href="data:image/png;base64,iVBORw0KGgo=" width="4"/></g><text x="1">a <tspan>b</tspan></text>' +
      '<style>.a &gt; .b { fill: url(#g) }</style><animate attributeName="opacity" to="0" dur="1s"/>',
    ' viewBox="0 0 9 9"',
  )

  it('stays whole', () => {
    const { svg: clean, removed } = cleanSvg(frog)
    expect(removed).toEqual([])
    expect(clean).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Frog &#38; pond</title><defs>' +
        '<linearGradient id="g"><stop offset="0" stop-color="#0f0"></stop></linearGradient></defs>' +
        '<g fill="url(#g)" transform="translate(1 2)"><use href="#eye"></use>' +
        '<image href="data:image/png;base64,iVBORw0KGgo=" width="4"></image></g>' +
        '<text x="1">a <tspan>b</tspan></text><style>.a &#62; .b { fill: url(#g) }</style>' +
        '<animate attributeName="opacity" to="0" dur="1s"></animate></svg>',
    )
  })

  it('may have a prefix for its elements, and links of the old kind', () => {
    const prefixed =
      '<s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink"><s:use l:href="#a"/></s:svg>'
    expect(cleanSvg(prefixed).svg).toBe(svg('<use xlink:href="#a"></use>'))
  })

  it('says as attributes what it said as styles', () => {
    const { svg: clean } = cleanSvg(
      svg('<path fill="red" style="fill: #0f0 !important; stroke:none"/>'),
    )
    expect(clean).toContain('<path fill="#0f0" stroke="none">')
  })
})

describe('what does more than draw goes, and is told', () => {
  it.each([
    ['<script>alert(1)</script>', 'a script'],
    ['<g onclick="alert(1)"/>', 'code that runs on events'],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>', 'HTML'],
    ['<use href="https://evil.example/a.svg#b"/>', 'outside of the drawing (href)'],
    ['<use xlink:href="a.svg#b"/>', 'outside of the drawing (xlink:href)'],
    ['<image href="data:image/svg+xml;base64,PHN2Zz4="/>', 'outside of the drawing (href)'],
    ['<rect fill="url(https://evil.example/a.svg#b)"/>', 'outside of the drawing (fill)'],
    ['<rect fill="url(https://evil.example/"/>', 'outside of the drawing (fill)'],
    ['<rect fill="u\\72l(//evil.example)"/>', 'outside of the drawing (fill)'],
    [`<rect mask="image-set('a.png' 1x)"/>`, 'outside of the drawing (mask)'],
    ['<rect style="fill: url(//evil.example)"/>', 'outside of the drawing (fill)'],
    ['<rect style="behavior: none"/>', 'the style behavior'],
    ['<rect data-a="b"/>', 'the attribute data-a'],
    ['<a href="javascript:alert(1)"><path d="M0 0"/></a>', 'a link'],
    ['<set attributeName="href" to="#a"/>', 'an animation'],
    ['<animate attributeName="xlink:href" values="javascript:alert(1)"/>', 'an animation'],
    ['<set attributeName="onclick" to="alert(1)"/>', 'an animation'],
    ['<animate attributeName="fill" to="url(//evil.example)"/>', 'outside of the drawing (to)'],
    ['<style>@import "x.css";</style>', 'a style sheet: its css imports'],
    ['<style>a { fill: url(x.svg) }</style>', 'a style sheet that asks for other files'],
    ['<style>a { b: "&lt;/style&gt;" }</style>', 'a style sheet: its css holds "&lt;/"'],
    ['<style media="print">a { fill: red }</style>', 'a style sheet for some media alone'],
    ['<title><g/></title>', '<g> among plain words'],
    ['<?php a ?>', 'a processing instruction'],
    ['<!-- a -->', 'comments'],
    ['<x xmlns="https://inkscape.example"/>', 'what another program left for itself'],
    ['<iframe/>', '<iframe>'],
  ])('%s', (hostile, told) => {
    const { svg: clean, removed } = cleanSvg(svg(`${hostile}${hostile}`))
    expect(removed).toEqual([expect.stringContaining(told.replace('&lt;', '<'))])
    expect(clean).not.toMatch(/alert|evil|import|iframe|foreign|<set|media|x\.svg/)
  })

  it('a document type, with the entities it declares', () => {
    const typed = `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<g/>')}`
    expect(cleanSvg(typed)).toEqual({ svg: expect.any(String), removed: ['a document type'] })
    expect(() => cleanSvg(typed.replace('<g/>', '&a;'))).toThrow(TypeError)
  })

  it('keeps the drawing a link goes around', () => {
    expect(cleanSvg(svg('<text><a href="b">c</a></text>')).svg).toContain('<text>c</text>')
  })
})

it.each(['', 'words', '<p/>', '<svg/>', svg('<g>'), svg('&nbsp;'), svg('<a b/>'), svg('<a b=1/>')])(
  'refuses what is no SVG: %s',
  text => {
    expect(() => cleanSvg(text)).toThrow(TypeError)
  },
)

describe('whatever goes in', () => {
  const value = fc.constantFrom(
    ...[
      'url(#a)',
      'url(//evil.example)',
      'javascript:alert(1)',
      '#a',
      'a&#10;b',
      'https://evil.example',
    ],
    ...[
      'data:image/png;base64,aa',
      'data:text/html,a',
      'fill',
      'href',
      'red',
      'fill:url(a.svg)',
      '&quot;&lt;',
    ],
    ...[' # ', 'j&#9;avascript:a', 'u\\72l(a)', "url('#a", 'fill:red;;stroke:url(//evil.example)'],
  )
  const attribute = fc
    .tuple(
      fc.constantFrom(
        'href',
        'xlink:href',
        'onload',
        'fill',
        'style',
        'id',
        'attributeName',
        'to',
        'x:y',
      ),
      value,
    )
    .map(([name, each]) => ` ${name}="${each}"`)
  const name = fc.constantFrom(
    ...[
      'g',
      'script',
      'style',
      'use',
      'a',
      'set',
      'animate',
      'text',
      'title',
      'foreignObject',
      'x:g',
      'image',
    ],
  )
  const words = fc.constantFrom(
    ...[
      'a',
      '&lt;/style&gt;',
      '<![CDATA[<script>]]>',
      '<!--a-->',
      '<?a b?>',
      'a{b:url(//evil.example)}',
    ],
    ...[
      '@import "a";',
      'a/**/b{c:"d"}',
      '\r\n',
      '\u00e9',
      '&#13;',
      ' xlink:href="',
      ']]&gt;',
      '/*',
      '*/',
    ],
  )
  const { node } = fc.letrec<{ node: string }>(tie => ({
    node: fc.oneof(
      { maxDepth: 4 },
      words,
      fc
        .tuple(
          name,
          fc.uniqueArray(attribute, { maxLength: 3, selector: nameOf }),
          fc.array(tie('node')),
        )
        .map(([tag, all, inside]) => `<${tag}${all.join('')}>${inside.join('')}</${tag}>`),
    ),
  }))
  const document = fc.array(node).map(all => svg(all.join(''), ' xmlns:x="x" onload="a"'))
  const cut = fc.tuple(document, fc.nat(), fc.string()).map(([text, at, noise]) => {
    const place = at % text.length
    return text.slice(0, place) + noise + text.slice(place)
  })

  it('what comes out is well-formed, runs nothing, fetches nothing, and stays as it is', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: document }, cut), text => {
        const clean = cleaned(text)
        if (!clean) return
        for (const [tag, attributes, inside] of parse(clean)) {
          expect(tag).not.toMatch(/script|foreignObject|^a$|:/i)
          if (tag === 'style') expect(inside).not.toMatch(/<\/|url\((?!#)|@import|\/\//)
          for (const [key, each] of attributes) {
            expect(key).not.toMatch(/^on|^style$|^x:/i)
            expect(each).not.toMatch(/\/\/|script:|data:(?!image\/png)|url\((?!#)|\\/)
            if (/href/.test(key)) expect(each).toMatch(/^\s*(#|data:image\/png;base64,)/)
          }
          const moved = Object.fromEntries(attributes).attributeName
          if (/^set|^animate/.test(tag)) expect(moved).toBe('fill')
        }
        expect(cleanSvg(clean)).toEqual({ svg: clean, removed: [] })
      }),
      { numRuns: 100 },
    )
  })
})

const nameOf = (attribute: string) => attribute.slice(1).split('=')[0]

/** Nothing for a text that is no SVG. */
function cleaned(text: string) {
  try {
    return cleanSvg(text).svg
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError)
    return undefined
  }
}

/** Elements with their attributes and the words directly in them. */
function parse(xml: string) {
  const all: [string, [string, string][], string][] = []
  const open: (typeof all)[number][] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const names = Object.entries(attributes).filter(([key]) => !key.startsWith('xmlns'))
    const each: (typeof all)[number] = [name, names, '']
    all.push(each)
    open.push(each)
  })
  parser.on('text', words => {
    const each = open.at(-1)
    if (each) each[2] += words
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return all
}
