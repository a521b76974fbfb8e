import { jean } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { press } from '../../../../.storybook/type-in.ts'
import { muchLater, signInAs, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const required = { mfa: { mode: 'required', methods: ['totp', 'email'] } } as const

const meta = {
  title: 'Screens/Choose what to set up',
  render: () => <Authenticator />,
  loaders: [walk(required, signInAs(jean))],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Opens: Story = {}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [walk(required, signInAs(jean), muchLater)],
  async play({ canvas }) {
    await press(canvas, /^Authenticator app/)
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}

const trouble = troubles([required, signInAs(jean)], ({ canvas }) =>
  press(canvas, /^Authenticator app/),
)

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline
