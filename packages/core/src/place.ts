/** Where the page is, and how it goes elsewhere. */
export interface Place {
  /** The whole address; empty on a server. */
  read(): string
  /** Changes the address without leaving the page: nothing to go back to. */
  replace(address: string): void
  /** Goes to another page. Settles only when the person comes back to this one as it was left. */
  leave(address: string): Promise<void>
  /** Opens a small window, while a press allows it; `null` where the browser does not. */
  openPopup(): Popup | null
  /** Tells the page that opened this small window where it has come to, and closes it; `false` when this is none. */
  report(): boolean
}

/** A small window this page has opened. */
export interface Popup {
  go(address: string): void
  /** The address it came home to; `null` when the person closed it. */
  arrival(signal: AbortSignal): Promise<string | null>
  close(): void
}

/** The name by which a small window of ours knows what it is. */
const popupName = 'portico.popup'

/** How often a small window is looked at; milliseconds. */
const pulse = 400

/** The browser's own; on a server, one that stands still. */
export function browserPlace(): Place {
  const view = globalThis.window
  if (!view?.location) {
    return {
      read: () => '',
      replace() {},
      leave: () => new Promise(() => {}),
      openPopup: () => null,
      report: () => false,
    }
  }
  return {
    read: () => view.location.href,
    replace: address => view.history.replaceState(view.history.state, '', address),
    leave: address =>
      new Promise(resolve => {
        // A page that the browser kept as it was would wait for ever.
        const back = (event: PageTransitionEvent) => {
          if (!event.persisted) return
          view.removeEventListener('pageshow', back)
          resolve()
        }
        view.addEventListener('pageshow', back)
        view.location.assign(address)
      }),
    openPopup: () => openPopup(view),
    report() {
      const opener: Window | null = view.opener
      if (view.name !== popupName || !opener) return false
      // To nobody but a page of this very origin.
      opener.postMessage({ [popupName]: view.location.href }, view.location.origin)
      view.close()
      return true
    },
  }
}

function openPopup(view: Window): Popup | null {
  const [width, height] = [480, 680]
  const left = Math.round(view.screenX + (view.outerWidth - width) / 2)
  const top = Math.round(view.screenY + (view.outerHeight - height) / 2)
  const how = `popup,width=${width},height=${height},left=${left},top=${top}`
  const popup = view.open('', popupName, how)
  if (!popup) return null
  return {
    go: address => popup.location.replace(address),
    close: () => popup.close(),
    arrival: signal =>
      new Promise(resolve => {
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
      }),
  }
}
