'use client'

import { isFormScreen } from '@portico/core'
import { clockTime, useSecondsUntil } from '../countdown.ts'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'

export interface SubmitState {
  /** The request is out. */
  pending: boolean
  /** Too many tries: this one has to wait. */
  waiting: boolean
}

export type SubmitProps = PartProps<'button', SubmitState>

/**
 * Sends the present screen's form, under that screen's own label; counts down after too many tries. Renders
 * `<button type="submit" data-auth="submit">`, with `data-pending` while the request is out.
 *
 * Never `disabled`: focus stays put, and a second press does nothing because the machine says so.
 */
export function Submit(props: SubmitProps) {
  const { view, messages, auth } = useRoot('Submit')
  const { screen, pending, failure } = view
  // Who asks only for a name goes on to the proof.
  const asksFirst = screen === 'signIn' && !view.fields.some(({ name }) => name === 'password')
  const seconds = useSecondsUntil(failure?.retryAt ?? 0, auth.now)
  const first = screen === 'signIn' && view.byRedirect ? 'redirect' : 'first'
  const label =
    isFormScreen(screen) && say(messages, asksFirst ? `signIn.submit.${first}` : `${screen}.submit`)
  return drawPart(
    'button',
    'submit',
    props,
    { pending, waiting: seconds > 0 },
    {
      type: 'submit',
      'aria-disabled': pending || seconds > 0,
      children: seconds > 0 ? say(messages, 'submit.wait', { time: clockTime(seconds) }) : label,
    },
  )
}
