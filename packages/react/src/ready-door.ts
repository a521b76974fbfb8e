'use client'

import type { AuthDoor, AuthView } from '@portico/core'
import { useMemo } from 'react'
import { isEnglishHere, loadEnglish } from './english.ts'
import type { Messages } from './say.ts'
import { isFirst, loadScreens, type Screens, screensHere } from './screen-map.ts'

/**
 * The door, a moment late where it has to be: it shows a screen once what draws it is here. Until then the last one
 * stays as it is, with its button still turning, and what is done at it does not count.
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
  let failure: unknown

  function tell() {
    waiting = false
    for (const listener of listeners) listener()
  }

  function getView() {
    const view = auth.getView()
    if (view.screen === 'signedIn' || isHere(view.screen)) {
      shown = view
      return shown
    }
    if (failure) {
      // For the nearest error boundary; who tries again asks again.
      const cause = failure
      failure = undefined
      throw cause
    }
    if (!waiting) {
      waiting = true
      load().then(tell, cause => {
        failure = cause
        tell()
      })
    }
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
    },
  }
}
