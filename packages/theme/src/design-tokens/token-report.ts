import type { Remark, Report } from '../report.ts'
import { resolveValues, type ValueName } from '../resolve-values.ts'
import type { Theme } from '../theme.ts'
import { type Token, tokens } from '../tokens.ts'
import type { FlatTokens } from './flat-tokens.ts'
import { fontNames } from './font-names.ts'
import { said, shownModes } from './theme-tokens.ts'

/** What becomes of a theme in the hands of whoever opens the tokens. */
export function tokenReport(theme: Theme, plain: FlatTokens, target: 'w3c' | 'figma'): Report {
  const report: Report = { carried: [], approximated: [], dropped: [] }
  for (const token of tokens) {
    const given = said(theme, token.key) !== undefined || token.type === 'color'
    const loss = target === 'figma' ? figmaLoss(token, theme, plain) : w3cLoss(token, theme, plain)
    if (!loss) report.carried.push(token.name)
    else if (given) report[loss.kind].push({ key: token.name, reason: loss.reason })
  }
  for (const key of ['layout', 'links', 'css'] as const) {
    if (theme[key] === undefined) continue
    report[target === 'figma' ? 'dropped' : 'approximated'].push({ key, reason: elsewhere[target] })
  }
  if (shownModes(theme).length === 1 && theme.colors.dark) {
    report.approximated.push({
      key: 'colorScheme',
      reason:
        'only the mode people see is in the tokens; the colours of the other are kept in $extensions',
    })
  }
  return report
}

interface Loss {
  kind: 'approximated' | 'dropped'
  reason: Remark['reason']
}

const elsewhere = {
  w3c: 'design tokens have no type for it; it is kept in $extensions, which other tools pass on and do not read',
  figma:
    'Figma has no variable for it; it is kept in $extensions, which Figma leaves out when it exports',
}

function w3cLoss(token: Token, theme: Theme, plain: FlatTokens): Loss | undefined {
  if (!plain.has(token.name)) return { kind: 'approximated', reason: reasonOf(token, 'w3c') }
  return token.type === 'fontFamily' && hasVariable(theme, token)
    ? { kind: 'approximated', reason: 'a font that a page puts in (var()) has no name to write' }
    : undefined
}

function figmaLoss(token: Token, theme: Theme, plain: FlatTokens): Loss | undefined {
  if (token.type === 'enum' || token.type === 'bool') {
    return token.name === 'layout.align' ? { kind: 'dropped', reason: elsewhere.figma } : undefined
  }
  if (token.type === 'shadow' || !plain.has(token.name)) {
    return { kind: 'dropped', reason: reasonOf(token, 'figma') }
  }
  return token.type === 'fontFamily' &&
    fontNames(shownFonts(theme, token)).length + Number(hasVariable(theme, token)) > 1
    ? { kind: 'approximated', reason: 'a variable holds one font: the first of the list' }
    : undefined
}

const reasonOf = ({ type }: Token, target: 'w3c' | 'figma') =>
  type === 'shadow' && target === 'w3c'
    ? 'it says what a shadow token cannot, such as var(), calc() or em; its CSS is kept in $extensions'
    : elsewhere[target]

const shownFonts = (theme: Theme, { name }: Token) =>
  `${resolveValues(theme)[name as ValueName] ?? ''}`

const hasVariable = (theme: Theme, token: Token) => /\bvar\(/.test(shownFonts(theme, token))
