'use client'

import type { Screen } from '@portico/core'
import { useState } from 'react'
import { PasskeyIcon } from '../late-icons.tsx'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { type MessageKey, say } from '../say.ts'
import { useTryOnReturn } from '../try-on-return.ts'

export interface ActState {
  /** What was asked for is under way. */
  pending: boolean
}

export type ActProps = PartProps<'button', ActState>

/**
 * Says yes to what the screen proposes: to the passkey, to being remembered, to having followed the link. Renders
 * `<button type="button" data-auth="accept">`, or nothing where nothing is proposed.
 *
 * “I have followed the link” also tries by itself when the person comes back to the page, once each time.
 */
export function Accept(props: ActProps) {
  const { view } = useRoot('Accept')
  useTryOnReturn(view.screen === 'checkInbox')
  const words = yes[view.screen]
  return words ? <Act answer="accept" words={words} own={props} /> : null
}

/**
 * “Not now”, as easy to find as the yes. Renders `<button type="button" data-auth="decline">`, or nothing where there
 * is nothing to decline.
 */
export function Decline(props: ActProps) {
  const { view } = useRoot('Decline')
  const words = no[view.screen]
  return words ? <Act answer="decline" words={words} own={props} /> : null
}

type ActKey = Extract<MessageKey, `${string}.accept${string}` | `${string}.decline`>

interface Words {
  rest: ActKey
  /** While the answer is awaited, where something else has to be done meanwhile. */
  pending?: ActKey
  /** It stands beside the sign people know passkeys by. */
  ofPasskey?: true
}

const yes: Partial<Record<Screen, Words>> = {
  checkInbox: { rest: 'checkInbox.accept' },
  passkey: { rest: 'passkey.accept', pending: 'passkey.accept.pending', ofPasskey: true },
  rememberDevice: { rest: 'rememberDevice.accept' },
  passkeyOffer: {
    rest: 'passkeyOffer.accept',
    pending: 'passkeyOffer.accept.pending',
    ofPasskey: true,
  },
}

const no: Partial<Record<Screen, Words>> = {
  rememberDevice: { rest: 'rememberDevice.decline' },
  passkeyOffer: { rest: 'passkeyOffer.decline' },
  mfaOffer: { rest: 'mfaOffer.decline' },
  verifyAttribute: { rest: 'verifyAttribute.decline' },
}

interface ActOwn {
  answer: 'accept' | 'decline'
  words: Words
  own: ActProps
}

function Act({ answer, words, own }: ActOwn) {
  const { view, messages, auth } = useRoot('Act')
  // The device is asked for a passkey before anybody presses anything.
  const [pressed, setPressed] = useState(view.screen === 'passkey' && view.pending)
  if (pressed && !view.pending) setPressed(false)
  return drawPart<'button', ActState>(
    'button',
    answer,
    own,
    { pending: pressed },
    {
      type: 'button',
      'aria-disabled': view.pending,
      onClick() {
        if (view.pending) return
        auth.send({ type: answer })
        setPressed(true)
      },
      children: (
        <>
          {words.ofPasskey && !pressed && <PasskeyIcon />}
          {say(messages, (pressed && words.pending) || words.rest)}
        </>
      ),
    },
  )
}
