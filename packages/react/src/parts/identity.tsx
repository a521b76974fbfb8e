'use client'

import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'
import { sayAround } from '../say-around.ts'
import { Go } from './go.tsx'

/**
 * Who they said they are, and a way to say otherwise. Renders `<p data-auth="identity">` around
 * `<button data-auth="go" data-to="back">`, or nothing where nobody is known.
 */
export function Identity(props: PartProps<'p', object>) {
  const { view, messages } = useRoot('Identity')
  if (!('username' in view) || !view.username) return null
  return drawPart(
    'p',
    'identity',
    props,
    {},
    {
      children: (
        <>
          {sayAround(messages['password.hint'], { username: view.username })}{' '}
          <Go to="back">{say(messages, 'identity.change')}</Go>
        </>
      ),
    },
  )
}
