import type { Theme } from '../../packages/theme/src/theme.ts'

/** A theme with the ways back and forth. */
export interface History {
  past: readonly Theme[]
  present: Theme
  future: readonly Theme[]
  /** What the last step changed, and when: more of the same soon after is the same step. */
  last?: { key: string; at: number }
}

/** A theme that nothing was done to yet. */
export const begin = (theme: Theme): History => ({ past: [], present: theme, future: [] })

/**
 * One step on, away from what was undone.
 *
 * @param key of what changes. The same within a second is one step: a colour picker that is dragged.
 * @param at milliseconds.
 */
export function push(
  history: History,
  theme: Theme,
  key?: string,
  at: number = Date.now(),
): History {
  const { past, present, last } = history
  if (theme === present) return history
  const mark = key === undefined ? {} : { last: { key, at } }
  const same = last !== undefined && last.key === key && at - last.at < soon
  if (same) return { past, present: theme, future: [], ...mark }
  return { past: [...past, present].slice(-mostSteps), present: theme, future: [], ...mark }
}

export function undo(history: History): History {
  const { past, present, future } = history
  const before = past.at(-1)
  return before
    ? { past: past.slice(0, -1), present: before, future: [present, ...future] }
    : history
}

export function redo(history: History): History {
  const { past, present, future } = history
  const [next, ...later] = future
  return next ? { past: [...past, present], present: next, future: later } : history
}

export const canUndo = ({ past }: History) => past.length > 0
export const canRedo = ({ future }: History) => future.length > 0

const soon = 1_000
const mostSteps = 200
