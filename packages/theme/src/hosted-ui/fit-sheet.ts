import { bytesOf, limits } from './limits.ts'
import { printSheet } from './print-sheet.ts'
import { type Place, written } from './sheet-places.ts'

/**
 * The sheet in as many bytes as Cognito takes: first without its blanks, then without what AWS does not list, the
 * longest first, last without what is kept.
 *
 * @returns its text, and the places that did not fit.
 */
export function fitSheet(places: readonly Place[]): { css: string; left: ReadonlySet<Place> } {
  const some = places.filter(place => written(place) !== undefined).sort(longestFirst)
  const spare = [
    ...some.filter(({ declaration }) => !declaration?.listed),
    ...some.filter(({ declaration, kept }) => declaration?.listed && kept),
  ]
  const left = new Set<Place>()
  for (;;) {
    const stay = places.filter(place => !left.has(place))
    const css = [printSheet(stay), printSheet(stay, true)].find(
      each => bytesOf(each) <= limits.cssBytes,
    )
    if (css !== undefined) return { css, left }
    const next = spare.find(place => !left.has(place))
    if (!next) throw new RangeError('the sheet is too long without anything that can be left out')
    left.add(next)
  }
}

const longestFirst = (one: Place, other: Place) => sizeOf(other) - sizeOf(one)

const sizeOf = (place: Place) => written(place)?.length ?? 0
