import type { Environment } from '../environment.ts'
import type { Resting } from '../machine/context.ts'
import { readResting } from '../resting.ts'
import type { RoutedScreen } from './slugs.ts'

type Message = { ask: RoutedScreen } | { at: unknown }

/** How long another tab has to answer; milliseconds. */
const patience = 150

type Tab = Pick<Environment, 'storage'> & Partial<Pick<Environment, 'openChannel'>>

const open = ({ openChannel }: Tab, key: string) => openChannel?.(`${key}.resting`)

/**
 * Tells other tabs of this origin where this one rests, so that an address opened in a second tab continues there.
 * What is told is what a tab keeps for its own reload: neither password nor code.
 *
 * @returns how to stop.
 */
export function answerPeers(tab: Tab, key: string): () => void {
  const channel = open(tab, key)
  if (!channel) return () => {}
  return channel.listen(message => {
    const { ask } = (message ?? {}) as Partial<Record<'ask', RoutedScreen>>
    const resting = ask && readResting(tab.storage, key)
    if (resting?.screen === ask && resting) channel.post({ at: resting } satisfies Message)
  })
}

/** Where another tab rests on this screen; `null` when none does. */
export function askPeers(
  tab: Tab,
  key: string,
  screen: RoutedScreen,
  signal: AbortSignal,
): Promise<Resting | null> {
  const channel = open(tab, key)
  if (!channel) return Promise.resolve(null)
  return new Promise(resolve => {
    const done = (resting: Resting | null) => {
      stop()
      clearTimeout(timer)
      resolve(resting)
    }
    const stop = channel.listen(message => {
      const { at } = (message ?? {}) as Partial<Record<'at', unknown>>
      const resting = at === undefined ? null : readResting(only(at), '')
      if (resting?.screen === screen) done(resting)
    })
    const timer = setTimeout(() => done(null), patience)
    signal.addEventListener('abort', () => done(null))
    channel.post({ ask: screen } satisfies Message)
  })
}

/** What came is read as carefully as what lies in storage. */
const only = (at: unknown) => ({
  getItem: () => JSON.stringify(at),
  setItem() {},
  removeItem() {},
})
