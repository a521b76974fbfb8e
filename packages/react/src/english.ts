'use client'

import { useSyncExternalStore } from 'react'
import { firstWords } from './messages/en-first.ts'
import type { Messages } from './say.ts'

// What is missing in it belongs to screens that are fetched later, with their words.
const first: Messages = { ...(firstWords as Messages) }
const listeners = new Set<() => void>()
let english = first
let loading: Promise<void> | undefined

/** English as far as it is here: the first screens at once, all of it once {@link loadEnglish} is done. */
export function useEnglish(): Messages {
  return useSyncExternalStore(
    subscribe,
    () => english,
    () => first,
  )
}

export const isEnglishHere = () => english !== first

/** Fetches the words of the later screens, once. */
export function loadEnglish(): Promise<void> {
  loading ??= import('./messages/en.ts').then(
    ({ en }) => {
      english = en
      for (const listener of listeners) listener()
    },
    cause => {
      // The next who needs them asks again.
      loading = undefined
      throw cause
    },
  )
  return loading
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
