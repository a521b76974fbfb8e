import { annie } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { act, fromTheFuture, signInAs, submit, walk } from '../../../../.storybook/walk.ts'
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
