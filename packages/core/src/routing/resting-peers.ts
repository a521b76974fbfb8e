import type { TabChannel } from '../environment.ts'
import type { Resting } from '../machine/context.ts'
import { readResting } from '../resting.ts'
import type { RoutedScreen } from './slugs.ts'

type Message = { ask: RoutedScreen } | { at: unknown }

/** How long another tab has to answer; milliseconds. */
const patience = 150

/**
 * Lets tabs of one origin tell each other where they rest, so that an address opened in a second tab continues there.
 * What is told is what a tab keeps for its own reload: neither password nor code.
 */
export function createRestingPeers(channel: TabChannel, mine: () => Resting | null) {
  return {
    /** Answers other tabs. Gives back how to stop. */
    answer: () =>
      channel.listen(message => {
        const { ask } = message as Partial<Record<'ask', RoutedScreen>>
        const resting = ask && mine()
        if (resting?.screen === ask && resting) channel.post({ at: resting } satisfies Message)
      }),

    /** Where another tab rests on this screen; `null` when none does. */
    ask: (screen: RoutedScreen, signal: AbortSignal) =>
      new Promise<Resting | null>(resolve => {
        const done = (resting: Resting | null) => {
          stop()
          clearTimeout(timer)
          resolve(resting)
        }
        const stop = channel.listen(message => {
          const { at } = message as Partial<Record<'at', unknown>>
          const resting = at === undefined ? null : readResting(only(at), '')
          if (resting?.screen === screen) done(resting)
        })
        const timer = setTimeout(() => done(null), patience)
        signal.addEventListener('abort', () => done(null))
        channel.post({ ask: screen } satisfies Message)
      }),
  }
}

/** What came is read as carefully as what lies in storage. */
const only = (at: unknown) => ({
  getItem: () => JSON.stringify(at),
  setItem() {},
  removeItem() {},
})
