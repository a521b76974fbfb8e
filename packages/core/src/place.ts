/** Where the page is, and how it goes elsewhere. */
export interface Place {
  /** The whole address; empty on a server. */
  read(): string
  /** Changes the address without leaving the page: nothing to go back to. Throws for another origin's. */
  replace(address: string): void
  /** Goes to another page. Settles only when the person comes back to this one as it was left. */
  leave(address: string): Promise<void>
  /** Opens a small window, while a press allows it; `null` where the browser does not. */
  openPopup(): Popup | null
  /** Tells the page that opened this small window where it has come to, and closes it; `false` when this is none. */
  report(): boolean
}

/** A small window this page has opened. */
export type Popup = Pick<Window, 'close' | 'closed' | 'location' | 'postMessage'>

/** The name by which a small window of ours knows what it is, and what it says goes by. */
export const popupName = 'portico.popup'

/** The browser's own; on a server, one that stands still. */
export function browserPlace(): Place {
  const view = globalThis.window
  return {
    read: () => view?.location?.href ?? '',
    replace: address => view.history.replaceState(view.history.state, '', address),
    leave: address =>
      new Promise(resolve => {
        // A page that the browser kept as it was would wait for ever.
        view.addEventListener('pageshow', ({ persisted }) => persisted && resolve())
        view.location.assign(address)
      }),
    openPopup: () => view.open('', popupName, 'popup,width=480,height=680'),
    report() {
      const opener: Window | null = view?.opener
      if (!opener || view.name !== popupName) return false
      // To nobody but a page of this very origin.
      opener.postMessage({ [popupName]: view.location.href }, view.location.origin)
      view.close()
      return true
    },
  }
}
