import { grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { press } from '../../../../.storybook/type-in.ts'
import {
  act,
  begin,
  type Doing,
  muchLater,
  person,
  submit,
  type Trip,
  walk,
} from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const ways = { firstFactors: ['password', 'passkey'] } as const
const name = submit({ username: grace.username })

/** Makes a passkey, and comes back another day. */
const withPasskey: readonly Doing[] = [
  name,
  act({ type: 'choose', factor: 'password' }),
  submit({ password: grace.password }),
  act({ type: 'accept' }),
  act({ type: 'signOut' }),
]
const byPasskey = { type: 'submit', values: { username: grace.username } } as const

const meta = {
  title: 'Screens/Passkey',
  render: () => <Authenticator>Grace is in.</Authenticator>,
  loaders: [
    walk({ ...ways, preferredFactor: 'passkey' }, ...withPasskey, person('slow'), begin(byPasskey)),
  ],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Waiting: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText('Waiting for your device')).toBeVisible()
  },
}

const dismissed: Trip = [
  { ...ways, preferredFactor: 'passkey' },
  ...withPasskey,
  person('unwilling'),
  act(byPasskey),
]
const cancelled = walk(...dismissed)
const again: Trip = [...dismissed, person('willing')]

/** Quiet: a button to try again, another way, and back. */
export const Cancelled: Story = {
  loaders: [cancelled],
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(await canvas.findByRole('alert')).toBeEmptyDOMElement()
  },
}

export const AnotherWay: Story = {
  loaders: [cancelled],
  async play({ canvas }) {
    await press(canvas, 'Try another way')
    await expect(await canvas.findByRole('button', { name: /^Password/ })).toBeVisible()
  },
}

export const Done: Story = {
  loaders: [walk({ ...ways, preferredFactor: 'passkey' }, ...withPasskey, act(byPasskey))],
  async play({ canvas }) {
    await expect(await canvas.findByText('Grace is in.')).toBeVisible()
  },
}

/** The device does not know what to do. */
export const DeviceFails: Story = {
  loaders: [
    walk(
      { ...ways, preferredFactor: 'passkey' },
      ...withPasskey,
      person('puzzled'),
      act(byPasskey),
    ),
  ],
  async play({ canvas }) {
    await expect(await canvas.findByText(/could not use a passkey/)).toBeVisible()
  },
}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [walk(...again, muchLater)],
  async play({ canvas }) {
    await press(canvas, 'Try again')
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}

const trouble = troubles(again, ({ canvas }) => press(canvas, 'Try again'))

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline
