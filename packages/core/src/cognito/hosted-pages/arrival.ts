import { type Popup, popupName } from '../../place.ts'

/** How often a small window is looked at; milliseconds. */
const pulse = 400

/**
 * The address a small window came home to, which it tells itself; `null` when the person closed it.
 *
 * @see OWASP ASVS 3.5.5
 */
export function arrivalOf(popup: Popup, signal: AbortSignal): Promise<string | null> {
  const { window: view } = globalThis
  return new Promise(resolve => {
    const done = (address: string | null) => {
      view.removeEventListener('message', heard)
      clearInterval(timer)
      resolve(address)
    }
    const heard = ({ origin, source, data }: MessageEvent) => {
      if (origin !== view.location.origin || source !== popup) return
      const address: unknown = data?.[popupName]
      if (typeof address === 'string') done(address)
    }
    const timer = setInterval(() => popup.closed && done(null), pulse)
    view.addEventListener('message', heard)
    signal.addEventListener('abort', () => done(null), { once: true })
  })
}
