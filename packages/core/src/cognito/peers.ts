import type { Environment, TabChannel } from '../environment.ts'
import { isKept, type Kept } from './kept.ts'

/** The other tabs of this origin. */
export interface Peers {
  /** From now on hears what they say. */
  listen(): void
  tell(kept: Kept): void
  tellEnded(): void
  /** Asks for the session; settles when one is told, or after the wait. */
  ask(): Promise<void>
}

interface Hearing {
  /** What to hand over when asked; `null` keeps silent. */
  offer(): Kept | null
  /** Whether it was news. */
  told(kept: Kept): boolean
  ended(): void
}

/** How long a new tab waits for the others: this often, milliseconds. A page that is busy meanwhile waits longer. */
const rounds = 3
const round = 50

/** The messages between tabs: a question, a session, or its end. */
type Message = 'ask' | 'ended' | Kept

export function createPeers(
  { openChannel }: Pick<Environment, 'openChannel'>,
  name: string,
  hearing: Hearing,
): Peers {
  let channel: TabChannel | undefined
  let answered = () => {}

  function open() {
    if (channel) return channel
    channel = openChannel(name)
    channel.listen(hear)
    return channel
  }

  function hear(message: unknown) {
    if (message === 'ended') return hearing.ended()
    if (message === 'ask') {
      const kept = hearing.offer()
      if (kept) say(kept)
    } else if (isKept(message) && hearing.told(message)) {
      // Only news is an answer: late replies to an earlier question are none to this one.
      answered()
    }
  }

  const say = (message: Message) => open().post(message)

  return {
    listen: () => void open(),
    tell: say,
    tellEnded: () => say('ended'),
    ask: () =>
      new Promise(resolve => {
        let left = rounds
        const timer = setInterval(() => --left || answered(), round)
        answered = () => {
          clearInterval(timer)
          resolve()
        }
        say('ask')
      }),
  }
}
