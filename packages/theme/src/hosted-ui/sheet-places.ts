import type { Mode, Theme } from '../theme.ts'
import { declarationProblem } from './declaration-problem.ts'
import { type Declaration, declarations } from './declarations.ts'
import { isSelector, nestable } from './limits.ts'
import { literalsOf } from './literals.ts'
import { withOwnPictures } from './pictures.ts'

/** A place of the sheet, and what is to stand there. */
export interface Place {
  selector: string
  property: string
  /** What the theme's own keys say. Without them, the place is only in `kept`. */
  declaration?: Declaration
  own?: string
  /** What the theme's own value lost. */
  loss?: string
  /** What `theme.kept` says; `null`: nothing is to stand here. It wins. */
  kept?: string | null
}

/** Every place of a theme's sheet in one mode, and what of `kept` cannot go out, with the reason. */
export function sheetPlaces(theme: Theme, mode: Mode): { places: Place[]; refused: string[] } {
  const literal = literalsOf(theme, mode)
  const kept = theme.kept?.classic ?? {}
  const refused: string[] = []
  const places = declarations.map((declaration): Place => {
    const { selector, property } = declaration
    const { value, loss } = literal(declaration)
    const own = { ...(value !== undefined && { own: value }), ...(loss && { loss }) }
    return { selector, property, declaration, ...own }
  })
  for (const [selector, rules] of Object.entries(kept)) {
    for (const [property, value] of Object.entries(rules)) {
      const problem = value === null ? undefined : keptProblem(selector, property, value)
      if (problem) refused.push(`${selector}: ${problem}`)
      if (problem) continue
      const still = value && withOwnPictures(value).value
      const place = places.find(each => each.selector === selector && each.property === property)
      if (place) place.kept = still
      else if (still) places.push({ selector, property, kept: still })
    }
  }
  return { places, refused }
}

/** What stands in a place in the end. */
export const written = ({ own, kept }: Place) => (kept === undefined ? own : (kept ?? undefined))

/** Kept values come from a file, which anyone may have written. */
function keptProblem(selector: string, property: string, value: string) {
  const [outer = '', inner, ...more] = selector.split(' ')
  const known = isSelector(outer) && (inner === undefined || nestable.test(inner)) && !more.length
  if (!known) return 'it is no class of the page'
  if (typeof value !== 'string') return `${property} must be text or null`
  return declarationProblem(property, value.replace(/ ?!important$/, ''))?.reason
}
