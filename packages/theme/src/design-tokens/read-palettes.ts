import type { Hex } from '../color.ts'
import type { Palette } from '../palette.ts'
import type { ImportReport } from '../report.ts'
import type { Mode, Theme } from '../theme.ts'
import { type ColorToken, colorKey, type TokenName } from '../tokens.ts'
import { isObject, type JsonObject } from './json-object.ts'
import type { MatchedToken } from './matched-tokens.ts'
import { isLeftToKit, writtenCss } from './token-says.ts'
import type { TokenView } from './token-view.ts'

/** The colours of a document, by mode; what the kit would make anyway is left to it. */
export function readPalettes(
  matched: ReadonlyMap<TokenName, MatchedToken>,
  views: Partial<Record<Mode, TokenView>>,
  unshown: JsonObject,
  report: ImportReport,
): Theme['colors'] {
  const shown = Object.keys(views) as Mode[]
  const palettes: Record<Mode, Palette> = { light: {}, dark: {} }
  const names = placeNames(matched)
  for (const match of matched.values()) {
    if (match.token.type !== 'color') continue
    for (const { entry, read } of Object.values(match.read)) {
      if (read.note) report.approximated.push({ key: entry.path, reason: read.note })
    }
    if (isLeftToKit(match, mode => nextName(match, mode))) continue
    const key = colorKey((match.token as ColorToken).name)
    for (const mode of shown) {
      const other = mode === 'light' ? 'dark' : 'light'
      const found = match.read[mode] ?? match.read[other]
      if (found) palettes[mode][key] = colorOf(match, match.read[mode] ? mode : other)
      if (!match.read[mode]) {
        report.approximated.push({
          key: match.place,
          reason: `is not said for ${mode}, which takes that of ${other}`,
        })
      }
    }
  }
  return withUnshown(palettes, shown, unshown)

  /** The token of ours that an alias names. */
  function nextName({ read }: MatchedToken, mode: Mode): string | undefined {
    const entry = read[mode]?.entry
    const next = entry && views[mode]?.next(entry)
    return next && names.get(next.place)
  }
}

export const placeNames = (matched: ReadonlyMap<TokenName, MatchedToken>) =>
  new Map([...matched].map(([name, { place }]) => [place, name]))

function colorOf(match: MatchedToken, mode: Mode): Hex {
  const { read } = match
  const alone = { ...match, read: { [mode]: read[mode] } } as MatchedToken
  return (writtenCss(alone) ?? read[mode]?.read.value) as Hex
}

/** A theme has light colours in any case; a mode nobody sees takes what it lacks from the other. */
function withUnshown(
  palettes: Record<Mode, Palette>,
  shown: readonly Mode[],
  unshown: JsonObject,
): Theme['colors'] {
  const [only, ...more] = shown
  if (more.length || !only) return palettes
  const other = only === 'light' ? 'dark' : 'light'
  const hidden = unshown[other]
  if (!isObject(hidden))
    return only === 'light'
      ? { light: palettes.light }
      : { light: palettes.dark, dark: palettes.dark }
  return {
    [only]: { ...hidden, ...palettes[only] },
    [other]: { ...palettes[only], ...hidden },
  } as unknown as Required<Theme['colors']>
}
