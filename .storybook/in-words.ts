import { en, type Messages } from '@portico/react'
import { ar } from '@portico/react/messages/ar'
import type { StoryContext } from '@storybook/react-vite'

/** What a play looks for: a sentence, or a pattern in it. */
type Sought = string | RegExp

/**
 * Gives the words of the chosen language for those a play says in English: by the English sentence to its key, and
 * from there to the language. What the kit does not say, such as a story’s own words, stays as it is.
 */
export function inWords(messages: Messages): (sought: Sought) => Sought {
  if (isEnglish(messages)) return sought => sought
  return sought => {
    const said = typeof sought === 'string' ? exactly(sought, messages) : like(sought, messages)
    return said.length > 0 ? new RegExp(said.join('|')) : sought
  }
}

/** The words of a story’s language, for what a play expects beyond what it finds. */
export const wordsOf = ({ globals, parameters }: Pick<StoryContext, 'globals' | 'parameters'>) =>
  inWords(messagesOf(globals, parameters.messages))

/** The catalogue of a story: its own, else that of the toolbar’s language. */
export function messagesOf(globals: Readonly<Record<string, unknown>>, own?: Messages): Messages {
  return own ?? (globals.language === 'ar' ? ar : en)
}

/** Whether a play has to look for other words than it says. */
export const isEnglish = (messages: Messages) => messages === en

/** The sentence in the language, with what fills its blanks; each key that says it in English counts. */
function exactly(sought: string, messages: Messages): string[] {
  return keys.flatMap(key => {
    const filled = new RegExp(toPattern(en[key], '^', '$', '(.+)')).exec(sought)
    if (!filled) return []
    const values = new Map(blanksOf(en[key]).map((blank, at) => [blank, filled[at + 1] ?? '']))
    return `^${escaped(messages[key].replace(/\{\w+\}/g, it => values.get(it) ?? it))}$`
  })
}

/** The whole sentences in the language whose English has the pattern in it. */
function like(sought: RegExp, messages: Messages): string[] {
  const [start, end] = [
    sought.source.startsWith('^') ? '^' : '',
    sought.source.endsWith('$') ? '$' : '',
  ]
  const said = keys.filter(key => new RegExp(sought.source, sought.flags).test(en[key]))
  return said.map(key => toPattern(messages[key], start, end, '.+'))
}

// The catalogue says its own language and direction, too, which nobody looks for.
const keys = (Object.keys(en) as (keyof typeof en)[]).filter(key => !key.startsWith('locale.'))

const blanksOf = (text: string) => text.match(/\{\w+\}/g) ?? []

/** A sentence as a pattern, with anything in its blanks. */
function toPattern(text: string, start: string, end: string, blank: string): string {
  const pieces = text.split(/\{\w+\}/).map(escaped)
  return `${start}${pieces.join(blank)}${end}`
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
