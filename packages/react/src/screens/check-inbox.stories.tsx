import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { press } from '../../../../.storybook/type-in.ts'
import { act, later, submit, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const byLink = { verification: { contacts: ['email'], by: 'link' } } as const
const go = act({ type: 'go.signUp' })
const signUp = submit({ email: 'ada@example.com', password: 'Analytical-Engine-1' })
const followed = 'I have followed the link'

const meta = {
  title: 'Screens/Check your inbox',
  render: () => <Authenticator>Ada is in.</Authenticator>,
  loaders: [walk(byLink, go, signUp)],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Opens: Story = {}

export const NotFollowedYet: Story = {
  async play({ canvas }) {
    await press(canvas, followed)
    await expect(await canvas.findByText(/cannot see it yet/)).toBeVisible()
  },
}

export const Followed: Story = {
  loaders: [
    walk(byLink, go, signUp, async ({ pool }) => {
      await pool.call('AdminConfirmSignUp', { Username: 'ada@example.com' })
    }),
  ],
  async play({ canvas }) {
    await press(canvas, followed)
    await expect(await canvas.findByText('Ada is in.')).toBeVisible()
  },
}

export const AfterTheWait: Story = {
  loaders: [walk(byLink, go, signUp, later(30))],
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Send again' })).toBeEnabled()
  },
}

export const SentAgain: Story = {
  loaders: [walk(byLink, go, signUp, later(30), act({ type: 'resend' }))],
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: /^Send again in/ })).toBeVisible()
    await expect(await canvas.findByText('A new link is on its way.')).toBeVisible()
  },
}

const trouble = troubles([byLink, go, signUp], ({ canvas }) => press(canvas, followed))

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline
