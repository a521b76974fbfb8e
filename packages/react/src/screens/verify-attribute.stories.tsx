import { jean } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { typeIn } from '../../../../.storybook/type-in.ts'
import { later, signInAs, stalled, unplugged, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const offer = { offers: ['verification'] } as const
const typed = { Code: '000000' }

const meta = {
  title: 'Screens/Verify a contact',
  render: () => <Authenticator>Jean is in.</Authenticator>,
  loaders: [walk(offer, signInAs(jean))],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}

export const WrongCode: Story = {
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, typed, 'Confirm')
    await expect(await canvas.findByText(/not right/)).toBeVisible()
  },
}

export const NotNow: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Not now' }))
    await expect(await canvas.findByText('Jean is in.')).toBeVisible()
  },
}

export const Pending: Story = {
  loaders: [walk(offer, signInAs(jean), stalled)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Confirm'),
}

export const Unreachable: Story = {
  loaders: [walk(offer, signInAs(jean), unplugged)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Confirm'),
}

export const NotACode: Story = {
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, { Code: 'abc' }, 'Confirm')
    await expect(await canvas.findByText(/only digits/)).toBeVisible()
  },
}

/** Half a minute later: another one can be asked for. */
export const AfterTheWait: Story = {
  loaders: [walk(offer, signInAs(jean), later(30))],
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Send again' })).toBeEnabled()
  },
}

export const SentAgain: Story = {
  loaders: [walk(offer, signInAs(jean), later(30))],
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Send again' }))
    await expect(await canvas.findByText(/is on its way\.$/)).toBeVisible()
    await expect(await canvas.findByRole('button', { name: /^Send again in/ })).toBeVisible()
  },
}
