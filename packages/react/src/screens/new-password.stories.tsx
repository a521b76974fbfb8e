import { margaret } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { typeIn } from '../../../../.storybook/type-in.ts'
import { muchLater, signInAs, stalled, unplugged, walk } from '../../../../.storybook/walk.ts'
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
    await userEvent.type(canvas.getByLabelText('New password'), 'ALLCAPS')
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
    await expect(await canvas.findByText(/meets every point/)).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Full name')).toHaveFocus())
  },
}

export const Pending: Story = {
  loaders: [walk(missing, signInAs(margaret), stalled)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Continue'),
}

export const Unreachable: Story = {
  loaders: [walk(missing, signInAs(margaret), unplugged)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Continue'),
}

/** It meets every rule, and is known to others. */
export const StolenPassword: Story = {
  loaders: [
    walk({ ...missing, compromisedPasswords: [typed['New password']] }, signInAs(margaret)),
  ],
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, typed, 'Continue')
    await waitFor(() => expect(canvas.getByLabelText('New password')).toBeInvalid())
  },
}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [walk(missing, signInAs(margaret), muchLater)],
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, typed, 'Continue')
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}
