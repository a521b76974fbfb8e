import type { Hex } from '../color.ts'
import { defineTheme } from '../define-theme.ts'
import type { ImportedTheme, ImportReport } from '../report.ts'
import { fontFamily, pixels } from '../rules.ts'
import type { Mode, Theme } from '../theme.ts'
import { colorKey, colorTokens, type TokenName } from '../tokens.ts'
import { readPaint, readPixels } from './css-value.ts'
import { keptVariables } from './kept-variables.ts'
import { resolvedValue } from './resolved-value.ts'
import { type SheetVariable, sheetVariables } from './sheet-variables.ts'
import { variableLookup } from './variable-lookup.ts'
import { variables } from './variables.ts'
import { withoutMade } from './without-made.ts'

export interface FromShadcnOptions {
  /** What to call the theme. @default 'shadcn' */
  name?: string
}

/**
 * A theme from the sheet of a shadcn/ui theme (`globals.css`), of Tailwind 3 or 4.
 *
 * Colours may be HSL triplets or in any CSS syntax; dark is `.dark`, `[data-theme=dark]` or a media query, and what
 * it does not say is as in light. Charts, sidebars and whatever else has no token are in `kept.shadcn`.
 *
 * @see https://ui.shadcn.com/docs/theming
 * @throws {TypeError} with the line: CSS that cannot be read, variables that refer to each other in a circle.
 */
export function fromShadcn(
  css: string,
  { name = 'shadcn' }: FromShadcnOptions = {},
): ImportedTheme {
  if (typeof css !== 'string') throw new TypeError('a shadcn theme must be the text of its CSS')
  const sheet = sheetVariables(css)
  const { light, dark, theme: wired } = sheet.modes
  const shown: Mode[] = !dark.size
    ? ['light']
    : light.size || wired.size
      ? ['light', 'dark']
      : ['dark']
  const find = {
    light: variableLookup(sheet.modes, 'light'),
    dark: variableLookup(sheet.modes, 'dark'),
  }
  const used = new Set<SheetVariable>()
  const report: ImportReport = { carried: [], approximated: [], dropped: sheet.ignored, kept: [] }

  const palettes: Record<Mode, Record<string, Hex>> = { light: {}, dark: {} }
  for (const token of colorTokens) {
    const read = shown.map(mode => said(token.name, mode, readPaint))
    if (!read.every(each => each !== undefined)) continue
    for (const [at, mode] of shown.entries()) {
      const { variable, value } = read[at] as Said<{ hex: Hex; exact: boolean }>
      palettes[mode][colorKey(token.name)] = value.hex
      if (!value.exact && !used.has(variable)) {
        remark(variable, 'lies outside sRGB; the nearest colour inside is taken')
      }
      used.add(variable)
    }
    report.carried.push(token.name)
  }
  const [first = 'light'] = shown
  const theme: Theme = {
    name,
    ...(shown.length === 1 && { colorScheme: first }),
    colors: { light: palettes[first], ...(dark.size && { dark: palettes.dark }) },
  }
  const radius = plain('radius.button', text => readPixels(text), pixels.allows)
  if (radius !== undefined) theme.radius = { button: radius }
  const [body, mono] = (['body', 'mono'] as const).map(each =>
    plain(`font.family.${each}`, text => text.replace(/\s+/g, ' '), fontFamily.allows),
  )
  const family = { ...(body && { body }), ...(mono && { mono }) }
  if (body || mono) theme.font = { family }

  const kept = keptVariables(sheet, used, report)
  if (Object.keys(kept).length) theme.kept = { shadcn: kept }
  return { theme: defineTheme({ ...theme, colors: withoutMade(theme) }), report }

  interface Said<Value> {
    variable: SheetVariable
    value: Value
  }

  function said<Value>(
    token: TokenName,
    mode: Mode,
    read: (text: string) => Value,
  ): Said<NonNullable<Value>> | undefined {
    const wanted = (variables as Partial<Record<TokenName, string>>)[token]
    const variable = wanted === undefined ? undefined : find[mode](wanted)
    const value = variable && read(resolvedValue(variable, find[mode]))
    return variable && value !== undefined && value !== null ? { variable, value } : undefined
  }

  /** What is the same in every mode; a theme has no second for dark. */
  function plain<Value>(
    token: TokenName,
    read: (text: string) => Value,
    allows: (value: unknown) => boolean,
  ) {
    const found = said(token, first, read)
    if (!found || !allows(found.value)) return undefined
    used.add(found.variable)
    report.carried.push(token)
    const raw = found.variable.value
    if (/\drem$/i.test(raw)) remark(found.variable, 'a rem is taken as 16 pixels')
    return found.value
  }

  function remark({ name, line }: SheetVariable, reason: string) {
    report.approximated.push({ key: `--${name}`, line, reason })
  }
}
