'use client'

import type { AuthView } from '@portico/core'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { type MessageKey, say } from '../say.ts'

/** The present screen's heading, where focus goes when the screen changes. Renders `<h1 data-auth="title">`. */
export function Title(props: PartProps<'h1', object>) {
  const { view, messages, titleId } = useRoot('Title')
  if (view.screen === 'signedIn') return null
  return drawPart(
    'h1',
    'title',
    props,
    {},
    {
      id: titleId,
      tabIndex: -1,
      // Said with the title, where a notice came with the screen.
      'aria-describedby': view.notice ? `${titleId}-notice` : undefined,
      children: say(messages, titleOf(view), { provider: nameIn(view) }),
    },
  )
}

const nameIn = (view: Titled) =>
  view.screen === 'redirecting' ? (view.provider?.name ?? view.provider?.id ?? '') : ''

type Titled = Exclude<AuthView, { screen: 'signedIn' }>

/** What a screen is called: by what it is about, where that says more. */
function titleOf(view: Titled): Extract<MessageKey, `${string}.title${string}`> {
  switch (view.screen) {
    case 'confirmSignUp':
    case 'code':
      return view.delivery
        ? `${view.screen}.title.${view.delivery.channel}`
        : `${view.screen}.title`
    case 'chooseFactor':
      return view.purpose === 'secondFactor'
        ? 'chooseFactor.title.secondFactor'
        : 'chooseFactor.title'
    case 'setUpContact':
    case 'verifyAttribute':
      return `${view.screen}.title.${view.contact}`
    case 'redirecting':
      return view.provider ? 'redirecting.title.provider' : 'redirecting.title'
    default:
      return `${view.screen}.title`
  }
}
