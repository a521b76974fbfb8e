import { expect, it } from 'vitest'
import { images } from '../../packages/theme/src/managed-login/images.test-kit.ts'
import { readImage } from './drop-image.ts'
import { drawing, logoSrc } from './sample.test-kit.ts'

const file = (name: string, bytes: Uint8Array, type = '') => ({ name, type, bytes })
const utf8 = (text: string) => new TextEncoder().encode(text)

it.each([
  ['png', images.png(8), /^data:image\/png;base64,iVBOR/],
  ['jpeg', images.jpeg(8), /^data:image\/jpeg;base64,\/9j\//],
  ['webp', images.webp(8), /^data:image\/webp;base64,UklGR/],
  ['ico', images.ico(8), /^data:image\/x-icon;base64,AAABAA/],
  ['svg', images.svg(8), /^data:image\/svg\+xml;base64,/],
] as const)('takes %s by what is in it, not by its name', (kind, bytes, src) => {
  expect(readImage(file('logo.txt', bytes, 'text/plain'))).toEqual({
    src: expect.stringMatching(src),
    kind,
    removed: [],
  })
})

it('cleans a drawing, and says what went', () => {
  const bad = utf8(
    `\ufeff<?xml version="1.0"?>${drawing.replace('<path', '<script>x()</script><path')}`,
  )
  expect(readImage(file('logo.svg', bad))).toEqual({
    src: logoSrc,
    kind: 'svg',
    removed: ['a script'],
  })
})

it.each([
  ['logo.gif', images.gif(8), /is no image that pages show; save it as/],
  ['logo.png', utf8('hello'), /is no image/],
  ['logo.svg', utf8('<svg'), /cannot be drawn: .* Export it anew/],
  ['page.html', utf8('<html></html>'), /cannot be drawn: the file is not an SVG/],
  ['logo.png', new Uint8Array(), /is empty/],
  ['photo.jpg', new Uint8Array(2_000_001), /has 2\.0 MB, .* at most 2 MB/],
])('says why it does not take %s', (name, bytes, why) => {
  const read = readImage(file(name, bytes, 'image/png'))
  expect(read).toEqual({ refused: expect.stringMatching(why) })
  expect(read).toEqual({ refused: expect.stringContaining(name) })
})
