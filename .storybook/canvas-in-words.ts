import type { Messages } from '@portico/react'
import type { StoryContext } from '@storybook/react-vite'
import { inWords, isEnglish } from './in-words.ts'

export type Canvas = StoryContext['canvas']

/** A canvas on which plays find by English words what stands there in the language of `messages`. */
export function canvasInWords<Looking extends Canvas>(
  canvas: Looking,
  messages: Messages,
): Looking {
  if (isEnglish(messages)) return canvas
  const words = inWords(messages)
  const translated = (given: unknown) =>
    typeof given === 'string' || given instanceof RegExp ? words(given) : given
  const translatedName = (options: unknown) =>
    isNamed(options) ? { ...options, name: translated(options.name) } : options
  return new Proxy(canvas, {
    get(target, key) {
      const query: unknown = Reflect.get(target, key)
      if (typeof key !== 'string' || typeof query !== 'function') return query
      if (key.endsWith('ByRole')) {
        return (role: unknown, options?: unknown, ...rest: unknown[]) =>
          query(role, translatedName(options), ...rest)
      }
      if (!/By(Text|LabelText|PlaceholderText|AltText|Title)$/.test(key)) return query
      return (sought: unknown, ...rest: unknown[]) => query(translated(sought), ...rest)
    },
  })
}

const isNamed = (options: unknown): options is { name: unknown } =>
  typeof options === 'object' && options !== null && 'name' in options
