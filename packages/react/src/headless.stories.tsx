import { annie, demoTotpSecret, totpCode } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { FormEvent } from 'react'
import { expect, userEvent } from 'storybook/test'
import { fillIn } from '../../../.storybook/type-in.ts'
import { type Visit, walk } from '../../../.storybook/walk.ts'
import { useAuth } from './root.tsx'

/** A door of somebody else's making: every element is theirs, and `useAuth` tells them what to draw. */
function OwnDoor() {
  const { view, session, send, can, signOut } = useAuth()

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send({ type: 'submit', values: Object.fromEntries(typed(event.currentTarget)) })
  }

  if (session) {
    return (
      <main>
        <h1>Hello, {session.user.label}</h1>
        <button type="button" onClick={signOut}>
          Leave
        </button>
      </main>
    )
  }
  return (
    <main>
      <h1>{view.screen === 'totp' ? 'Your second step' : 'Our own door'}</h1>
      <form onSubmit={submit}>
        {'fields' in view &&
          view.fields.map(({ name, kind, autoComplete }) => (
            <p key={name}>
              <label htmlFor={name}>{name}</label>{' '}
              <input
                id={name}
                name={name}
                type={kind === 'password' ? 'password' : 'text'}
                autoComplete={autoComplete}
              />
            </p>
          ))}
        <p role="alert">{view.failure?.code}</p>
        <button type="submit" disabled={view.pending}>
          Go on
        </button>{' '}
        {can({ type: 'back' }) && (
          <button type="button" onClick={() => send({ type: 'back' })}>
            Start again
          </button>
        )}
      </form>
    </main>
  )
}

const typed = (form: HTMLFormElement) =>
  [...new FormData(form)].map(([name, value]) => [name, String(value)] as const)

const meta = {
  title: 'Headless',
  render: () => <OwnDoor />,
  loaders: [walk({})],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** A sign-in with a second factor, and none of our screens. */
export const SignInWithSecondFactor: Story = {
  async play({ canvas, canvasElement, loaded }) {
    await fillIn(canvas, { username: annie.username })
    await fillIn(canvas, { password: annie.password })
    await userEvent.click(canvas.getByRole('button', { name: 'Go on' }))

    const code = await canvas.findByLabelText('code')
    await userEvent.type(code, '000000')
    await userEvent.click(canvas.getByRole('button', { name: 'Go on' }))
    await expect(await canvas.findByText('wrongCode')).toBeVisible()

    const { auth } = (loaded as { visit: Visit }).visit
    await userEvent.clear(code)
    await userEvent.type(code, await totpCode(demoTotpSecret, auth.now()))
    await userEvent.click(canvas.getByRole('button', { name: 'Go on' }))
    await expect(await canvas.findByText('Hello, Annie')).toBeVisible()
    await expect(canvasElement.querySelector('[data-auth]')).toBeNull()
  },
}
