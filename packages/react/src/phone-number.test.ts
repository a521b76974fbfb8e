import { createRequire } from 'node:module'
import {
  type CountryCode,
  type Examples,
  getExampleNumber,
  type MetadataJson,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core'
import { describe, expect, it } from 'vitest'
import { fc } from '../../../scripts/property.ts'
import { numberingPlansOf, readPhoneNumber } from './phone-number.ts'

const require = createRequire(import.meta.url)
const metadata: MetadataJson = require('libphonenumber-js/metadata.min.json')
const examples: Examples = require('libphonenumber-js/examples.mobile.json')
const countries = numberingPlansOf().map(({ country }) => country as CountryCode)

describe('a phone number', () => {
  it.each([
    ['020 7946 0958', 'GB', 'GB', '+442079460958', '+44 20 7946 0958'],
    ['(020) 7946-0958', 'GB', 'GB', '+442079460958', '+44 20 7946 0958'],
    ['+44 (0)20 7946 0958', 'DE', 'GB', '+442079460958', '+44 20 7946 0958'],
    ['0044 20 7946 0958', 'DE', 'GB', '+442079460958', '+44 20 7946 0958'],
    ['011 44 20 7946 0958', 'US', 'GB', '+442079460958', '+44 20 7946 0958'],
    ['0171/1234567', 'DE', 'DE', '+491711234567', '+49 171 1234567'],
    ['٠١٧١ ١٢٣٤٥٦٧', 'DE', 'DE', '+491711234567', '+49 171 1234567'],
    ['1 415 555 2671', 'US', 'US', '+14155552671', '+1 415 555 2671'],
    ['06 6982 1234', 'IT', 'IT', '+390669821234', '+39 06 6982 1234'],
    ['8 912 345-67-89', 'RU', 'RU', '+79123456789', '+7 912 345 67 89'],
    ['06 20 123 4567', 'HU', 'HU', '+36201234567', '+36 20 123 4567'],
    ['90 532 123 45 67', 'TR', 'TR', '+905321234567', '+90 532 123 45 67'],
    ['+1 416 555 2671', 'CA', 'CA', '+14165552671', '+1 416 555 2671'],
    ['+1 876 555 2671', 'US', 'JM', '+18765552671', '+1 876 555 2671'],
    ['+7 701 234 5678', 'DE', 'KZ', '+77012345678', '+7 701 234 5678'],
  ])('typed as %j in %s is one of %s', (typed, at, country, e164, shown) => {
    expect(readPhoneNumber(typed, at)).toMatchObject({ country, e164, shown, fits: true })
  })

  it.each(['', 'ada', '+', '020 7946 x', '++44', '12+3'])('is not %j', typed => {
    expect(readPhoneNumber(typed, 'GB')).toBeNull()
  })

  it.each([
    ['0171', 'DE', false],
    ['+44 20 7946', 'GB', false],
    ['415 555 267', 'US', false],
    ['+1 415 555 26711', 'US', false],
  ])('of too few or too many digits, %j in %s, does not fit', (typed, at, fits) => {
    expect(readPhoneNumber(typed, at)?.fits).toBe(fits)
  })

  it('is from one of the countries that are allowed', () => {
    expect(readPhoneNumber('+33 1 23 45 67 89', 'DE', ['DE', 'AT'])).toBeNull()
    expect(readPhoneNumber('+1 416 555 2671', 'CA', ['CA'])?.country).toBe('CA')
  })

  it.each(countries)('dialled at home or from abroad reads as libphonenumber does: %s', country => {
    const example = getExampleNumber(country, examples, metadata)
    if (!example) return
    const home = example.format('NATIONAL')
    for (const typed of [home, example.format('INTERNATIONAL'), example.format('E.164')]) {
      const theirs = parsePhoneNumberFromString(typed, { defaultCountry: country }, metadata)
      expect(readPhoneNumber(typed, country), typed).toMatchObject({
        e164: theirs?.number,
        fits: true,
      })
    }
  })

  it('is what libphonenumber reads, whatever digits are typed', () => {
    const digits = fc.stringMatching(/^\+?[0-9]{4,14}$/)
    fc.assert(
      fc.property(digits, fc.constantFrom(...countries), (typed, country) => {
        const theirs = parsePhoneNumberFromString(typed, { defaultCountry: country }, metadata)
        const ours = readPhoneNumber(typed, country)
        if (theirs?.isPossible() && ours?.fits) expect(ours.e164).toBe(theirs.number)
      }),
      { numRuns: 5_000 },
    )
  })

  it('is in E.164 wherever it fits, whatever is typed, and reads the same from what is shown', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^\+?[0-9 ()./-]{0,20}$/),
      fc.stringMatching(/^[٠-٩۰-۹ ]{0,16}$/),
    )
    fc.assert(
      fc.property(anything, fc.constantFrom(...countries), (typed, country) => {
        const number = readPhoneNumber(typed, country)
        if (!number?.fits) return
        expect(number.e164).toMatch(/^\+[1-9]\d{3,14}$/)
        expect(readPhoneNumber(number.shown, number.country)?.e164).toBe(number.e164)
      }),
      { numRuns: 5_000 },
    )
  })
})
