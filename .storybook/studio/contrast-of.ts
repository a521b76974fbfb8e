import type { Hex } from '../../packages/theme/src/color.ts'
import { type ContrastResult, checkContrast } from '../../packages/theme/src/contrast.ts'
import type { Mode, Theme } from '../../packages/theme/src/theme.ts'
import type { TokenName } from '../../packages/theme/src/tokens.ts'
import { labelOf } from './token-groups.ts'

/** Two colours that people see one on the other. */
export interface ContrastPair {
  mode: Mode
  foreground: TokenName
  background: TokenName
  foregroundLabel: string
  backgroundLabel: string
  /** 1 to 21, never rounded up. */
  ratio: number
  needed: 4.5 | 3
  pass: boolean
  /** The foreground with as much more or less light as it takes to pass; `null` if it does. */
  nearest: Hex | null
}

/** The pairs that are too close, the worst first. */
export const failing = (theme: Theme): readonly ContrastPair[] => contrastOf(theme).failing

/** The pair a token stands worst in; `null` if it stands in none. */
export const ratioAt = (theme: Theme, mode: Mode, token: TokenName): ContrastPair | null =>
  contrastOf(theme).worst.get(`${mode} ${token}`) ?? null

interface Contrast {
  failing: readonly ContrastPair[]
  worst: ReadonlyMap<string, ContrastPair>
}

/** Themes are never changed in place, so what was worked out for one holds. */
const known = new WeakMap<Theme, Contrast>()

function contrastOf(theme: Theme): Contrast {
  const found = known.get(theme) ?? read(theme)
  known.set(theme, found)
  return found
}

function read(theme: Theme): Contrast {
  const pairs = checkContrast(theme).map(named)
  const worst = new Map<string, ContrastPair>()
  for (const pair of pairs) {
    for (const token of [pair.foreground, pair.background]) {
      const key = `${pair.mode} ${token}`
      const other = worst.get(key)
      if (!other || short(pair) < short(other)) worst.set(key, pair)
    }
  }
  const faults = pairs.filter(({ pass }) => !pass).sort((one, other) => short(one) - short(other))
  return { failing: faults, worst }
}

/** How much of the contrast it takes is there; below 1 it is too little. */
const short = ({ ratio, needed }: ContrastPair) => ratio / needed

function named({ mode, foreground, background, ...seen }: ContrastResult): ContrastPair {
  const { ratio, needed, pass, nearest } = seen
  return {
    ...{ mode, foreground, background, ratio, needed, pass, nearest },
    foregroundLabel: labelOf(foreground),
    backgroundLabel: labelOf(background),
  }
}
