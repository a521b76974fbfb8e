import type { Remark, Report } from '../report.ts'
import type { Mode, Theme } from '../theme.ts'
import { type Token, type TokenName, tokens } from '../tokens.ts'
import { printSheet } from './print-sheet.ts'
import { readTokens } from './read-tokens.ts'
import { readSheet } from './sheet.ts'
import type { Place } from './sheet-places.ts'
import { unsaid } from './unsaid.ts'

/** A sheet, what was to stand in it, what of that did not fit, and what of `kept` was no good. */
interface PlacedSheet {
  css: string
  places: readonly Place[]
  left: ReadonlySet<Place>
  refused: readonly string[]
}

/** What became of each token of a theme, and of what else it says. */
export function sheetReport(
  theme: Theme,
  mode: Mode,
  { css, places, left, refused }: PlacedSheet,
): Report {
  const report: Report = { carried: [], approximated: [], dropped: [] }
  const changed = changedBy(css, places, left)
  for (const token of tokens) {
    const own = places.filter(({ declaration }) => declaration?.token === token.name)
    const [fate, reason] =
      special(theme, mode, token.name) ?? fateOf(token.name, own, left, changed(token))
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

/** Whether the page shows another value of a token than the theme's own keys would make it show. */
function changedBy(css: string, places: readonly Place[], left: ReadonlySet<Place>) {
  const asSaid = places.flatMap(({ kept: _, ...place }) => (place.declaration ? place : []))
  if (!left.size && asSaid.length === places.length && places.every(isOwn)) return () => false
  const tokensOf = (text: string) => readTokens(readSheet(text)).shown
  const [own, shown] = [tokensOf(printSheet(asSaid)), tokensOf(css)]
  return ({ key }: Token) => {
    const path = key.replace('{mode}', 'light')
    return valueAt(own, path) !== valueAt(shown, path)
  }
}

const isOwn = ({ kept }: Place) => kept === undefined

function fateOf(
  name: TokenName,
  places: readonly Place[],
  left: ReadonlySet<Place>,
  changed: boolean,
): Fate {
  if (name in unsaid) return ['dropped', unsaid[name as keyof typeof unsaid]]
  const loss = places.find(place => place.loss && isOwn(place))?.loss
  if (places.every(({ own }) => own === undefined)) return ['dropped', loss]
  if (!changed) return loss ? ['approximated', loss] : ['carried']
  if (places.some(place => left.has(place))) return ['dropped', tooLong]
  return ['dropped', `kept.classic has ${places[0]?.selector} otherwise, and wins`]
}

/** Whether a theme has a token in its own words; the rest is made from others. */
function says(theme: Theme, { name, type, key }: Token) {
  if (name === 'colorScheme') return true
  const paths =
    type === 'color' ? ['light', 'dark'].map(mode => key.replace('{mode}', mode)) : [key]
  return paths.some(path => valueAt(theme, path) !== undefined)
}

/** `font.size.base` of a theme. */
function valueAt(theme: object, path: string) {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], theme)
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
