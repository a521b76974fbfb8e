import { grace, katherine } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import {
  act,
  muchLater,
  signInAs,
  stalled,
  submit,
  unplugged,
  walk,
} from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const ways = { firstFactors: ['password', 'emailCode', 'passkey'] } as const
const mfa = { mfa: { mode: 'optional', methods: ['totp', 'sms', 'email'] } } as const
const name = submit({ username: grace.username })

const meta = {
  title: 'Screens/Choose a factor',
  render: () => <Authenticator />,
  loaders: [walk(ways, name)],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const ToSignIn: Story = {}

/** She has an app, text messages and e-mail as second factors. */
export const AsSecondFactor: Story = { loaders: [walk(mfa, signInAs(katherine))] }

export const ByKeyboard: Story = {
  async play({ canvas }) {
    await userEvent.tab()
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: /^Code by email/ })).toHaveFocus(),
    )
    await userEvent.keyboard('{Tab}{Enter}')
    await expect(await canvas.findByLabelText('Password')).toBeVisible()
  },
}

export const Pending: Story = {
  loaders: [walk(mfa, signInAs(katherine), stalled)],
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: /^Code by text message/ }))
    await expect(await canvas.findByRole('button', { name: /^Authenticator app/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  },
}

export const Unreachable: Story = {
  loaders: [walk(mfa, signInAs(katherine), unplugged)],
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: /^Code by email/ }))
    await expect(await canvas.findByText(/could not reach/)).toBeVisible()
  },
}

/** Back at the start, the name is still there. */
export const Back: Story = {
  loaders: [walk(ways, name, act({ type: 'back' }))],
  async play({ canvas }) {
    await expect(await canvas.findByLabelText('Email')).toHaveValue(grace.username)
  },
}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [walk(mfa, signInAs(katherine), muchLater)],
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: /^Code by email/ }))
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}
