import { jean } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { muchLater, signInAs, stalled, unplugged, walk } from '../../../../.storybook/walk.ts'
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

export const Pending: Story = {
  loaders: [walk(required, signInAs(jean), stalled)],
  play: ({ canvas }) => userEvent.click(canvas.getByRole('button', { name: /^Authenticator app/ })),
}

export const Unreachable: Story = {
  loaders: [walk(required, signInAs(jean), unplugged)],
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: /^Authenticator app/ }))
    await expect(await canvas.findByText(/could not reach/)).toBeVisible()
  },
}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [walk(required, signInAs(jean), muchLater)],
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: /^Authenticator app/ }))
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}
