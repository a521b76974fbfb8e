'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Language } from '../parts/languages.tsx'
import type { Messages } from '../say.ts'
import { inLanguage } from './errand.ts'
import type { LoginSurroundings } from './surroundings.ts'

interface Choosing {
  languages: readonly Language[]
  /** What the address asks for. */
  asked: string | null
  /** Under which the choice is remembered. */
  key: string
  surroundings: Pick<LoginSurroundings, 'addressBar' | 'lasting'>
}

interface Chosen {
  /** The words of the language; `null` where there are none to be had; `undefined` until they are here. */
  messages: Messages | null | undefined
  tag: string
  choose(tag: string): void
}

interface State {
  /** The language that is wanted. */
  tag: string
  /** The one that is here. */
  here?: { tag: string; messages: Messages | null }
}

/**
 * The language of a login page: the one its address asks for, the one chosen here before, one of the browser's, else the
 * first. While another is fetched, the present one stays; and where the other cannot be had.
 */
export function useLanguage({ languages, asked, key, surroundings }: Choosing): Chosen {
  const { addressBar, lasting } = surroundings
  const [{ tag, here }, setState] = useState<State>(() => ({
    tag: firstTag(languages, [asked, lasting.getItem(key), ...navigator.languages]),
  }))

  useEffect(() => {
    let isWanted = true
    const set = (next: (state: State) => State) => isWanted && setState(next)
    languages
      .find(language => language.tag === tag)
      ?.load()
      .then(
        messages => set(state => withWords(state, { tag, messages })),
        () => set(state => withWords(state, state.here ?? { tag, messages: null })),
      )
    return () => {
      isWanted = false
    }
  }, [languages, tag])

  const choose = useCallback(
    (next: string) => {
      setState(state => ({ ...state, tag: next }))
      addressBar.replace(inLanguage(addressBar.read(), next))
      try {
        lasting.setItem(key, next)
      } catch {
        // Storage may be full or forbidden: it is chosen for now.
      }
    },
    [addressBar, lasting, key],
  )

  return { messages: languages.length > 0 ? here?.messages : null, tag, choose }
}

/** A list written where it is used is another one each time, and says the same: nothing is drawn anew for it. */
function withWords(state: State, here: NonNullable<State['here']>): State {
  const { tag, messages } = state.here ?? {}
  const isSame = tag === here.tag && messages === here.messages && state.tag === here.tag
  return isSame ? state : { tag: here.tag, here }
}

function firstTag(languages: readonly Language[], wishes: readonly (string | null)[]): string {
  for (const wish of wishes) {
    const found = wish && fitting(languages, wish)
    if (found) return found.tag
  }
  return languages[0]?.tag ?? ''
}

/** The same language and region, or at least the same language. @see RFC 4647, 3.4 */
function fitting(languages: readonly Language[], wish: string): Language | undefined {
  const wanted = wish.toLowerCase()
  const same = (part: (tag: string) => string) =>
    languages.find(({ tag }) => part(tag.toLowerCase()) === part(wanted))
  return same(tag => tag) ?? same(tag => tag.split('-')[0] ?? tag)
}
