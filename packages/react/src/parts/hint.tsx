'use client'

import type { AuthView, ViewOf } from '@portico/core'
import type { ReactNode } from 'react'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import type { Messages } from '../say.ts'
import { say } from '../say.ts'

/** A line on what this screen is about, or where to look. Renders `<p data-auth="hint">`, or nothing. */
export function Hint(props: PartProps<'p', object>) {
  const { view, messages, app } = useRoot('Hint')
  const children = hintOf(view, messages, app)
  return children ? drawPart('p', 'hint', props, {}, { children }) : null
}

function hintOf(view: AuthView, messages: Messages, app: string | null): ReactNode {
  switch (view.screen) {
    case 'signIn':
    case 'signUp':
      return app && say(messages, `${view.screen}.hint`, { app })
    case 'confirmSignUp':
      if (!view.sent) return say(messages, 'confirmSignUp.hint.unsent')
      return view.delivery
        ? around(messages['confirmSignUp.hint'], addressOf(view))
        : say(messages, 'confirmSignUp.hint.unknown')
    case 'forgotPassword':
      return say(messages, 'forgotPassword.hint')
    case 'resetPassword':
      if (!view.sent) return say(messages, 'resetPassword.hint.unsent')
      if (view.required) return say(messages, 'resetPassword.hint.required')
      return view.delivery
        ? around(messages['resetPassword.hint'], view.delivery.to)
        : say(messages, 'resetPassword.hint.unknown')
    case 'newPassword':
      return say(messages, view.fields.length > 1 ? 'newPassword.hint.missing' : 'newPassword.hint')
    case 'unsupported':
      return say(messages, 'unsupported.hint', { challenge: view.challenge })
    default:
      return null
  }
}

/** Who just typed an address can read it again, and find the slip in it; any other stays masked. */
function addressOf({ username, delivery }: ViewOf<'confirmSignUp'>): string {
  const isTheirs = delivery?.channel === 'sms' ? /^\+\d+$/ : /@/
  return isTheirs.test(username) ? username : (delivery?.to ?? '')
}

/** Addresses read left to right in any language, and are never broken by the text around them. */
function around(sentence: string, to: string): ReactNode {
  const [before, after] = sentence.split('{to}')
  return (
    <>
      {before}
      <bdi data-auth="address" dir="ltr">
        {to}
      </bdi>
      {after}
    </>
  )
}
