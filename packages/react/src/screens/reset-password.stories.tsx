import { frances, grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { typeIn } from '../../../../.storybook/type-in.ts'
import {
  act,
  later,
  signInAs,
  stalled,
  submit,
  submitCode,
  unplugged,
  type Visit,
  walk,
} from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const go = act({ type: 'go.forgotPassword' })
const ask = submit({ username: frances.username })
const values = { code: '123456', password: 'Remembered-Now-1' }

const meta = {
  title: 'Screens/Reset password',
  render: () => <Authenticator />,
  loaders: [walk({}, go, ask)],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const typed = { Code: '123456', 'New password': 'Remembered-Now-1' }

export const Empty: Story = {}

/** A name nobody has leads to the same screen. */
export const UnknownName: Story = {
  loaders: [walk({}, go, submit({ username: 'nobody@example.com' }))],
}

export const WrongCode: Story = {
  async play({ canvas }) {
    await userEvent.type(canvas.getByLabelText('Code'), '000000')
    await userEvent.type(canvas.getByLabelText('New password'), values.password)
    await userEvent.click(canvas.getByRole('button', { name: 'Change password' }))
    await expect(await canvas.findByText(/not right/)).toBeVisible()
  },
}

export const WeakPassword: Story = {
  async play({ canvas }) {
    await userEvent.type(canvas.getByLabelText('Code'), '000000')
    await userEvent.type(canvas.getByLabelText('New password'), 'ALLCAPS')
    await userEvent.click(canvas.getByRole('button', { name: 'Change password' }))
    await expect(await canvas.findByText(/meets every point/)).toBeVisible()
  },
}

export const Pending: Story = {
  loaders: [walk({}, go, ask, stalled)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Change password'),
}

export const Unreachable: Story = {
  loaders: [walk({}, go, ask, unplugged)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Change password'),
}

/** Done: they are in, with the password they just chose. */
export const Done: Story = {
  loaders: [walk({}, go, ask, submitCode({ password: values.password }))],
  render: () => <Authenticator>Frances is in.</Authenticator>,
  async play({ canvas }) {
    await expect(await canvas.findByText('Frances is in.')).toBeVisible()
  },
}

/** An administrator asked for it. */
export const Required: Story = {
  loaders: [
    walk(
      {},
      ({ pool }) => pool.call('AdminResetUserPassword', { Username: grace.username }),
      signInAs(grace),
    ),
  ],
}

/** The password is among those that were stolen elsewhere. */
export const Compromised: Story = {
  loaders: [
    walk({ compromisedPasswords: [grace.password], flow: 'USER_PASSWORD_AUTH' }, signInAs(grace)),
  ],
  async play({ canvas }) {
    await expect(await canvas.findByText(/may be known to others/)).toBeVisible()
  },
}

/** The link in the message says whom it is for, and the code. */
export const ByLink: Story = {
  loaders: [
    walk({ link: { screen: 'resetPassword', username: frances.username, code: '123456' } }),
  ],
  async play({ canvas }) {
    await expect(await canvas.findByLabelText('Code')).toHaveValue('123456')
  },
}

/** Half a minute later: another one can be asked for. */
export const AfterTheWait: Story = {
  loaders: [walk({}, go, ask, later(30))],
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Send again' })).toBeEnabled()
  },
}

export const SentAgain: Story = {
  loaders: [walk({}, go, ask, later(30))],
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Send again' }))
    await expect(await canvas.findByText(/is on its way\.$/)).toBeVisible()
    await expect(await canvas.findByRole('button', { name: /^Send again in/ })).toBeVisible()
  },
}

export const OldCode: Story = {
  loaders: [walk({}, go, ask, later(7_200))],
  async play({ canvas, canvasElement, loaded }) {
    const { pool } = (loaded as { visit: Visit }).visit
    const code = pool.outbox.messages().at(-1)?.code ?? ''
    await typeIn(canvasElement, { ...typed, Code: code }, 'Change password')
    await expect(await canvas.findByText(/no longer good/)).toBeVisible()
  },
}

/** It meets every rule, and is known to others. */
export const StolenPassword: Story = {
  loaders: [
    walk(
      { compromisedPasswords: [values.password] },
      go,
      ask,
      submitCode({ password: values.password }),
    ),
  ],
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getByLabelText('New password')).toBeInvalid())
  },
}
