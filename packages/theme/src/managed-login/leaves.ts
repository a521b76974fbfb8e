import type { Mode } from '../theme.ts'
import { type TokenName, tokens } from '../tokens.ts'
import type { Line } from './lines.ts'
import { passedThrough, places } from './places.ts'

/** One value of a managed login document. */
export interface Leaf extends Line {
  /** The token it shows. `null`: no token says it, and it is passed through. */
  token: TokenName | null
  /** `null`: it holds in both. */
  mode: Mode | null
}

/** The path of a leaf that shows a token which is no colour. */
export type ValuePath = Exclude<(typeof places)[TokenName], string>[number] extends infer Each
  ? Each extends { kind: 'color' }
    ? never
    : Each extends { path: infer Path }
      ? Path
      : never
  : never

export const modeNames = { light: 'lightMode', dark: 'darkMode' } as const satisfies Record<
  Mode,
  string
>

/** Every leaf that is known, once, in the order of the tokens; the first of a token speaks for it. */
export const leaves: readonly Leaf[] = [
  ...tokens.flatMap(({ name }) => {
    const place: readonly Line[] | string = places[name]
    return typeof place === 'string' ? [] : place.flatMap(line => inModes(line, name))
  }),
  ...passedThrough.flatMap(line => inModes(line, null)),
]

export const leafAt: ReadonlyMap<string, Leaf> = new Map(leaves.map(leaf => [leaf.path, leaf]))

/** Tokens that managed login cannot say, with the reason. */
export const unsayable: ReadonlyMap<TokenName, string> = new Map(
  tokens.flatMap(({ name }) => {
    const place: readonly Line[] | string = places[name]
    return typeof place === 'string' ? [[name, place] as const] : []
  }),
)

function inModes(line: Line, token: TokenName | null): Leaf[] {
  if (!line.path.includes('{m}')) return [{ ...line, token, mode: null }]
  const modes = ['light', 'dark'] as const
  return modes.map(mode => ({
    ...line,
    token,
    mode,
    path: line.path.replace('{m}', modeNames[mode]),
  }))
}
