/** Between the tab that waits for the link and the one it opens, whichever is there first. */
const channel = new BroadcastChannel('meridian.magic-link')

type Message = { answer: string } | 'waiting'

const asAnswer = /^#magic=([\w-]{20,})$/

/** Takes the answer of a magic link out of the address, before anything keeps it, and tells it to the tab that waits. */
export function takeMagicAnswer(): void {
  const [, answer] = asAnswer.exec(location.hash) ?? []
  if (!answer) return
  history.replaceState(null, '', location.pathname + location.search)
  mine = answer
  channel.postMessage({ answer } satisfies Message)
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data === 'waiting') channel.postMessage({ answer } satisfies Message)
  })
}

/** For this tab, should it be the one that waits. */
let mine: string | null = null

/**
 * Hears of the answer, from the link in this tab or another one.
 *
 * @returns how to stop listening.
 */
export function onMagicAnswer(listener: (answer: string) => void): () => void {
  if (mine) listener(mine)
  mine = null
  const heard = ({ data }: MessageEvent<Message>) => {
    if (data !== 'waiting') listener(data.answer)
  }
  channel.addEventListener('message', heard)
  channel.postMessage('waiting' satisfies Message)
  return () => channel.removeEventListener('message', heard)
}
