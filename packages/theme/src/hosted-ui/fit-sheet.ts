import { bytesOf, limits } from './limits.ts'
import { printSheet } from './print-sheet.ts'
import type { Place } from './sheet-places.ts'

/**
 * The sheet in as many bytes as Cognito takes: first without its blanks, then without what AWS does not list, the
 * longest first, last without what is kept.
 *
 * @returns its text, and the places that did not fit.
 */
export function fitSheet(places: readonly Place[]): { css: string; left: ReadonlySet<Place> } {
  const spare = [
    ...places.filter(({ declaration }) => !declaration?.listed).sort(longestFirst),
    ...places.filter(({ declaration, kept }) => declaration?.listed && kept).sort(longestFirst),
  ]
  const left = new Set<Place>()
  for (;;) {
    const rules = rulesOf(places.filter(place => !left.has(place)))
    const css = [printSheet(rules), printSheet(rules, true)].find(
      each => bytesOf(each) <= limits.cssBytes,
    )
    if (css !== undefined) return { css, left }
    const next = spare.find(place => !left.has(place))
    if (!next) throw new RangeError('the sheet is too long without anything that can be left out')
    left.add(next)
  }
}

/** What stands in a place in the end. */
export const written = ({ own, kept }: Place) => (kept === undefined ? own : (kept ?? undefined))

const longestFirst = (one: Place, other: Place) => sizeOf(other) - sizeOf(one)

const sizeOf = (place: Place) => written(place)?.length ?? 0

function rulesOf(places: readonly Place[]) {
  const rules = new Map<string, Map<string, string>>()
  for (const place of places) {
    const value = written(place)
    if (value === undefined) continue
    const own = rules.get(place.selector) ?? new Map<string, string>()
    rules.set(place.selector, own.set(place.property, value))
  }
  return rules
}
