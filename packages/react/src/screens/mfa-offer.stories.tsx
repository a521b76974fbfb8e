import { grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { press } from '../../../../.storybook/type-in.ts'
import { signInAs, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const offer = { mfa: { mode: 'optional', methods: ['totp', 'email'] }, offers: ['mfa'] } as const

const meta = {
  title: 'Screens/Offer a second step',
  render: () => <Authenticator>Grace is in.</Authenticator>,
  loaders: [walk(offer, signInAs(grace))],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Opens: Story = {}

export const NotNow: Story = {
  async play({ canvas }) {
    await press(canvas, 'Not now')
    await expect(await canvas.findByText('Grace is in.')).toBeVisible()
  },
}

export const Chosen: Story = {
  async play({ canvas }) {
    await press(canvas, /^Authenticator app/)
    await expect(await canvas.findByRole('img', { name: /QR code/ })).toBeVisible()
  },
}

const trouble = troubles([offer, signInAs(grace)], ({ canvas }) => press(canvas, /^Code by email/))

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline
