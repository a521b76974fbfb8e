import { joan } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { fillIn, press, typeIn } from '../../../../.storybook/type-in.ts'
import {
  act,
  lastCode,
  later,
  signInAs,
  submit,
  submitCode,
  type Visit,
  walk,
} from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const go = act({ type: 'go.signUp' })
const signUp = submit({ email: 'ada@example.com', password: 'Analytical-Engine-1' })

const meta = {
  title: 'Screens/Confirm sign-up',
  render: () => <Authenticator />,
  loaders: [walk({}, go, signUp)],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const typed = { Code: '123456' }

export const CoolingDown: Story = {}

/** Who never confirmed is led here from sign-in, with a fresh code on its way. */
export const FromSignIn: Story = { loaders: [walk({}, signInAs(joan))] }

export const WrongCode: Story = {
  async play({ canvas }) {
    await fillIn(canvas, { Code: '000 000' })
    await press(canvas, 'Confirm')
    await expect(await canvas.findByText(/not right/)).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Code')).toHaveFocus())
    await expect(await canvas.findByLabelText('Code')).toHaveValue('000 000')
  },
}

export const NotACode: Story = {
  async play({ canvas }) {
    await fillIn(canvas, { Code: 'abc' })
    await press(canvas, 'Confirm')
    await expect(await canvas.findByText(/only digits/)).toBeVisible()
  },
}

export const ByText: Story = {
  loaders: [
    walk(
      {
        signInWith: ['phone_number'],
        attributes: [{ name: 'phone_number', required: true }],
        verification: { contacts: ['phone_number'], by: 'code' },
        accounts: [],
      },
      go,
      submit({ phone_number: '+44 20 7946 0958', password: 'Analytical-Engine-1' }),
    ),
  ],
}

/** Half a minute later: another one can be asked for. */
export const AfterTheWait: Story = {
  loaders: [walk({}, go, signUp, later(30))],
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Send again' })).toBeEnabled()
  },
}

export const SentAgain: Story = {
  loaders: [walk({}, go, signUp, later(30))],
  async play({ canvas }) {
    await press(canvas, 'Send again')
    await expect(await canvas.findByText(/is on its way\.$/)).toBeVisible()
    await expect(await canvas.findByRole('button', { name: /^Send again in/ })).toBeVisible()
  },
}

/** It is good for a day. */
export const OldCode: Story = {
  loaders: [walk({}, go, signUp, later(90_000))],
  async play({ canvas, loaded }) {
    const code = lastCode((loaded as { visit: Visit }).visit)
    await typeIn(canvas, { Code: code }, 'Confirm')
    await expect(await canvas.findByText(/no longer good/)).toBeVisible()
  },
}

/** Nothing can be sent there. */
export const NotSent: Story = {
  loaders: [walk({ undeliverable: ['ada@example.com'] }, go, signUp)],
}

export const Filled: Story = { play: ({ canvas }) => fillIn(canvas, typed) }

const trouble = troubles([{}, go, signUp], ({ canvas }) => typeIn(canvas, typed, 'Confirm'))

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline

/** The sixth within the hour. */
export const TooManyTries: Story = {
  loaders: [walk({}, go, signUp, ...Array.from({ length: 6 }, () => submit({ code: '000000' })))],
  async play({ canvas }) {
    await expect(await canvas.findByText(/Too many tries/)).toBeVisible()
  },
}

/** Confirmed, and in. */
export const Done: Story = {
  render: () => <Authenticator>Ada is in.</Authenticator>,
  loaders: [walk({}, go, signUp, submitCode())],
  async play({ canvas }) {
    await expect(await canvas.findByText('Ada is in.')).toBeVisible()
  },
}
