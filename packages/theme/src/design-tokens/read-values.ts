import type { ImportReport } from '../report.ts'
import type { Rule } from '../rules.ts'
import { shape } from '../shape.ts'
import type { Mode, Theme } from '../theme.ts'
import type { TokenName } from '../tokens.ts'
import type { MatchedToken, Unfit } from './matched-tokens.ts'
import { put } from './own-words.ts'
import { placeNames } from './read-palettes.ts'
import { shadowText } from './shadow-layers.ts'
import type { ShadowLayer } from './shadow-value.ts'
import { isLeftToKit, writtenCss } from './token-says.ts'
import type { TokenView } from './token-view.ts'

/** Puts what a document says beside colours into a theme; what it cannot hold is no match. */
export function readValues(
  theme: Theme,
  matched: Map<TokenName, MatchedToken>,
  views: Partial<Record<Mode, TokenView>>,
  unfit: Unfit,
  report: ImportReport,
): void {
  const names = placeNames(matched)
  for (const [name, match] of [...matched]) {
    const { token, place, read } = match
    const found = read.light ?? read.dark
    if (token.type === 'color' || !found) continue
    const css = writtenCss(match)
    const value = css === undefined ? oneValue(match) : typed(css, found.read.value)
    const rule = ruleAt(token.key)
    if (!rule?.allows(value)) {
      matched.delete(name)
      report.carried = report.carried.filter(each => each !== name)
      unfit.set(place, `a theme takes ${rule?.expected ?? 'no such value'}`)
      continue
    }
    if (found.read.note)
      report.approximated.push({ key: found.entry.path, reason: found.read.note })
    if (token.type !== 'shadow' && differs(match)) {
      report.approximated.push({
        key: place,
        reason: 'differs by mode; a theme has one for both: that of light',
      })
    }
    const follows = (mode: Mode) => {
      const entry = read[mode]?.entry
      const next = entry && views[mode]?.next(entry)
      return next && names.get(next.place)
    }
    if (!isLeftToKit(match, follows)) put(theme, token.key, value)
  }
}

function oneValue({ token, read }: MatchedToken): unknown {
  const [light, dark] = [read.light?.read.value, read.dark?.read.value]
  if (token.type !== 'shadow' || typeof (light ?? dark) === 'string') return light ?? dark
  return shadowText(light as ShadowLayer[] | undefined, dark as ShadowLayer[] | undefined)
}

const typed = (css: string, like: unknown) =>
  typeof like === 'number' ? Number(css) : typeof like === 'boolean' ? css === 'true' : css

const differs = ({ read }: MatchedToken) =>
  read.light &&
  read.dark &&
  JSON.stringify(read.light.read.value) !== JSON.stringify(read.dark.read.value)

function ruleAt(key: string): Rule | undefined {
  const rule = key
    .split('.')
    .reduce<unknown>((rules, name) => (rules as Record<string, unknown> | undefined)?.[name], shape)
  return rule && typeof (rule as Rule).allows === 'function' ? (rule as Rule) : undefined
}
