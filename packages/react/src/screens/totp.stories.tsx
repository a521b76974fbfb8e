import { annie } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { fillIn, typeIn } from '../../../../.storybook/type-in.ts'
import { act, muchLater, signInAs, submitTotp, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const typed = { Code: '000000' }

const meta = {
  title: 'Screens/Authenticator app',
  render: () => <Authenticator>Annie is in.</Authenticator>,
  loaders: [walk({}, signInAs(annie))],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}

export const WrongCode: Story = {
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Continue')
    await expect(await canvas.findByText(/not right/)).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Code')).toHaveFocus())
  },
}

export const Done: Story = {
  loaders: [walk({}, signInAs(annie), submitTotp)],
  async play({ canvas }) {
    await expect(await canvas.findByText('Annie is in.')).toBeVisible()
  },
}

export const NotACode: Story = {
  async play({ canvas }) {
    await typeIn(canvas, { Code: 'abc' }, 'Continue')
    await expect(await canvas.findByText(/only digits/)).toBeVisible()
  },
}

/** In again within the half minute: the app still shows the code that was used. */
export const UsedCode: Story = {
  loaders: [
    walk({}, signInAs(annie), submitTotp, act({ type: 'signOut' }), signInAs(annie), submitTotp),
  ],
  async play({ canvas }) {
    await expect(await canvas.findByText(/next one your app shows/)).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Code')).toBeInvalid())
  },
}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [walk({}, signInAs(annie), muchLater)],
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Continue')
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}

export const Filled: Story = { play: ({ canvas }) => fillIn(canvas, typed) }

const trouble = troubles([{}, signInAs(annie)], ({ canvas }) => typeIn(canvas, typed, 'Continue'))

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline
