import { frances, grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { fillIn, press, typeIn } from '../../../../.storybook/type-in.ts'
import {
  act,
  lastCode,
  later,
  signInAs,
  submit,
  submitCode,
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
    await fillIn(canvas, { Code: '000000' })
    await fillIn(canvas, { 'New password': values.password })
    await press(canvas, 'Change password')
    await expect(await canvas.findByText(/not right/)).toBeVisible()
  },
}

export const WeakPassword: Story = {
  async play({ canvas }) {
    await fillIn(canvas, { Code: '000000' })
    await fillIn(canvas, { 'New password': 'ALLCAPS' })
    await press(canvas, 'Change password')
    await expect(await canvas.findByText(/meets every point/)).toBeVisible()
  },
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
    await press(canvas, 'Send again')
    await expect(await canvas.findByText(/is on its way\.$/)).toBeVisible()
    await expect(await canvas.findByRole('button', { name: /^Send again in/ })).toBeVisible()
  },
}

export const OldCode: Story = {
  loaders: [walk({}, go, ask, later(7_200))],
  async play({ canvas, loaded }) {
    const code = lastCode((loaded as { visit: Visit }).visit)
    await typeIn(canvas, { ...typed, Code: code }, 'Change password')
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

export const Filled: Story = { play: ({ canvas }) => fillIn(canvas, typed) }

const trouble = troubles([{}, go, ask], ({ canvas }) => typeIn(canvas, typed, 'Change password'))

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline

/** The pool remembers. */
export const UsedBefore: Story = {
  loaders: [
    walk(
      {
        passwordPolicy: {
          minLength: 8,
          lowercase: true,
          uppercase: true,
          number: true,
          symbol: true,
          history: 3,
        },
      },
      go,
      ask,
      submitCode({ password: frances.password }),
    ),
  ],
  async play({ canvas }) {
    await expect(await canvas.findByText(/used that password before/)).toBeVisible()
  },
}
