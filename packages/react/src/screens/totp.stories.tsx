import { annie } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { typeIn } from '../../../../.storybook/type-in.ts'
import {
  act,
  muchLater,
  signInAs,
  stalled,
  submitTotp,
  unplugged,
  walk,
} from '../../../../.storybook/walk.ts'
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
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, typed, 'Continue')
    await expect(await canvas.findByText(/not right/)).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Code')).toHaveFocus())
  },
}

export const Pending: Story = {
  loaders: [walk({}, signInAs(annie), stalled)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Continue'),
}

export const Unreachable: Story = {
  loaders: [walk({}, signInAs(annie), unplugged)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Continue'),
}

export const Done: Story = {
  loaders: [walk({}, signInAs(annie), submitTotp)],
  async play({ canvas }) {
    await expect(await canvas.findByText('Annie is in.')).toBeVisible()
  },
}

export const NotACode: Story = {
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, { Code: 'abc' }, 'Continue')
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
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, typed, 'Continue')
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}
