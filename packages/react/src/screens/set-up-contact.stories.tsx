import { jean } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { typeIn } from '../../../../.storybook/type-in.ts'
import { act, muchLater, signInAs, stalled, unplugged, walk } from '../../../../.storybook/walk.ts'
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
  play: ({ canvasElement }) => typeIn(canvasElement, { Email: 'jean' }, 'Send code'),
}

export const Pending: Story = {
  loaders: [walk(required, signInAs(jean), choose, stalled)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Send code'),
}

export const Unreachable: Story = {
  loaders: [walk(required, signInAs(jean), choose, unplugged)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Send code'),
}

/** The code that went there proves that it arrives. */
export const CodeSent: Story = {
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Send code'),
}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [walk(required, signInAs(jean), choose, muchLater)],
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, typed, 'Send code')
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}
