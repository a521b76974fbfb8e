import { frances, joan } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { fillIn, press, typeIn } from '../../../../.storybook/type-in.ts'
import { act, walk } from '../../../../.storybook/walk.ts'
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
    await press(canvas, 'Send code')
    await expect(await canvas.findByText(/Fill this in/)).toBeVisible()
  },
}

/** Nothing of hers is verified, and the app client is one of those that say so. */
export const NowhereToSend: Story = {
  loaders: [walk({ preventUserExistenceErrors: false }, go)],
  async play({ canvas }) {
    await typeIn(canvas, { Email: joan.username }, 'Send code')
    await expect(await canvas.findByText(/no verified email or phone/)).toBeVisible()
  },
}

export const Filled: Story = { play: ({ canvas }) => fillIn(canvas, typed) }

const trouble = troubles([{}, go], ({ canvas }) => typeIn(canvas, typed, 'Send code'))

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline

/** Messages to her come back. */
export const NotSent: Story = {
  loaders: [walk({ undeliverable: [frances.username] }, go)],
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Send code')
    await expect(await canvas.findByText(/could not send the code/)).toBeVisible()
  },
}

/** Whoever it is, a code is on its way. */
export const Done: Story = {
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Send code')
    await expect(await canvas.findByText('Choose a new password')).toBeVisible()
  },
}
