'use client'

import type { PersonEvent } from '@portico/core'
import { useState } from 'react'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'

export type Destination = 'signIn' | 'signUp' | 'forgotPassword' | 'chooseFactor' | 'back'

export interface GoState {
  to: Destination
}

export interface GoProps extends PartProps<'button', GoState> {
  to: Destination
}

/**
 * Goes to another screen, and takes along what was typed as the user name. Renders
 * `<button type="button" data-auth="go" data-to>`, or nothing where the pool or the screen does not allow it.
 */
export function Go({ to, ...props }: GoProps) {
  const { view, messages, auth } = useRoot('Go')
  // Who is in already does not go back to the door.
  const isInside = to === 'back' && view.screen === 'setUpTotp' && view.inside
  const isOpen = auth.can(toEvent(to, undefined))
  // A way that closes while the answer is awaited stays where it is, so that nothing moves.
  const [isShown, setShown] = useState(isOpen)
  if (isShown !== isOpen && !view.pending) setShown(isOpen)
  if (!isShown && !isOpen) return null
  return drawPart(
    'button',
    'go',
    props,
    { to },
    {
      type: 'button',
      'aria-disabled': isOpen ? undefined : true,
      onClick: event => auth.send(toEvent(to, typedName(event.currentTarget))),
      children: isInside ? say(messages, 'mfaOffer.decline') : say(messages, `go.${to}`),
    },
  )
}

function toEvent(to: Destination, username: string | undefined): PersonEvent {
  if (to === 'back') return { type: 'back' }
  if (to === 'chooseFactor') return { type: 'go.chooseFactor' }
  return username === undefined ? { type: `go.${to}` } : { type: `go.${to}`, username }
}

function typedName(from: Element): string | undefined {
  const card = from.closest('[data-auth~="card"]') ?? from.closest('form')
  return card?.querySelector<HTMLInputElement>('input[autocomplete~="username"]:not([hidden])')
    ?.value
}
