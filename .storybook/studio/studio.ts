import type { Theme } from '../../packages/theme/src/theme.ts'
import { problemOf, type ThemePath, type ThemeProblem } from './edit-theme.ts'
import { begin, type History, push, redo, undo } from './history.ts'
import { pin, unpin } from './pin.ts'
import { fromLink, type ThemeLink, toLink } from './theme-link.ts'

/** What the panel shows. */
export interface StudioState {
  /** The theme being made, or the one it would begin from. */
  theme: Theme
  /** Whether something was changed: until then the toolbar's theme is shown. */
  isOwn: boolean
  history: History
  /** The change that was refused last: where, and why. */
  problem: ThemeProblem | null
  link: ThemeLink
}

/** The theme studio without its panel: one theme, its past and its link. */
export interface Studio {
  getState(): StudioState
  subscribe(listener: () => void): () => void
  set(path: ThemePath, value: unknown): void
  unset(path: ThemePath): void
  /** Goes on from another theme: an empty one, one that ships, one that was imported. */
  use(theme: Theme): void
  undo(): void
  redo(): void
  /** The toolbar's theme, shown until something is changed. */
  give(theme: Theme): void
  /** Takes up the theme of an address; an empty one lets go of it. */
  open(link: string): void
}

export function createStudio(first: Theme, memory: Pick<Storage, 'getItem' | 'setItem'>): Studio {
  const listeners = new Set<() => void>()
  let given = first
  let state = outset(given)

  const show = (next: StudioState) => {
    state = next
    for (const listener of listeners) listener()
  }

  const move = (history: History) => {
    const theme = history.present
    const link = toLink(theme)
    remember(memory, link, theme)
    show({ theme, isOwn: true, history, problem: null, link })
  }

  const change = (path: ThemePath, next: Theme) => {
    // Named for what it is from its first change on, so that it is not taken for the one it came from.
    const named = state.isOwn || path === 'name' ? next : { ...next, name: ownName }
    const problem = problemOf(named)
    if (problem) return show({ ...state, problem: { ...problem, path } })
    move(push(state.history, named, path))
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (path, value) => change(path, pin(state.theme, path, value)),
    unset: path => change(path, unpin(state.theme, path)),
    use: theme => move(push(state.history, theme)),
    undo: () => move(undo(state.history)),
    redo: () => move(redo(state.history)),
    give(theme) {
      given = theme
      if (!state.isOwn && theme !== state.theme) show(outset(theme))
    },
    open(text) {
      if (text === state.link.text) return
      const theme = recall(memory, text) ?? fromLink(text)
      if (theme) move(state.isOwn ? push(state.history, theme) : begin(theme))
      else if (!text && state.isOwn) show(outset(given))
    },
  }
}

const ownName = 'my-theme'

const outset = (theme: Theme): StudioState => ({
  theme,
  isOwn: false,
  history: begin(theme),
  problem: null,
  link: { text: '', left: [] },
})

const place = 'portico/studio'

/** Images that are too large for an address are there again when this tab is loaded again. */
function remember(memory: Pick<Storage, 'setItem'>, { text, left }: ThemeLink, theme: Theme) {
  try {
    memory.setItem(place, left.length ? JSON.stringify({ text, theme }) : '')
  } catch {
    // A full store: the link says what it left out.
  }
}

function recall(memory: Pick<Storage, 'getItem'>, text: string): Theme | null {
  try {
    const kept = JSON.parse(memory.getItem(place) || 'null')
    return kept?.text === text && !problemOf(kept.theme) ? kept.theme : null
  } catch {
    return null
  }
}
