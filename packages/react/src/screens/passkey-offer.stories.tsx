import { grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { press } from '../../../../.storybook/type-in.ts'
import { act, person, submit, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const ways = { firstFactors: ['password', 'passkey'], preferredFactor: 'password' } as const
const signIn = [submit({ username: grace.username }), submit({ password: grace.password })] as const

const meta = {
  title: 'Screens/Offer a passkey',
  render: () => <Authenticator>Grace is in.</Authenticator>,
  loaders: [walk(ways, ...signIn)],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Opens: Story = {}

export const Created: Story = {
  async play({ canvas }) {
    await press(canvas, 'Create a passkey')
    await expect(await canvas.findByText('Grace is in.')).toBeVisible()
  },
}

export const NotNow: Story = {
  async play({ canvas }) {
    await press(canvas, 'Not now')
    await expect(await canvas.findByText('Grace is in.')).toBeVisible()
  },
}

export const Pending: Story = {
  loaders: [walk(ways, ...signIn, person('slow'))],
  async play({ canvas }) {
    await press(canvas, 'Create a passkey')
    await expect(await canvas.findByText('Waiting for your device')).toBeVisible()
  },
}

/** Closing the browser's dialog changes nothing, and nothing is said about it. */
export const Cancelled: Story = {
  loaders: [walk(ways, ...signIn, person('unwilling'), act({ type: 'accept' }))],
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toBeEmptyDOMElement()
    await expect(await canvas.findByRole('button', { name: 'Create a passkey' })).toBeVisible()
  },
}

export const AlreadyThere: Story = {
  loaders: [walk(ways, ...signIn, person('equipped'), act({ type: 'accept' }))],
  async play({ canvas }) {
    await expect(await canvas.findByText(/already has a passkey/)).toBeVisible()
  },
}

/** The device does not know what to do. */
export const DeviceFails: Story = {
  loaders: [walk(ways, ...signIn, person('puzzled'), act({ type: 'accept' }))],
  async play({ canvas }) {
    await expect(await canvas.findByText(/could not use a passkey/)).toBeVisible()
  },
}

const trouble = troubles([ways, ...signIn], ({ canvas }) => press(canvas, 'Create a passkey'))

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline
