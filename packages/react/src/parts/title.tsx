'use client'

import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'

/** The present screen's heading, where focus goes when the screen changes. Renders `<h1 data-auth="title">`. */
export function Title(props: PartProps<'h1', object>) {
  const { view, messages, titleId } = useRoot('Title')
  if (view.screen === 'signedIn') return null
  const sent = view.screen === 'confirmSignUp' ? view.delivery?.channel : undefined
  const key = sent ? (`confirmSignUp.title.${sent}` as const) : (`${view.screen}.title` as const)
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
      children: say(messages, key),
    },
  )
}
