import type { Remark, Report } from '../report.ts'
import type { Mode, Theme } from '../theme.ts'
import { type Token, type TokenName, tokens } from '../tokens.ts'
import { written } from './fit-sheet.ts'
import { plainValue } from './normalize.ts'
import type { Place } from './sheet-places.ts'
import { shownByPage } from './template.ts'
import { unsaid } from './unsaid.ts'

/** What became of each token of a theme, and of what else it says. */
export function sheetReport(
  theme: Theme,
  mode: Mode,
  places: readonly Place[],
  left: ReadonlySet<Place>,
  refused: readonly string[],
): Report {
  const report: Report = { carried: [], approximated: [], dropped: [] }
  for (const token of tokens) {
    const own = places.filter(({ declaration }) => declaration?.token === token.name)
    const [fate, reason] = special(theme, mode, token.name) ?? fateOf(token.name, own, left)
    if (fate === 'carried') report.carried.push(token.name)
    else if (reason && (reason === tooLong || says(theme, token))) {
      report[fate].push({ key: token.name, reason })
    }
  }
  const forgotten = [...left].filter(({ kept }) => kept)
  report.dropped.push(
    ...beyondTokens(theme),
    ...refused.map(reason => ({ key: 'kept.classic', reason })),
    ...forgotten.map(({ selector, property }) => ({
      key: 'kept.classic',
      reason: `${property} of ${selector}: ${tooLong}`,
    })),
  )
  return report
}

type Fate = [keyof Report, reason?: string | undefined]

const tooLong = 'with it the sheet would have more than 3,072 bytes'

/** The scheme and the logo are no declarations. */
function special(theme: Theme, mode: Mode, name: TokenName): Fate | undefined {
  if (name === 'colorScheme') {
    const alone = !theme.colors.dark || theme.colorScheme === 'light'
    if (mode === 'light' && alone) return ['carried']
    return ['approximated', `the page has one look; it is the ${mode} one`]
  }
  if (name !== 'logo') return undefined
  const src = (mode === 'dark' ? theme.logo?.dark : undefined) ?? theme.logo?.light
  if (src && !/^data:image\/(?!png|jpe?g)|\.(?:svg|webp|gif|avif|ico)(?:[?#]|$)/i.test(src))
    return ['carried']
  return ['approximated', 'the logo must be a PNG or JPEG of at most 100 KB']
}

/** The first place that speaks for a token decides; where none does, what the page shows by itself. */
function fateOf(name: TokenName, places: readonly Place[], left: ReadonlySet<Place>): Fate {
  if (name in unsaid) return ['dropped', unsaid[name as keyof typeof unsaid]]
  const stand = places.filter(place => !left.has(place))
  const first = stand.find(place => written(place) !== undefined)
  const loss = stand.find(place => place.loss && place.kept === undefined)?.loss
  if (first && holds(first, written(first))) return loss ? ['approximated', loss] : ['carried']
  if (first)
    return ['dropped', `${first.property} of ${first.selector} in kept.classic wins over it`]
  if (stand.length < places.length) return ['dropped', tooLong]
  const silent = places.find(({ kept }) => kept === null)
  if (!silent) return ['dropped', loss]
  if (holds(silent, shownByPage(silent.selector, silent.property))) return ['carried']
  return ['dropped', `kept.classic leaves ${silent.property} of ${silent.selector} to the page`]
}

/** Whether a value is what the theme's own keys say of a place. */
function holds({ property, own }: Place, value: string | undefined) {
  if (own === undefined || value === undefined) return own === value
  return plainValue(property, own) === plainValue(property, value)
}

/** Whether a theme has a token in its own words; the rest is made from others. */
function says(theme: Theme, { name, type, key }: Token) {
  if (name === 'colorScheme') return true
  const paths =
    type === 'color' ? ['light', 'dark'].map(mode => key.replace('{mode}', mode)) : [key]
  return paths.some(
    path =>
      path
        .split('.')
        .reduce<unknown>((value, each) => (value as Record<string, unknown>)?.[each], theme) !==
      undefined,
  )
}

/** What a theme says beside its tokens. */
function beyondTokens({ logo, layout, links, css }: Theme): Remark[] {
  const remarks: Record<string, string | false | undefined> = {
    'logo.alt': logo?.alt && 'the page has words of its own for the logo',
    'logo.position': logo?.position && 'the logo stands in the middle',
    layout: layout && layout !== 'card' && 'the page decides where providers stand',
    links: links && 'the page has no links of yours',
    css: css && 'the sheet has its own classes; write it in kept.classic',
  }
  return Object.entries(remarks).flatMap(([key, reason]) => (reason ? [{ key, reason }] : []))
}
