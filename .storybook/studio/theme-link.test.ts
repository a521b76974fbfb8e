import { deflateSync } from 'fflate'
import { expect, it } from 'vitest'
import { anyPageTheme } from '../../packages/theme/src/managed-login/any-page-theme.test-kit.ts'
import { toBase64 } from '../../packages/theme/src/managed-login/base64.ts'
import type { Theme } from '../../packages/theme/src/theme.ts'
import { pond } from '../../packages/theme/src/themes/pond.ts'
import { fc } from '../../scripts/property.ts'
import { dataUrl } from './drop-image.ts'
import { checked, newTheme, type ThemePath, unsetIn } from './edit-theme.ts'
import { drawing, logoSrc, sampleTheme } from './sample.test-kit.ts'
import { fromLink, toLink } from './theme-link.ts'

/** A link as somebody could write it who does not mean well. */
function forged(file: unknown): string {
  const json = typeof file === 'string' ? file : JSON.stringify(file)
  const packed = toBase64(deflateSync(new TextEncoder().encode(json)))
  return `t1-${packed.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

const forgedTheme = (more: object) => fromLink(forged({ ...newTheme('mine'), ...more }))

/** Bytes that no packing makes fewer. */
function noise(length: number): Uint8Array {
  let state = length
  return Uint8Array.from({ length }, () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state & 0xff
  })
}

const png = (length: number) =>
  dataUrl('png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...noise(length)))

it('brings any theme there and back, but for what it names', () => {
  fc.assert(
    fc.property(anyPageTheme, file => {
      const theme = checked(file as Theme) as Theme
      const { text, left } = toLink(theme)
      expect(text).toMatch(/^[\w-]+$/)
      expect(text.length).toBeLessThan(8_000)
      const expected = left.reduce((at, { key }) => unsetIn(at, key as ThemePath), theme)
      const whole = left.reduce(
        (at, { key }) =>
          key.endsWith('.light') ? unsetIn(at, key.replace(/\.light$/, '') as ThemePath) : at,
        expected,
      )
      expect(fromLink(text)).toEqual(whole)
      expect(left.filter(({ reason }) => !/another site|goes with/.test(reason))).toEqual([])
    }),
  )
})

it('gives nothing for what is no link', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^t1-[\w-]{0,60}$/)), text => {
      expect(fromLink(text)).toBeNull()
    }),
  )
  fc.assert(fc.property(fc.jsonValue(), json => void expect(fromLink(forged(json))).toBeNull()))
  const { text } = toLink(sampleTheme())
  expect([fromLink(text.slice(0, -9)), fromLink(text.slice(1)), fromLink('')]).toEqual([
    null,
    null,
    null,
  ])
})

it('carries a brand with its logo, short enough to be sent', () => {
  const { text, left } = toLink(sampleTheme())
  expect([fromLink(text), left]).toEqual([sampleTheme(), []])
  expect(text.length).toBeLessThan(1_500)
})

it('leaves out the largest image first, and says so', () => {
  const theme: Theme = {
    ...newTheme('mine'),
    logo: { light: png(1_500), alt: 'Mine' },
    backgroundImage: { light: png(5_000), dark: png(100) },
    cardImage: { light: png(100_000) },
  }
  const { text, left } = toLink(theme)
  expect(left).toEqual([
    { key: 'cardImage.light', reason: expect.stringMatching(/too large/) },
    { key: 'backgroundImage.light', reason: expect.stringMatching(/too large/) },
    { key: 'backgroundImage.dark', reason: expect.stringMatching(/goes with/) },
  ])
  expect(fromLink(text)).toEqual({ ...newTheme('mine'), logo: theme.logo })
})

it('leaves out what imports kept, and CSS, when it must', () => {
  const many = (length: number) => toBase64(noise(length))
  const theme: Theme = {
    ...newTheme('mine'),
    logo: { light: logoSrc, alt: '' },
    kept: { classic: { a: { b: many(9_000) } }, shadcn: { light: { c: 'd' } } },
  }
  const { text, left } = toLink(theme)
  expect(left.map(({ key }) => key)).toEqual(['logo.light', 'kept.classic'])
  expect(fromLink(text)?.kept).toEqual({ shadcn: { light: { c: 'd' } } })
})

it('carries the drawings of the themes that ship', () => {
  const { text, left } = toLink(pond)
  expect(left).toEqual([])
  expect(fromLink(text)?.name).toBe('pond')
})

it.each([
  ['another site', 'https://evil.example/a.png'],
  ['another site, briefly', '//evil.example/a.png'],
  ['a file of the machine', 'file:///etc/passwd'],
  ['a drawing that is none', 'data:image/svg+xml;base64,PGh0bWw+'],
])('takes no image from %s', (_, src) => {
  expect(forgedTheme({ logo: { light: src, alt: 'x' } })).toEqual(newTheme('mine'))
  expect(forgedTheme({ cardImage: { light: logoSrc, dark: src } })?.cardImage).toEqual({
    light: logoSrc,
  })
})

it('cleans drawings, however they are written', () => {
  const bad = drawing.replace('<path', '<script>x()</script><path onload="x()"')
  for (const src of [
    bad,
    dataUrl('svg', new TextEncoder().encode(bad)),
    `data:image/svg+xml,${encodeURIComponent(bad)}`,
    `DATA:image/SVG+xml,${encodeURIComponent(bad)}`,
  ]) {
    const read = forgedTheme({ logo: { light: src, alt: 'x' } })
    expect([undefined, logoSrc]).toContain(read?.logo?.light)
  }
  expect(forgedTheme({ logo: { light: bad, alt: 'x' } })?.logo?.light).toBe(logoSrc)
})

it.each([
  ['CSS that leaves', { css: '} body { display: none' }],
  ['CSS that imports', { css: '@import "https://evil.example/a.css";' }],
  ['CSS that asks elsewhere', { css: 'a { background: url(https://evil.example/a.png) }' }],
  ['a font that is code', { font: { family: { body: 'x;} body{color:red' } } }],
  ['a script as an address', { links: { terms: 'javascript:x()' } }],
  ['what no theme has', { evil: 1 }],
])('takes no theme with %s', (_, more) => {
  expect(forgedTheme(more)).toBeNull()
})

it('takes no sheet from another site', () => {
  expect(forgedTheme({ css: 'https://evil.example/a.css' })).toEqual(newTheme('mine'))
})

it('does not unfold what is longer than a theme', () => {
  const bomb = forged(`{"name":"mine","colors":{"light":{},"dark":{}}${' '.repeat(20_000_000)}}`)
  expect(bomb.length).toBeLessThan(100_000)
  const before = performance.now()
  expect(fromLink(bomb)).toBeNull()
  expect(fromLink(forged(`${JSON.stringify(newTheme('mine'))}${' '.repeat(2_000_000)}`))).toBeNull()
  expect(performance.now() - before).toBeLessThan(2_000)
  expect(fromLink(forged('['.repeat(200_000)))).toBeNull()
})
