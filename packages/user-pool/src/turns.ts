/** Lets tasks in one at a time, in the order they came. */
export interface Turns {
  take<T>(task: () => Promise<T>): Promise<T>
  /**
   * Runs somebody else's code in the middle of a task. Until it is done, other tasks are let in, so it may ask for
   * things itself; the task goes on when none of those is half-way.
   */
  lend<T>(foreign: () => Promise<T>): Promise<T>
  /** Resolves when every task so far is done. */
  over(): Promise<void>
}

export function createTurns(): Turns {
  const outermost: Lane = { last: Promise.resolve() }
  // Each loan is a lane of its own; the innermost is the one that is open.
  const lanes = [outermost]

  return {
    take: task => {
      const lane = lanes.at(-1) ?? outermost
      const done = lane.last.then(task)
      lane.last = done.catch(() => {})
      return done
    },
    lend: async foreign => {
      const lane: Lane = { last: Promise.resolve() }
      lanes.push(lane)
      try {
        return await foreign()
      } finally {
        await settled(lane)
        lanes.splice(lanes.indexOf(lane), 1)
      }
    },
    over: () => settled(outermost),
  }
}

interface Lane {
  last: Promise<unknown>
}

async function settled(lane: Lane): Promise<void> {
  for (let seen: unknown; seen !== lane.last; ) {
    seen = lane.last
    await seen
  }
}
