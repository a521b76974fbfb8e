import type { Remark } from '../report.ts'
import { declarations } from './declarations.ts'
import { isSelector } from './limits.ts'
import { plainSaid } from './normalize.ts'
import { standsFor } from './said-of.ts'
import type { Sheet } from './sheet.ts'

type Kept = Record<string, Record<string, string | null>>

/**
 * What a sheet says otherwise than the sheet of the theme made from it, which would be lost on the way back.
 *
 * `null` stands for what that says, and the sheet leaves to the page.
 */
export function keptOf(sheet: Sheet, exported: Sheet): { kept: Kept; remarks: Remark[] } {
  const kept: Kept = {}
  const remarks: Remark[] = []
  const keep = (selector: string, property: string, value: string | null) => {
    kept[selector] = { ...kept[selector], [property]: value }
  }
  for (const [selector, rules] of sheet) {
    for (const [property, said] of rules) {
      const other = exported.get(selector)?.get(property)
      if (other && plainSaid(property, other) === plainSaid(property, said)) continue
      keep(selector, property, `${said.value}${said.important ? ' !important' : ''}`)
      const reason = reasonFor(selector, property)
      remarks.push({ key: `${selector}{${property}}`, reason, line: said.line })
    }
  }
  for (const [selector, rules] of exported) {
    for (const property of rules.keys()) {
      if (!sheet.get(selector)?.has(property)) keep(selector, property, null)
    }
  }
  return { kept, remarks }
}

function reasonFor(selector: string, property: string) {
  if (!isSelector(selector)) return 'it stands in another rule, which the page does not show'
  const own = declarations.filter(each => each.selector === selector)
  const token = own.find(each => each.property === property)?.token
  if (token) return `${token} is written otherwise here`
  const other = own.find(each => each.token && standsFor(property, each.property))
  return other ? `it stands for ${other.property}` : 'no key of a theme says it'
}
