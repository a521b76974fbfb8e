import { withHexColors } from './css-colors.ts'
import { mapPieces } from './css-pieces.ts'
import { readSheet, type Said } from './sheet.ts'

/** Selector → property → value, spelled in one way. */
export type PlainSheet = Record<string, Record<string, string>>

/**
 * What a style sheet for the classic page says, whichever way it is written: two sheets that say the same are
 * equal.
 *
 * @throws {CssSyntaxError} of PostCSS.
 */
export function normalizeHostedUi(css: string): PlainSheet {
  const rules = [...readSheet(css)].map(([selector, said]) => [
    selector,
    Object.fromEntries([...said].map(([property, each]) => [property, plainSaid(property, each)])),
  ])
  return Object.fromEntries(rules)
}

/** One value, spelled in one way, with its `!important`. */
export function plainSaid(property: string, { value, important }: Omit<Said, 'line'>): string {
  return `${plainValue(property, value)}${important ? ' !important' : ''}`
}

/** One value, spelled in one way: lower case, one kind of quotes, colours in hex, weights in numbers. */
export function plainValue(property: string, value: string): string {
  const spelled = mapPieces(withHexColors(value), plainWords, plainString).trim()
  if (property === 'font-weight') return weights[spelled] ?? spelled
  return /^(margin|padding)$/.test(property) ? plainBox(spelled) : spelled
}

const weights: Record<string, string> = { normal: '400', bold: '700' }

function plainWords(text: string) {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([,/]) ?/g, '$1 ')
    .replace(/\( | \)/g, bracket => bracket.trim())
    .replace(/(?<![\w.])\.(?=\d)/g, '0.')
    .replace(/(?<![\w.-])0(?:px|r?em|pt)\b/g, '0')
}

function plainString(text: string) {
  const [, inside] = /^url\(\s*(.*?)\s*\)$/is.exec(text) ?? []
  const bare = (inside ?? text).replace(/^(["'])(.*)\1$/s, '$2')
  return inside === undefined ? `"${bare}"` : `url("${bare}")`
}

/** `20px 0 10px 0` → `20px 0 10px`. */
function plainBox(value: string) {
  const sides = value.split(' ')
  if (sides.length === 4 && sides[3] === sides[1]) sides.pop()
  if (sides.length === 3 && sides[2] === sides[0]) sides.pop()
  if (sides.length === 2 && sides[1] === sides[0]) sides.pop()
  return sides.join(' ')
}
