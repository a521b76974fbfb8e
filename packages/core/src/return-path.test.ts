import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toReturnPath } from './return-path.ts'

const origin = 'https://app.example.com'
const fallback = '/home'
const evil = 'evil.example'

/** What leads elsewhere, or might, in some browser. */
const hosts = [
  `//${evil}`,
  `///${evil}`,
  `////${evil}/%2e%2e`,
  `/\\${evil}`,
  `\\\\${evil}`,
  `\\/${evil}`,
  `/\t/${evil}`,
  `/\n/${evil}`,
  `/\r/${evil}`,
  `\t//${evil}`,
  ` //${evil}`,
  `/ /${evil}`,
  `/.//${evil}`,
  `/..//${evil}`,
  `/./..//${evil}`,
  `/a/..//${evil}`,
  `/%2e//${evil}`,
  `/%2e%2e//${evil}`,
  `http://${evil}`,
  `https://${evil}`,
  `HTTPS://${evil}`,
  `https:${evil}`,
  `https:/${evil}`,
  `https:///${evil}`,
  `https:\\${evil}`,
  `ftp://${evil}`,
  `ws://${evil}`,
  `${origin}@${evil}`,
  `${origin}.${evil}`,
  `${origin}:443@${evil}`,
  `https://app.example.com:pass@${evil}/`,
  `https://user:pass@app.example.com/`,
  `//app.example.com@${evil}`,
  `//${evil}#@app.example.com`,
  `//${evil}?app.example.com`,
  `//${evil}\\@app.example.com`,
  `//[::1]`,
  `//0`,
  `//2130706433`,
  `//127.1`,
  `//${evil}%00.app.example.com`,
  `/\u0000/${evil}`,
  `/\u0085/${evil}`,
  `/\u009f/${evil}`,
  `/\u2028/${evil}`,
  `/\u2029/${evil}`,
  `\ufeff//${evil}`,
  `/\u007f/${evil}`,
  `javascript:alert(1)`,
  `JavaScript:alert(1)`,
  `java\nscript:alert(1)`,
  `javascript://${evil}/%0aalert(1)`,
  `data:text/html,<script>alert(1)</script>`,
  `vbscript:msgbox(1)`,
  `blob:${origin}/x`,
  `file:///etc/passwd`,
  `about:blank`,
  `mailto:a@${evil}`,
  `intent://${evil}`,
  evil,
  `www.${evil}`,
  `?next=//${evil}`,
  `#//${evil}`,
  `../${evil}`,
  `./${evil}`,
  `.`,
  '',
  ' ',
  `app.example.com.${evil}`,
  `https://app.example.com.${evil}/`,
  `https://app-example.com/`,
  `https://APP.example.com@${evil}`,
  `http://app.example.com/`,
  `https://app.example.com:8443/`,
  `//${evil}/..`,
  `//%65vil.example`,
  `//evil%E3%80%82example`,
  `//evil\u3002example`,
  `//evil\uff0eexample`,
  `/\u0001/${evil}`,
]

/** No text at all. */
const others = [undefined, null, 0, 1, {}, [], [`//${evil}`], { toString: () => '/x' }, true]

/** The same, behind what is stripped or doubled on the way. */
const payloads = [...hosts, ...hosts.map(text => `\u0009${text}`), ...others]

describe('a path to return to', () => {
  it('is tried with more than a hundred that lead elsewhere', () => {
    expect(payloads.length).toBeGreaterThan(100)
  })

  it.each(payloads.map(given => [given] as const))('is not read out of %j', given => {
    expect(toReturnPath(given, { origin, fallback })).toBe(fallback)
  })

  it.each([
    ['/', '/'],
    ['/reports/7?tab=2#top', '/reports/7?tab=2#top'],
    ['/a/../b', '/b'],
    ['/login?next=//evil.example', '/login?next=//evil.example'],
    ['/caf%C3%A9', '/caf%C3%A9'],
  ])('is taken: %s', (given, path) => {
    expect(toReturnPath(given, { origin, fallback })).toBe(path)
  })

  it('may be on another origin that is allowed, letter by letter', () => {
    const allow = ['https://docs.example.com']
    const to = (given: string) => toReturnPath(given, { origin, fallback, allow })
    expect(to('https://docs.example.com/a?b#c')).toBe('https://docs.example.com/a?b#c')
    expect(to('https://docs.example.com.evil.example/')).toBe(fallback)
    expect(to('http://docs.example.com/')).toBe(fallback)
    expect(to('https://x@docs.example.com/')).toBe(fallback)
  })

  it('never leads to another origin, whatever is given', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ':',
      '@',
      '\t',
      '\n',
      '%2f',
      '%5c',
      evil,
      'a',
      '?',
      '#',
    )
    const given = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map(all => all.join('')),
      fc.webUrl(),
    )
    fc.assert(
      fc.property(given, text => {
        const path = toReturnPath(text, { origin, fallback })
        expect(new URL(path, origin).origin).toBe(origin)
        expect(path).toMatch(/^\/(?!\/)/)
      }),
      { numRuns: 2_000 },
    )
  })
})
