import { margaret } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { fillIn, press, typeIn } from '../../../../.storybook/type-in.ts'
import { muchLater, signInAs, submit, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const missing = {
  attributes: [
    { name: 'email', required: true },
    { name: 'name', required: true },
    { name: 'custom:team', required: true },
  ],
} as const

const meta = {
  title: 'Screens/New password',
  render: () => <Authenticator />,
  loaders: [walk({}, signInAs(margaret))],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const typed = {
  'Full name': 'Margaret Hamilton',
  Team: 'Apollo',
  'New password': 'Her-Own-Password-1',
}

export const Empty: Story = {}

export const MissingAttributes: Story = { loaders: [walk(missing, signInAs(margaret))] }

export const Invalid: Story = {
  loaders: [walk(missing, signInAs(margaret))],
  async play({ canvas }) {
    await fillIn(canvas, { 'New password': 'ALLCAPS' })
    await press(canvas, 'Continue')
    await expect(await canvas.findByText(/meets every point/)).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Full name')).toHaveFocus())
  },
}

/** It meets every rule, and is known to others. */
export const StolenPassword: Story = {
  loaders: [
    walk({ ...missing, compromisedPasswords: [typed['New password']] }, signInAs(margaret)),
  ],
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Continue')
    await waitFor(() => expect(canvas.getByLabelText('New password')).toBeInvalid())
  },
}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [walk(missing, signInAs(margaret), muchLater)],
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Continue')
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}

export const Filled: Story = {
  loaders: [walk(missing, signInAs(margaret))],
  play: ({ canvas }) => fillIn(canvas, typed),
}

const trouble = troubles([missing, signInAs(margaret)], ({ canvas }) =>
  typeIn(canvas, typed, 'Continue'),
)

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline

export const Done: Story = {
  render: () => <Authenticator>Margaret is in.</Authenticator>,
  loaders: [walk({}, signInAs(margaret), submit({ password: typed['New password'] }))],
  async play({ canvas }) {
    await expect(await canvas.findByText('Margaret is in.')).toBeVisible()
  },
}
