import { joan } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { typeIn } from '../../../../.storybook/type-in.ts'
import {
  act,
  later,
  signInAs,
  stalled,
  submit,
  unplugged,
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
    await userEvent.type(canvas.getByLabelText('Code'), '000 000')
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm' }))
    await expect(await canvas.findByText(/not right/)).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Code')).toHaveFocus())
    await expect(await canvas.findByLabelText('Code')).toHaveValue('000 000')
  },
}

export const NotACode: Story = {
  async play({ canvas }) {
    await userEvent.type(canvas.getByLabelText('Code'), 'abc')
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm' }))
    await expect(await canvas.findByText(/only digits/)).toBeVisible()
  },
}

export const Pending: Story = {
  loaders: [walk({}, go, signUp, stalled)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Confirm'),
}

export const Unreachable: Story = {
  loaders: [walk({}, go, signUp, unplugged)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Confirm'),
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
    await userEvent.click(canvas.getByRole('button', { name: 'Send again' }))
    await expect(await canvas.findByText(/is on its way\.$/)).toBeVisible()
    await expect(await canvas.findByRole('button', { name: /^Send again in/ })).toBeVisible()
  },
}

/** It is good for a day. */
export const OldCode: Story = {
  loaders: [walk({}, go, signUp, later(90_000))],
  async play({ canvas, canvasElement, loaded }) {
    const { pool } = (loaded as { visit: Visit }).visit
    const code = pool.outbox.messages().at(-1)?.code ?? ''
    await typeIn(canvasElement, { Code: code }, 'Confirm')
    await expect(await canvas.findByText(/no longer good/)).toBeVisible()
  },
}

/** Nothing can be sent there. */
export const NotSent: Story = {
  loaders: [walk({ undeliverable: ['ada@example.com'] }, go, signUp)],
}
