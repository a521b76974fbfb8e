type Unit = 'KB' | 'packages' | 'requests' | 'ms' | '×' | 'commits'

/** One line of the table. */
export interface Row {
  what: string
  value: number
  unit: Unit
  /** The value that is good enough, as “at most”. */
  target?: number
  /** Lower and upper quartile, for what is timed. */
  spread?: readonly [number, number]
  note?: string
}

export interface Section {
  title: string
  rows: Row[]
}

export type Verdict = 'ok' | 'over'

/** Whether a row keeps its target; `null` when it has none. */
export function verdictOf({ value, target }: Row): Verdict | null {
  if (target === undefined) return null
  // Judged as it is printed, so that nobody reads “40.0 of 40: over”.
  return Number(value.toFixed(1)) <= target ? 'ok' : 'over'
}
