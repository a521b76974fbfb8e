import { defineTheme } from '../define-theme.ts'
import type { ImportedTheme, ImportReport } from '../report.ts'
import { themeName } from '../rules.ts'
import type { Mode, Theme } from '../theme.ts'
import { checkSize } from './document-size.ts'
import { keptEntries } from './kept-entries.ts'
import { matchedTokens } from './matched-tokens.ts'
import { ownWords, put } from './own-words.ts'
import { readPalettes } from './read-palettes.ts'
import { readValues } from './read-values.ts'
import { tokenEntries } from './token-entries.ts'
import { tokenSources } from './token-sources.ts'
import { type TokenView, tokenView } from './token-view.ts'

export interface FromDesignTokensOptions {
  /** What to call the theme. Else the document's own name, or `imported`. */
  name?: string
}

/**
 * A theme from W3C design tokens: a resolver, one file, or several (a list of `{ path, json }`, or files by path).
 *
 * It reads 2025.10, what Figma exports, and older forms (`"#hex"`, `"8px"`, `value` without `$`). Tokens are found
 * by the names of a theme in any spelling; light and dark by resolver contexts, file names or groups of that name.
 *
 * @see https://www.designtokens.org/tr/2025.10/format/
 * @throws {TypeError} that names the token, says what it is and what it must be: wrong values, references that lead
 *   nowhere or in a circle.
 */
export function fromDesignTokens(
  document: unknown,
  { name }: FromDesignTokensOptions = {},
): ImportedTheme {
  checkSize(document)
  const { sources, name: title } = tokenSources(document)
  const { tokens: entries, groups, refused } = tokenEntries(sources)
  const own = ownWords(groups)
  const views = shownViews(entries)
  const { matched, unfit } = matchedTokens(views)
  const report: ImportReport = {
    carried: [...matched.keys()],
    approximated: [],
    dropped: refused.map(key => ({ key, reason: 'is a name that could do harm' })),
    kept: [],
  }

  const theme: Theme = {
    name: name ?? own?.name ?? slug(title),
    colors: readPalettes(matched, views, own?.unshown ?? {}, report),
  }
  for (const [token, value] of own?.values ?? []) {
    put(theme, token.key, value)
    report.carried.push(token.name)
  }
  readValues(theme, matched, views, unfit, report)
  const { kept: otherKept, ...keys } = own?.keys ?? {}
  Object.assign(theme, keys)

  const aside = entries.filter(each => each.aside)
  const { kept, remarks } = keptEntries(views, aside, groups, [...matched.values()], unfit)
  report.kept.push(...remarks)
  const all = {
    ...(otherKept as Theme['kept']),
    ...(Object.keys(kept).length && { designTokens: kept }),
  }
  if (Object.keys(all).length) theme.kept = all
  if (!theme.colors.dark) theme.colorScheme = 'light'
  else if (!views.light && !theme.colorScheme) theme.colorScheme = 'dark'
  report.carried = [...new Set(report.carried)]
  return { theme: defineTheme(theme), report }
}

/** The modes a document has. What it says for no mode is light, unless it says colours for dark alone. */
function shownViews(
  entries: ReturnType<typeof tokenEntries>['tokens'],
): Partial<Record<Mode, TokenView>> {
  const light = tokenView(entries, 'light')
  const dark = tokenView(entries, 'dark')
  // Circles anywhere make a document useless to whoever opens it next.
  for (const entry of entries) (entry.mode === 'dark' ? dark : light).target(entry)
  if (!entries.some(({ mode }) => mode === 'dark')) return { light }
  const isLight = entries.some(each => each.mode === 'light')
  const colorful = [...light.entries.values()].some(each => light.type(each) === 'color')
  return isLight || colorful ? { light, dark } : { dark }
}

function slug(title = 'imported') {
  const name = title
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 63)
  return themeName.allows(name) ? name : 'imported'
}
