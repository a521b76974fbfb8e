import { type NumberingPlan, numberingPlansOf } from './phone-number.ts'

/** A country to choose from, with its calling code. */
export interface Country extends NumberingPlan {
  /** In the language of the page. */
  name: string
  /** All it may be looked for by, bare of case and accents, each name after a space. */
  words: string
}

/**
 * The countries by name in the given language, in its order.
 *
 * @param only those to choose from, if not all.
 */
export function listCountries(language: string, only?: readonly string[]): Country[] {
  const here = new Intl.DisplayNames(language, { type: 'region' })
  const english = new Intl.DisplayNames('en', { type: 'region' })
  return numberingPlansOf(only)
    .map(({ country, code }) => {
      const name = here.of(country) ?? country
      // People look for their country by what they call it themselves, too.
      const words = [name, ownName(country), english.of(country) ?? '', country]
      return { country, code, name, words: words.map(word => ` ${fold(word)}`).join('') }
    })
    .sort((a, b) => a.name.localeCompare(b.name, language))
}

/** Those that have a word beginning so, or a calling code: `deu`, `germ`, `49`, `+49`, `0049`. */
export function findCountries(countries: readonly Country[], sought: string): Country[] {
  const text = fold(sought).trim()
  const code = /^(?:\+|00|(?=\d))(\d*)$/.exec(text)?.[1]
  if (code !== undefined) return countries.filter(country => country.code.startsWith(code))
  const found = countries.filter(({ words }) => words.includes(` ${text}`))
  const isCode = (country: Country) => fold(country.country) === text
  return [...found.filter(isCode), ...found.filter(country => !isCode(country))]
}

/** The country a phone number is most likely from: what the application says, else what the browser is set to. */
export function presetCountry(given: string | undefined, only?: readonly string[]): string {
  const known = new Set(numberingPlansOf(only).map(({ country }) => country))
  const locales = navigator.languages.map(tag => new Intl.Locale(tag))
  const regions = [...locales, ...locales.map(locale => locale.maximize())]
  const likely = [given, ...regions.map(({ region }) => region), ...(only ?? [])]
  return likely.find(country => country !== undefined && known.has(country)) ?? 'US'
}

function ownName(country: string): string {
  const { language } = new Intl.Locale(`und-${country}`).maximize()
  return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? ''
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 15))
    .toLowerCase()
}
