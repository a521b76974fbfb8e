import { annie, grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { press } from '../../../../.storybook/type-in.ts'
import { signInAs, submitTotp, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const ask = { devices: 'ask' } as const

const meta = {
  title: 'Screens/Remember this device',
  render: () => <Authenticator>They are in.</Authenticator>,
  loaders: [walk(ask, signInAs(grace))],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Opens: Story = {}

/** A remembered device stands for the second step. */
export const SkipsTheSecondStep: Story = {
  loaders: [walk({ ...ask, deviceSkipsMfa: true }, signInAs(annie), submitTotp)],
}

export const Remembered: Story = {
  async play({ canvas }) {
    await press(canvas, 'Remember it')
    await expect(await canvas.findByText('They are in.')).toBeVisible()
  },
}

export const NotRemembered: Story = {
  async play({ canvas }) {
    await press(canvas, 'No, thanks')
    await expect(await canvas.findByText('They are in.')).toBeVisible()
  },
}

const trouble = troubles([ask, signInAs(grace)], ({ canvas }) => press(canvas, 'Remember it'))

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline
