'use client'

import type { AuthDoor, AuthView } from '@portico/core'
import { useMemo } from 'react'
import { isEnglishHere, loadEnglish } from './english.ts'
import type { Messages } from './say.ts'
import { isFirst, loadScreens, type Screens, screensHere } from './screen-map.ts'

/**
 * The door, a moment late where it has to be: it shows a screen once what draws it is here. Until then the last one
 * stays as it is, with its button still turning, and what is done at it does not count. Where it cannot be fetched, the
 * last one says so, and it is tried again: soon, then ever more seldom, and at once when a button is pressed.
 *
 * @param own screens of the application's, which are here already.
 */
export function useReadyDoor(
  auth: AuthDoor,
  messages: Messages,
  own: Partial<Screens> = {},
): AuthDoor {
  const theirs = Object.keys(own).join()
  // The words of a language that the application chose are all here.
  const hasWords = 'totp.title' in messages
  return useMemo(() => {
    const here = new Set(theirs.split(','))
    return readyDoor(
      auth,
      screen =>
        isFirst(screen) ||
        ((here.has(screen) || screensHere()[screen] !== undefined) &&
          (hasWords || isEnglishHere())),
    )
  }, [auth, theirs, hasWords])
}

const load = async () => {
  await Promise.all([loadScreens(), loadEnglish()])
}

function readyDoor(auth: AuthDoor, isHere: (screen: keyof Screens) => boolean): AuthDoor {
  const listeners = new Set<() => void>()
  let shown: AuthView = { screen: 'restoring', pending: false, failure: null, notice: null }
  let waiting = false
  let tries = 0
  let next: ReturnType<typeof setTimeout> | undefined

  function tell() {
    for (const listener of listeners) listener()
  }

  function fetchScreens() {
    clearTimeout(next)
    next = undefined
    waiting = true
    load().then(
      () => {
        waiting = false
        tries = 0
        tell()
      },
      () => {
        shown = { ...shown, pending: false, failure: { code: 'unavailable', retryAt: 0 } }
        next = setTimeout(again, Math.min(1_000 * 2 ** tries, 60_000))
        tries += 1
        tell()
      },
    )
  }

  function again() {
    waiting = false
    if (listeners.size > 0) fetchScreens()
  }

  function getView() {
    const view = auth.getView()
    if (view.screen === 'signedIn' || isHere(view.screen)) {
      shown = view
      return shown
    }
    if (!waiting) fetchScreens()
    return shown
  }

  return {
    ...auth,
    getView,
    subscribe(listener) {
      listeners.add(listener)
      const unsubscribe = auth.subscribe(listener)
      return () => {
        listeners.delete(listener)
        unsubscribe()
      }
    },
    send(event) {
      if (getView() === auth.getView()) auth.send(event)
      else if (next) fetchScreens()
    },
  }
}
