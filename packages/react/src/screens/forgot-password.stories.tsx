import { frances, joan } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { act, stall, submit, unplugged, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const go = act({ type: 'go.forgotPassword' })
const values = { username: frances.username }

const meta = {
  title: 'Screens/Forgot password',
  render: () => <Authenticator />,
  loaders: [walk({}, go)],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}

export const Invalid: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Send code' }))
    await expect(await canvas.findByText(/Fill this in/)).toBeVisible()
  },
}

/** Nothing of hers is verified, so there is nowhere to send a code to. */
export const NowhereToSend: Story = {
  loaders: [walk({}, go, submit({ username: joan.username }))],
}

export const Pending: Story = {
  loaders: [walk({}, go, stall({ type: 'submit', values }))],
}

export const Unreachable: Story = {
  loaders: [walk({}, go, unplugged({ type: 'submit', values }))],
}
