import { contrast, fromHex, type Hex } from '../color.ts'
import type { ImportedTheme, ImportReport, Remark } from '../report.ts'
import type { Theme } from '../theme.ts'
import { hostedUiProblems } from './check-hosted-ui.ts'
import { CssRefused } from './css-refused.ts'
import { declarationProblem } from './declaration-problem.ts'
import { keptOf } from './kept-declarations.ts'
import { plainValue } from './normalize.ts'
import { withOwnPictures } from './pictures.ts'
import { readTokens } from './read-tokens.ts'
import { readSheet, type Sheet } from './sheet.ts'
import { toHostedUiCss } from './to-hosted-ui-css.ts'

/**
 * A theme that looks as Cognito's classic hosted page does under a style sheet.
 *
 * What the sheet leaves open is as AWS's own template has it. What no key of a theme says is in `kept.classic`, so
 * that `toHostedUiCss` says the same again. `logo` is the address of the logo.
 *
 * @throws {CssRefused} if Cognito would refuse the sheet: with every reason and its line.
 */
export function fromHostedUiCss(
  css: string,
  { name = 'hosted-ui', logo }: { name?: string; logo?: string } = {},
): ImportedTheme {
  const refused = hostedUiProblems(css).filter(({ severity }) => severity === 'refused')
  if (refused.length) throw new CssRefused(refused)

  const { sheet, dropped } = stillSheet(css)
  const { shown, said } = readTokens(sheet)
  const theme: Theme = {
    name,
    colorScheme: 'light',
    ...shown,
    ...(logo && { logo: { light: logo, alt: name, ...logoSize(sheet) } }),
  }
  const { kept, remarks } = keptOf(sheet, readSheet(toHostedUiCss(theme).css))
  if (Object.keys(kept).length) theme.kept = { classic: kept }
  const report: ImportReport = {
    carried: [...said, ...(logo ? ['logo'] : [])],
    approximated: isDark(shown.colors.light.card) ? [darkCard] : [],
    dropped,
    kept: remarks,
  }
  return { theme, report }
}

/** The sheet without what it asks of other places. */
function stillSheet(css: string): { sheet: Sheet; dropped: Remark[] } {
  const sheet = readSheet(css)
  const dropped: Remark[] = []
  for (const [selector, rules] of sheet) {
    for (const [property, said] of rules) {
      const drop = (reason: string) =>
        dropped.push({ key: `${selector}{${property}}`, reason, line: said.line })
      const problem = declarationProblem(property, said.value)
      if (problem) {
        rules.delete(property)
        drop(problem.reason)
        continue
      }
      const { value, removed } = withOwnPictures(said.value)
      said.value = value
      if (removed.length) drop(`its drawing lost ${removed.join(', ')}`)
    }
  }
  return { sheet, dropped }
}

function logoSize(sheet: Sheet) {
  const rules = sheet.get('.logo-customizable')
  const pixels = (property: string) => {
    const value = plainValue(property, rules?.get(property)?.value ?? '')
    return /^[\d.]+px$/.test(value) ? Number.parseFloat(value) : undefined
  }
  const [width, height] = [pixels('max-width'), pixels('max-height')]
  return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) }
}

/** A luminance under a fifth. */
const isDark = (card: Hex | undefined) =>
  !!card && contrast(fromHex(card), fromHex('#000000')) < (0.2 + 0.05) / 0.05

const darkCard: Remark = {
  key: 'colorScheme',
  reason: 'the card is dark; the page has one look, and a theme has it as its light one',
}
