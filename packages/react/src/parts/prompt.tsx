'use client'

import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { type Messages, say } from '../say.ts'
import { Go } from './go.tsx'

export interface PromptProps extends PartProps<'p', object> {
  to: 'signIn' | 'signUp' | 'forgotPassword'
}

/**
 * “New here? Create an account”. Renders `<p data-auth="prompt">`, or nothing where that way is closed, or where it
 * stands beside the password already.
 */
export function Prompt({ to, ...props }: PromptProps) {
  const { view, messages, auth, app } = useRoot('Prompt')
  const isByField = 'fields' in view && view.fields.some(({ kind }) => kind === 'password')
  if (!auth.can({ type: `go.${to}` }) || (to === 'forgotPassword' && isByField)) return null
  return drawPart(
    'p',
    'prompt',
    props,
    {},
    {
      children: (
        <>
          {leadTo(to, messages, app)} <Go to={to} />
        </>
      ),
    },
  )
}

function leadTo(to: PromptProps['to'], messages: Messages, app: string | null): string | null {
  if (to === 'forgotPassword') return null
  return to === 'signUp' && app
    ? say(messages, 'prompt.signUp.app', { app })
    : say(messages, `prompt.${to}`)
}
