import { grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import {
  act,
  begin,
  type Doing,
  person,
  submit,
  type Visit,
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

const cancelled = walk(
  { ...ways, preferredFactor: 'passkey' },
  ...withPasskey,
  person('unwilling'),
  act(byPasskey),
)

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
    await userEvent.click(canvas.getByRole('button', { name: 'Try another way' }))
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

export const Unreachable: Story = {
  loaders: [cancelled],
  async play({ canvas, loaded }) {
    const { authenticator, network } = (loaded as { visit: Visit }).visit
    authenticator?.mood('willing')
    network('down')
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await expect(await canvas.findByText(/could not reach/)).toBeVisible()
  },
}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [cancelled],
  async play({ canvas, loaded }) {
    const { authenticator, pass } = (loaded as { visit: Visit }).visit
    authenticator?.mood('willing')
    pass(600)
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}
