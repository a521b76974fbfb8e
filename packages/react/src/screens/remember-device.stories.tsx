import { annie, grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { signInAs, stalled, submitTotp, unplugged, walk } from '../../../../.storybook/walk.ts'
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
    await userEvent.click(canvas.getByRole('button', { name: 'Remember it' }))
    await expect(await canvas.findByText('They are in.')).toBeVisible()
  },
}

export const NotRemembered: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'No, thanks' }))
    await expect(await canvas.findByText('They are in.')).toBeVisible()
  },
}

export const Pending: Story = {
  loaders: [walk(ask, signInAs(grace), stalled)],
  play: ({ canvas }) => userEvent.click(canvas.getByRole('button', { name: 'Remember it' })),
}

export const Unreachable: Story = {
  loaders: [walk(ask, signInAs(grace), unplugged)],
  play: ({ canvas }) => userEvent.click(canvas.getByRole('button', { name: 'Remember it' })),
}
