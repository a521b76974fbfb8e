import { grace, katherine } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { press } from '../../../../.storybook/type-in.ts'
import { act, muchLater, signInAs, submit, walk } from '../../../../.storybook/walk.ts'
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
    await press(canvas, /^Code by email/)
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}

const trouble = troubles([mfa, signInAs(katherine)], ({ canvas }) =>
  press(canvas, /^Code by email/),
)

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline
