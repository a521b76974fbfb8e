import { Auth, useAuth } from '@portico/react'
import { useEffect } from 'react'
import { onMagicAnswer } from './magic-answer.ts'

/** Waits for the link that was sent, wherever it is opened in this browser. Made of the kit's own parts. */
export function MagicLink() {
  const { view, send } = useAuth()
  useEffect(() => onMagicAnswer(answer => send({ type: 'submit', values: { answer } })), [send])
  return (
    <>
      <header data-auth="header">
        <Auth.Logo />
        <Auth.Title>Check your email</Auth.Title>
        <Auth.Hint>
          If we know <bdi>{'username' in view ? view.username : ''}</bdi>, a link is on its way.
          Open it on this device, and you are in.
        </Auth.Hint>
      </header>
      <Auth.Body>
        <Auth.Failure />
      </Auth.Body>
      <Auth.Ways>
        <Auth.Go to="back" />
      </Auth.Ways>
    </>
  )
}
