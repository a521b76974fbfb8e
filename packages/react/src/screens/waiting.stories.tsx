import { annie, grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import {
  act,
  fromTheFuture,
  later,
  signInAs,
  stalled,
  submit,
  walk,
} from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const meta = {
  title: 'Screens/Where it ends',
  render: () => <Authenticator />,
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** The pool verifies nothing by itself: an administrator confirms. */
export const AwaitApproval: Story = {
  loaders: [
    walk(
      { verification: { contacts: [], by: 'code' } },
      act({ type: 'go.signUp' }),
      submit({ email: 'ada@example.com', password: 'Analytical-Engine-1' }),
    ),
  ],
}

export const NoRecovery: Story = {
  loaders: [walk({ recovery: [] }, act({ type: 'go.forgotPassword' }))],
}

/** The pool asks for something this kit cannot do yet. */
export const Unsupported: Story = {
  loaders: [walk({}, fromTheFuture, signInAs(annie))],
}

/** An hour later she comes back to her tab, and it takes its time. */
export const Restoring: Story = {
  loaders: [walk({}, signInAs(grace), later(7_200), stalled, ({ reload }) => reload())],
  async play({ canvas }) {
    await expect(await canvas.findByText('One moment')).toBeInTheDocument()
  },
}
