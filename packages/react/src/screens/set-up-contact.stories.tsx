import { jean } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { fillIn, typeIn } from '../../../../.storybook/type-in.ts'
import { act, muchLater, signInAs, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const required = { mfa: { mode: 'required', methods: ['totp', 'email'] } } as const
const choose = act({ type: 'setUp', method: 'email' })
const typed = { Email: 'jean@example.org' }

const meta = {
  title: 'Screens/Set up a contact',
  render: () => <Authenticator />,
  loaders: [walk(required, signInAs(jean), choose)],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}

export const Invalid: Story = {
  play: ({ canvas }) => typeIn(canvas, { Email: 'jean' }, 'Send code'),
}

/** The code that went there proves that it arrives. */
export const CodeSent: Story = {
  play: ({ canvas }) => typeIn(canvas, typed, 'Send code'),
}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [walk(required, signInAs(jean), choose, muchLater)],
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Send code')
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}

export const Filled: Story = { play: ({ canvas }) => fillIn(canvas, typed) }

const trouble = troubles([required, signInAs(jean), choose], ({ canvas }) =>
  typeIn(canvas, typed, 'Send code'),
)

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline

/** Nothing can be sent there. */
export const NotSent: Story = {
  loaders: [walk({ ...required, undeliverable: [typed.Email] }, signInAs(jean), choose)],
  play: ({ canvas }) => typeIn(canvas, typed, 'Send code'),
}
