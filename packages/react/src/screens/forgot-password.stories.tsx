import { frances, joan } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { typeIn } from '../../../../.storybook/type-in.ts'
import { act, stalled, unplugged, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const go = act({ type: 'go.forgotPassword' })

const meta = {
  title: 'Screens/Forgot password',
  render: () => <Authenticator />,
  loaders: [walk({}, go)],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const typed = { Email: frances.username }

export const Empty: Story = {}

export const Invalid: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Send code' }))
    await expect(await canvas.findByText(/Fill this in/)).toBeVisible()
  },
}

/** Nothing of hers is verified, and the app client is one of those that say so. */
export const NowhereToSend: Story = {
  loaders: [walk({ preventUserExistenceErrors: false }, go)],
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, { Email: joan.username }, 'Send code')
    await expect(await canvas.findByText(/no verified email or phone/)).toBeVisible()
  },
}

export const Pending: Story = {
  loaders: [walk({}, go, stalled)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Send code'),
}

export const Unreachable: Story = {
  loaders: [walk({}, go, unplugged)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Send code'),
}
