import { jean } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { fillIn, press, typeIn } from '../../../../.storybook/type-in.ts'
import {
  lastCode,
  later,
  signInAs,
  submit,
  submitCode,
  type Visit,
  walk,
} from '../../../../.storybook/walk.ts'
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
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Confirm')
    await expect(await canvas.findByText(/not right/)).toBeVisible()
  },
}

export const NotNow: Story = {
  async play({ canvas }) {
    await press(canvas, 'Not now')
    await expect(await canvas.findByText('Jean is in.')).toBeVisible()
  },
}

export const NotACode: Story = {
  async play({ canvas }) {
    await typeIn(canvas, { Code: 'abc' }, 'Confirm')
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
    await press(canvas, 'Send again')
    await expect(await canvas.findByText(/is on its way\.$/)).toBeVisible()
    await expect(await canvas.findByRole('button', { name: /^Send again in/ })).toBeVisible()
  },
}

export const Filled: Story = { play: ({ canvas }) => fillIn(canvas, typed) }

const trouble = troubles([offer, signInAs(jean)], ({ canvas }) => typeIn(canvas, typed, 'Confirm'))

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline

/** She comes back another day. */
export const OldCode: Story = {
  loaders: [walk(offer, signInAs(jean), later(90_000))],
  async play({ canvas, loaded }) {
    await typeIn(canvas, { Code: lastCode((loaded as { visit: Visit }).visit) }, 'Confirm')
    await expect(await canvas.findByText(/no longer good/)).toBeVisible()
  },
}

/** The sixth within the hour. */
export const TooManyTries: Story = {
  loaders: [
    walk(offer, signInAs(jean), ...Array.from({ length: 6 }, () => submit({ code: '000000' }))),
  ],
  async play({ canvas }) {
    await expect(await canvas.findByText(/Too many tries/)).toBeVisible()
  },
}

export const Done: Story = {
  loaders: [walk(offer, signInAs(jean), submitCode())],
  async play({ canvas }) {
    await expect(await canvas.findByText('Jean is in.')).toBeVisible()
  },
}
