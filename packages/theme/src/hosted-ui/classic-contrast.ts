import { contrast, fromHex, type Hex, over, type Rgba, toHex } from '../color.ts'
import { colorIn } from './css-colors.ts'
import type { Selector } from './limits.ts'
import { saidOf } from './said-of.ts'
import { readSheet, shownUnder } from './sheet.ts'

/** How one colour of the classic page stands against the one behind it. */
export interface ClassicContrast {
  /** `.errorMessage-customizable{color}` */
  foreground: string
  background: string
  /** Both as people see them. */
  seen: readonly [foreground: Hex, background: Hex]
  /** 1 to 21, cut to two decimals, never rounded up. */
  ratio: number
  /** 4.5 for text; 3 for the edge of a field, with the keyboard and without. */
  needed: 4.5 | 3
  pass: boolean
}

/**
 * Every pair of colours that Cognito's classic page shows under a style sheet; an empty one leaves AWS's own colours.
 *
 * @see https://www.w3.org/TR/WCAG22/#contrast-minimum
 * @see https://www.w3.org/TR/WCAG22/#non-text-contrast
 */
export function classicContrast(css: string): ClassicContrast[] {
  const page = shownUnder(readSheet(css))
  const colorAt = ([selector, property]: Spot): Rgba | undefined => {
    const said = saidOf(page.get(selector), property)
    const hex = said && colorIn(said.value)
    return hex && fromHex(hex)
  }
  const white = fromHex('#ffffff')
  const behindAll = over(colorAt(card) ?? white, white)

  return pairs.flatMap(([front, back, needed]) => {
    const [color, surface] = [colorAt(front), back === card ? behindAll : colorAt(back)]
    if (!color || !surface) return []
    const below = over(surface, behindAll)
    const seen = over(color, below)
    const exact = contrast(seen, below)
    return {
      foreground: nameOf(front),
      background: nameOf(back),
      seen: [toHex(seen), toHex(below)] as const,
      ratio: Math.floor(exact * 100) / 100,
      needed,
      pass: exact >= needed,
    }
  })
}

type Spot = readonly [selector: Selector, property: string]

const nameOf = ([selector, property]: Spot) => `${selector}{${property}}`

const card: Spot = ['.background-customizable', 'background-color']

/** A button that has words needs no edge; a field does. */
const pairs: readonly (readonly [front: Spot, back: Spot, needed: 4.5 | 3])[] = [
  ...onCard('.label-customizable', '.textDescription-customizable', '.idpDescription-customizable'),
  ...onCard('.legalText-customizable', '.redirect-customizable'),
  ...onCard('.passwordCheck-notValid-customizable', '.passwordCheck-valid-customizable'),
  ...onItself('.submitButton-customizable', '.submitButton-customizable:hover'),
  ...onItself('.idpButton-customizable', '.idpButton-customizable:hover'),
  ...onItself('.inputField-customizable'),
  [['.errorMessage-customizable', 'color'], ['.errorMessage-customizable', 'background'], 4.5],
  [['.inputField-customizable', 'border'], card, 3],
  [['.inputField-customizable:focus', 'border-color'], card, 3],
]

function onCard(...selectors: Selector[]) {
  return selectors.map(selector => [[selector, 'color'], card, 4.5] as const)
}

function onItself(...selectors: Selector[]) {
  return selectors.map(
    selector => [[selector, 'color'], [selector, 'background-color'], 4.5] as const,
  )
}
