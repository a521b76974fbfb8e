import type { Mode } from '../theme.ts'
import type { Token, TokenName } from '../tokens.ts'
import type { TokenEntry } from './token-entries.ts'
import { nameMatches } from './token-names.ts'
import { fitsType, type ReadValue, readValue } from './token-value.ts'
import type { TokenView } from './token-view.ts'

/** A token of a theme, found in a document: what each mode says of it. */
export interface MatchedToken {
  token: Token
  place: string
  read: Partial<Record<Mode, { entry: TokenEntry; raw: unknown; read: Sound }>>
}

export type Sound = Extract<ReadValue, { value: unknown }>

/** Places that have a name of ours and cannot be it, with why. */
export type Unfit = Map<string, string>

/**
 * Finds the tokens of a theme in a document. Of several places with a name for one token the surest is taken;
 * where others' words name two that differ, none is.
 *
 * @throws {TypeError} that names the token, says what it is and what it must be.
 */
export function matchedTokens(views: Partial<Record<Mode, TokenView>>): {
  matched: Map<TokenName, MatchedToken>
  unfit: Unfit
} {
  const shown = Object.entries(views) as [Mode, TokenView][]
  const places = new Set(shown.flatMap(([, view]) => [...view.entries.keys()]))
  const candidates = new Map<TokenName, { match: MatchedToken; rank: number }[]>()
  const unfit: Unfit = new Map()
  for (const place of places) {
    for (const { token, rank } of nameMatches(place)) {
      const read = readAt(token, place)
      if (typeof read === 'string') unfit.set(place, read)
      else if (read) {
        const match = { token, place, read }
        candidates.set(token.name, [...(candidates.get(token.name) ?? []), { match, rank }])
      }
    }
  }
  const matched = new Map<TokenName, MatchedToken>()
  for (const [name, found] of candidates) {
    const best = Math.min(...found.map(({ rank }) => rank))
    const [first, ...others] = found.filter(({ rank }) => rank === best)
    const same = others.every(({ match }) => said(match) === (first && said(first.match)))
    if (first && (best < 2 || same)) matched.set(name, first.match)
  }
  return { matched, unfit }

  /** What is there for a token; why it does not fit; or nothing if it is something else. */
  function readAt(token: Token, place: string): MatchedToken['read'] | string | undefined {
    const read: MatchedToken['read'] = {}
    for (const [mode, view] of shown) {
      const entry = view.entries.get(place)
      if (!entry) continue
      const type = view.type(entry)
      if (!fitsType(token, type)) return undefined
      const raw = view.value(entry)
      if (raw === undefined) {
        throw new TypeError(
          `${entry.path} refers to ${show(entry.value)}, which is not in the document; give all files together`,
        )
      }
      const value = readValue(token.type, raw)
      if ('value' in value) read[mode] = { entry, raw, read: value }
      else if ('unfit' in value) return value.unfit
      else if (type === undefined) return undefined
      else throw new TypeError(`${entry.path} is ${show(raw)}; it must be ${value.expected}`)
    }
    return read
  }
}

const said = ({ read }: MatchedToken) =>
  JSON.stringify([read.light?.read.value, read.dark?.read.value])

/** Short whatever it is: references can make a value very long. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value)
    return `an object of ${keys.slice(0, 4).join(', ') || 'nothing'}${keys.length > 4 ? ', …' : ''}`
  }
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
