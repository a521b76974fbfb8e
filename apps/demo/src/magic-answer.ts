/** Between the tab that waits for the link and the one it opens. */
const channel = new BroadcastChannel('meridian.magic-link')

const asAnswer = /^#magic=([\w-]{20,})$/

let answer: string | null = null

/** Takes the answer of a magic link out of the address, before anything keeps it, and tells it to the tab that waits. */
export function takeMagicAnswer(): void {
  const [, found] = asAnswer.exec(location.hash) ?? []
  if (!found) return
  history.replaceState(null, '', location.pathname + location.search)
  answer = found
  channel.postMessage(found)
}

/**
 * Hears of the answer, from the link in this tab or another one; each is told once.
 *
 * @returns how to stop listening.
 */
export function onMagicAnswer(listener: (answer: string) => void): () => void {
  if (answer) listener(answer)
  answer = null
  const heard = ({ data }: MessageEvent<string>) => listener(data)
  channel.addEventListener('message', heard)
  return () => channel.removeEventListener('message', heard)
}
