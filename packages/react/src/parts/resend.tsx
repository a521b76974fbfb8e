'use client'

import { clockTime, useSecondsUntil } from '../countdown.ts'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'

export interface ResendState {
  /** Another code was just asked for; the next has to wait. */
  waiting: boolean
  pending: boolean
}

/**
 * Asks for another code, once the cool-down is over; what is typed stays. Renders
 * `<p data-auth="prompt">` around `<button type="button" data-auth="resend">`, or nothing where no code was sent.
 */
export function Resend(props: PartProps<'button', ResendState>) {
  const { view, messages, auth } = useRoot('Resend')
  const resend = 'resend' in view ? view.resend : null
  const seconds = useSecondsUntil(resend?.readyAt ?? 0, auth.now)
  if (!resend) return null
  const waiting = seconds > 0
  const again = drawPart(
    'button',
    'resend',
    props,
    { waiting, pending: resend.pending },
    {
      type: 'button',
      'aria-disabled': waiting || resend.pending,
      onClick: () => auth.send({ type: 'resend' }),
      children: waiting
        ? say(messages, 'resend.wait', { time: clockTime(seconds) })
        : say(messages, 'resend.again'),
    },
  )
  return drawPart(
    'p',
    'prompt',
    {},
    {},
    {
      children: (
        <>
          {say(messages, view.screen === 'checkInbox' ? 'resend.lead.link' : 'resend.lead')} {again}
        </>
      ),
    },
  )
}
