import { expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { nameDevice } from './device-name.ts'

const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'

it.each([
  [
    'Chrome, Windows',
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/141.0.0.0 Safari/537.36`,
  ],
  [
    'Edge, Windows',
    `Mozilla/5.0 (Windows NT 10.0) ${webKit} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`,
  ],
  [
    'Safari, macOS',
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Version/26.0 Safari/605.1.15`,
  ],
  [
    'Safari, iPhone',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) ${webKit} Version/19.0 Safari/604.1`,
  ],
  [
    'Chrome, iPad',
    `Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X) ${webKit} CriOS/141.0 Safari/604.1`,
  ],
  [
    'Samsung Internet, Android',
    `Mozilla/5.0 (Linux; Android 16; SM-S938) ${webKit} SamsungBrowser/28.0 Chrome/130.0 Safari/537.36`,
  ],
  ['Firefox, Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0'],
  [
    'Opera, ChromeOS',
    `Mozilla/5.0 (X11; CrOS x86_64) ${webKit} Chrome/141.0 Safari/537.36 OPR/125.0`,
  ],
  ['macOS', 'Something of its own (Mac OS X)'],
  [undefined, 'curl/8'],
  [undefined, undefined],
])('calls it %s', (name, userAgent) => {
  expect(nameDevice(userAgent)).toBe(name)
})

it('says nothing that the user agent does not say of itself', () => {
  fc.assert(
    fc.property(fc.string(), userAgent => {
      expect((nameDevice(userAgent) ?? '').length).toBeLessThan(40)
    }),
  )
})
