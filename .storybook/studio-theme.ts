import type { Theme } from '@portico/theme'
import { addons } from 'storybook/preview-api'
import { studioEvents } from './studio/events.ts'
import { fromLink } from './studio/theme-link.ts'

/** The theme of the studio as the page has it: as the panel last sent it, or as the address tells it. */
export interface StudioTheme {
  /** @param link what the address says, for a page without a panel. */
  get(link: string): Theme | null
  subscribe(listener: () => void): () => void
}

let sent: Theme | null = null
const listeners = new Set<() => void>()

/** Asks the panel for its theme, images that no address holds included, and hears of every change at once. */
export function listenToStudio() {
  const channel = addons.getChannel()
  channel.on(studioEvents.theme, (theme: Theme | null) => {
    sent = theme
    for (const listener of listeners) listener()
  })
  channel.emit(studioEvents.ask)
}

const linked = new Map<string, Theme | null>()

export const studioStore: StudioTheme = {
  get(link) {
    if (sent) return sent
    if (!linked.has(link)) linked.set(link, link ? fromLink(link) : null)
    return linked.get(link) ?? null
  },
  subscribe(listener) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
