import type { AuthSettings, AuthView, ViewOf } from '@portico/core'
import type { ReactNode } from 'react'
import { type MessageKey, type Messages, say } from './say.ts'
import { sayAround } from './say-around.ts'

export interface HintContext {
  messages: Messages
  app: string | null
  settings: AuthSettings
}

/** The line below a screen's title: what it is about, where a code went; `null` where the title says it all. */
export function sayHint(view: AuthView, { messages, app, settings }: HintContext): ReactNode {
  switch (view.screen) {
    case 'signIn':
    case 'signUp':
      return app && say(messages, `${view.screen}.hint`, { app })
    case 'confirmSignUp':
      if (view.code) return sayAround(messages['confirmSignUp.hint.link'], { to: view.username })
      return sentHint(view, messages)
    case 'checkInbox':
    case 'verifyAttribute':
      return sentHint(view, messages)
    case 'code':
      if (!view.sent) return messages['code.hint.unsent']
      return view.delivery
        ? sayAround(messages[`code.hint.${view.purpose}`], { to: view.delivery.to })
        : messages[`code.hint.${view.purpose}.unknown`]
    case 'resetPassword':
      return resetHint(view, messages)
    case 'newPassword':
      return messages[view.fields.length > 1 ? 'newPassword.hint.missing' : 'newPassword.hint']
    case 'chooseFactor':
      return view.purpose === 'signIn' && view.username
        ? sayAround(messages['chooseFactor.hint'], { username: view.username })
        : messages['chooseFactor.hint.secondFactor']
    case 'rememberDevice':
      return messages[
        settings.deviceSkipsMfa ? 'rememberDevice.hint.skipsMfa' : 'rememberDevice.hint'
      ]
    case 'unsupported':
      return say(messages, 'unsupported.hint', { challenge: view.challenge })
    case 'password':
      return view.username && sayAround(messages['password.hint'], { username: view.username })
    case 'restoring':
    case 'signedIn':
      return null
    default:
      return messages[`${view.screen}.hint` satisfies MessageKey]
  }
}

function sentHint(
  view: ViewOf<'confirmSignUp' | 'checkInbox' | 'verifyAttribute'>,
  messages: Messages,
): ReactNode {
  if (!view.sent) return messages[`${view.screen}.hint.unsent`]
  return view.delivery
    ? sayAround(messages[`${view.screen}.hint`], { to: addressOf(view) })
    : messages[`${view.screen}.hint.unknown`]
}

function resetHint(view: ViewOf<'resetPassword'>, messages: Messages): ReactNode {
  const why = view.compromised ? 'compromised' : 'required'
  if (view.code) return messages['resetPassword.hint.link']
  if (!view.sent) return messages[`resetPassword.hint.${why}.unsent`]
  if (view.compromised || view.required) return messages[`resetPassword.hint.${why}`]
  return view.delivery
    ? sayAround(messages['resetPassword.hint'], { to: view.delivery.to })
    : messages['resetPassword.hint.unknown']
}

type Sending = ViewOf<'confirmSignUp' | 'checkInbox' | 'verifyAttribute'>

/** Who just typed an address can read it again, and find the slip in it; any other stays masked. */
function addressOf({ username, delivery, screen }: Sending): string {
  const isTheirs = delivery?.channel === 'sms' ? /^\+\d+$/ : /@/
  const typedIt = screen !== 'verifyAttribute' && isTheirs.test(username)
  return typedIt ? username : (delivery?.to ?? '')
}
