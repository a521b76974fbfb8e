'use client'

import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'
import { Go } from './go.tsx'

export interface PromptProps extends PartProps<'p', object> {
  to: 'signIn' | 'signUp'
}

/** “New here? Create an account”. Renders `<p data-auth="prompt">`, or nothing where that way is closed. */
export function Prompt({ to, ...props }: PromptProps) {
  const { messages, auth, app } = useRoot('Prompt')
  if (!auth.can({ type: `go.${to}` })) return null
  const lead =
    to === 'signUp' && app
      ? say(messages, 'prompt.signUp.app', { app })
      : say(messages, `prompt.${to}`)
  return drawPart(
    'p',
    'prompt',
    props,
    {},
    {
      children: (
        <>
          {lead} <Go to={to} />
        </>
      ),
    },
  )
}
