import { jean } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { userEvent } from 'storybook/test'
import { signInAs, stalled, walk } from '../../../../.storybook/walk.ts'
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
