import { mapPieces } from './css-pieces.ts'
import { selectors } from './limits.ts'
import { type Place, written } from './sheet-places.ts'
import { overrides } from './shorthands.ts'

/**
 * A style sheet to read, one declaration a line; or, short, in as few bytes as it takes.
 *
 * What stands under a selector of two parts is printed as a rule in a rule.
 */
export function printSheet(places: readonly Place[], short = false): string {
  const rules = rulesOf(places)
  const blocks = selectors.map(selector => {
    const nested = [...rules]
      .filter(([other]) => other.startsWith(`${selector} `))
      .map(([other, own]) => block(other.slice(selector.length + 1), own, [], '  '))
    return block(selector, rules.get(selector) ?? new Map(), nested, '')
  })
  return blocks.filter(Boolean).join(short ? '' : '\n')

  function block(
    selector: string,
    own: ReadonlyMap<string, string>,
    nested: string[],
    margin: string,
  ) {
    const lines = inOrder(own).map(([property, value]) =>
      short ? `${property}:${shorten(value)};` : `${margin}  ${property}: ${value};\n`,
    )
    const inside = [...lines, ...nested].join('')
    if (!inside) return ''
    return short ? `${selector}{${inside}}` : `${margin}${selector} {\n${inside}${margin}}\n`
  }
}

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

/** What undoes another stands before it. */
function inOrder(own: ReadonlyMap<string, string>) {
  const undoing = (property: string) =>
    [...own.keys()].filter(other => overrides(other, property)).length
  return [...own].sort(([one], [other]) => undoing(one) - undoing(other))
}

const shorten = (value: string) => mapPieces(value, words => words.replace(doubled, '#$1$2$3'))

const doubled = /#([\da-f])\1([\da-f])\2([\da-f])\3(?![\da-f])/gi
