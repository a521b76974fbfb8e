import { grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { signInAs, stalled, unplugged, walk } from '../../../../.storybook/walk.ts'
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
    await userEvent.click(canvas.getByRole('button', { name: 'Not now' }))
    await expect(await canvas.findByText('Grace is in.')).toBeVisible()
  },
}

export const Chosen: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: /^Authenticator app/ }))
    await expect(await canvas.findByRole('img', { name: /QR code/ })).toBeVisible()
  },
}

export const Pending: Story = {
  loaders: [walk(offer, signInAs(grace), stalled)],
  play: ({ canvas }) => userEvent.click(canvas.getByRole('button', { name: /^Code by email/ })),
}

export const Unreachable: Story = {
  loaders: [walk(offer, signInAs(grace), unplugged)],
  play: ({ canvas }) => userEvent.click(canvas.getByRole('button', { name: /^Authenticator app/ })),
}
