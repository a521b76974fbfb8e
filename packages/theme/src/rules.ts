import { hexPattern } from './color.ts'
import { cssProblem, isCssAddress } from './css-text.ts'

/** What one key of a theme may hold: `expected` finishes the sentence "… must be". */
export interface Rule {
  expected: string
  allows: (value: unknown) => boolean
  schema: RuleSchema
}

/** As much of a rule as JSON Schema can say. */
export interface RuleSchema {
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'object'
  pattern?: RegExp
  minimum?: number
  maximum?: number
  enum?: readonly string[]
}

export const themeName: Rule = {
  expected: 'lower-case letters, digits and dashes, starting with a letter',
  ...text(/^[a-z][a-z\d-]{0,62}$/),
}

export const hex: Rule = { expected: '#rrggbb or #rrggbbaa', ...text(hexPattern) }

export const pixels: Rule = {
  expected: 'a number of pixels, 0 to 9999',
  allows: value => typeof value === 'number' && value >= 0 && value <= 9999,
  schema: { type: 'number', minimum: 0, maximum: 9999 },
}

export const fontWeight: Rule = {
  expected: 'a whole number, 1 to 1000',
  allows: value => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1000,
  schema: { type: 'integer', minimum: 1, maximum: 1000 },
}

const typeface = String.raw`\s*(?:"[\p{L}\p{N} ._&+-]+"|'[\p{L}\p{N} ._&+-]+'|var\(--[\w-]+\)|[\p{L}\p{N} _-]+)\s*`

export const fontFamily: Rule = {
  expected: `a list of font names, such as "'Inter', sans-serif"`,
  ...text(new RegExp(`^${typeface}(?:,${typeface})*$`, 'u')),
}

const shadowCall = String.raw`\b(?:rgba?|hsla?|oklch|oklab|light-dark|color-mix|var|calc)\(`

export const shadow: Rule = {
  expected: 'a CSS box-shadow of lengths and colours, or none',
  allows: value =>
    typeof value === 'string' &&
    /^[\w\s.,#%()/+-]+$/.test(value) &&
    new RegExp(`^(?:[^()]|${shadowCall}|\\))+$`).test(value) &&
    value.split('(').length === value.split(')').length,
  // A pattern cannot count brackets: it follows them four deep.
  schema: { type: 'string', pattern: new RegExp(`^${shadowPart(4)}+$`) },
}

export const words: Rule = {
  expected: 'text',
  allows: value => typeof value === 'string',
  schema: { type: 'string' },
}

export const flag: Rule = {
  expected: 'true or false',
  allows: value => typeof value === 'boolean',
  schema: { type: 'boolean' },
}

export const image: Rule = {
  expected: 'the path or address of an image (http, https, data:image), or a URL',
  ...text(/^(?!\s)(?:(?:https?|file|blob):|data:image\/|(?![a-z][a-z\d+.-]*:))[^"\\<>\p{Cc}]+$/iu),
}

export const address: Rule = {
  expected: 'the path or address of a page (http, https, mailto)',
  ...text(/^(?!\s)(?:https?:|mailto:|(?![a-z][a-z\d+.-]*:))[^"\\<>\p{Cc}]+$/iu),
}

/** The problem is said in `define-theme.ts`, where it is known. */
export const css: Rule = {
  expected: 'CSS that stays inside the theme, or the address of a .css file',
  allows: value => typeof value === 'string' && (isCssAddress(value) || !cssProblem(value)),
  schema: { type: 'string' },
}

/** Written back where it came from, and read nowhere else: only its shape matters here. */
export const leftovers: Rule = {
  expected: 'an object of plain values, as an import wrote it',
  allows: value =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(value),
  schema: { type: 'object' },
}

function isPlain(value: unknown): boolean {
  if (value === null || ['string', 'boolean'].includes(typeof value)) return true
  if (typeof value !== 'object') return Number.isFinite(value)
  return Object.values(value).every(isPlain)
}

export function oneOf(...allowed: readonly string[]): Rule {
  return {
    expected: allowed.map(each => `'${each}'`).join(' or '),
    allows: value => allowed.includes(value as string),
    schema: { enum: allowed },
  }
}

function text(pattern: RegExp): Pick<Rule, 'allows' | 'schema'> {
  return {
    allows: value => typeof value === 'string' && pattern.test(value),
    schema: { type: 'string', pattern },
  }
}

/** One letter of a shadow, or a function with what is in its brackets. */
function shadowPart(depth: number): string {
  const inside = depth ? shadowPart(depth - 1) : String.raw`[\w\s.,#%/+-]`
  return String.raw`(?:[\w\s.,#%/+-]|${shadowCall}${inside}*\))`
}
