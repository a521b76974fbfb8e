import type { Messages } from '@portico/react'
import { type Canvas, canvasInWords } from './canvas-in-words.ts'
import { messagesOf } from './in-words.ts'
import { type Globals, poolKey } from './pool-toolbar.ts'

/** What of a story’s context says what to load, and when anew. */
interface Asked {
  abortSignal: AbortSignal
  globals: Globals
  parameters: { messages?: Messages } & Record<string, unknown>
  canvas: Canvas
  moduleExport?: unknown
}

/**
 * A loader that loads once for each time a story is set up. A render that only dresses it anew, in another theme or
 * language, keeps what was loaded, and with it the visit and what was typed.
 */
export function loadOnce<Loaded>(load: (globals: Globals) => Promise<Loaded>) {
  const known = new WeakMap<AbortSignal, { key: string; loaded: Promise<Loaded> }>()
  const loader = async (asked?: Asked): Promise<Loaded> => {
    // Outside Storybook there is no toolbar.
    if (!asked) return load({})
    // What it would have loaded is replaced, so that nobody misses it.
    if (isReplaced(asked, loader)) return {} as Loaded
    const messages = messagesOf(asked.globals, asked.parameters.messages)
    asked.canvas = canvasInWords(asked.canvas, messages)
    const key = poolKey(asked.globals)
    const before = known.get(asked.abortSignal)
    // A story that is set up again, and only that, has a new signal.
    if (before?.key === key) return before.loaded
    const loaded = load(asked.globals)
    known.set(asked.abortSignal, { key, loaded })
    return loaded
  }
  loaders.add(loader)
  return loader
}

const loaders = new WeakSet<object>()

/** The loader of a file is asked before that of a story, which goes another way. */
function isReplaced({ moduleExport }: Asked, own: object): boolean {
  const its = (moduleExport as { loaders?: unknown } | undefined)?.loaders
  return Array.isArray(its) && !its.includes(own) && its.some(one => loaders.has(one))
}
