import { parse, type Rule } from 'postcss'
import { mapPieces } from './css-pieces.ts'
import { overrides } from './shorthands.ts'
import { page, template } from './template.ts'

/** What a sheet says of one property, as written. */
export interface Said {
  value: string
  important: boolean
  line: number
}

/** What a style sheet says in the end: selector → property → value. */
export type Sheet = Map<string, Map<string, Said>>

/**
 * Reads a style sheet for the classic page. Of two values for one thing the last is left, as in a browser.
 *
 * A rule in a rule stands under both selectors, with a space between. At-rules are left out.
 *
 * @throws {CssSyntaxError} of PostCSS.
 */
export function readSheet(css: string): Sheet {
  const sheet: Sheet = new Map()
  const read = (rule: Rule, above: string) => {
    for (const each of rule.selectors) {
      const selector = above + spaced(each)
      rule.each(node => {
        if (node.type === 'rule') read(node, `${selector} `)
        if (node.type !== 'decl') return
        const { prop, value, important = false, source } = node
        const said = { value: mapPieces(value, spaced), important, line: source?.start?.line ?? 1 }
        say(sheet, selector, prop.toLowerCase(), said)
      })
    }
  }
  parse(css).each(node => {
    if (node.type === 'rule') read(node, '')
  })
  return sheet
}

/** What the page shows under a sheet: what that says over AWS's template and the page itself. */
export function shownUnder(sheet: Sheet): Sheet {
  const shown: Sheet = new Map()
  for (const rules of [page, template]) {
    for (const [selector, own] of Object.entries(rules)) {
      for (const [property, value] of Object.entries(own)) {
        say(shown, selector, property, { value, important: false, line: 0 })
      }
    }
  }
  for (const [selector, own] of sheet) {
    for (const [property, said] of own) say(shown, selector, property, said)
  }
  return shown
}

function say(sheet: Sheet, selector: string, property: string, said: Said) {
  const rules = sheet.get(selector) ?? new Map<string, Said>()
  sheet.set(selector, rules)
  for (const [other, { important }] of rules) {
    const stands = important && !said.important
    if (stands && (other === property || overrides(other, property))) return
    if (!stands && (other === property || overrides(property, other))) rules.delete(other)
  }
  rules.set(property, said)
}

const spaced = (text: string) => text.replace(/\s+/g, ' ')
