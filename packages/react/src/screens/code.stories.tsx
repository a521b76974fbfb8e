import { dorothy, hedy, radia } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { fillIn, press, typeIn } from '../../../../.storybook/type-in.ts'
import {
  act,
  later,
  muchLater,
  signInAs,
  submit,
  submitCode,
  walk,
} from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const mfa = { mfa: { mode: 'optional', methods: ['totp', 'sms', 'email'] } } as const
const ways = { firstFactors: ['password', 'emailCode', 'smsCode'] } as const
const typed = { Code: '000000' }

const meta = {
  title: 'Screens/Code',
  render: () => <Authenticator />,
  loaders: [walk(mfa, signInAs(hedy))],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const SecondFactorByEmail: Story = {}

export const SecondFactorByText: Story = { loaders: [walk(mfa, signInAs(dorothy))] }

const toSignIn = [
  submit({ username: radia.username }),
  act({ type: 'choose', factor: 'smsCode' }),
] as const

export const ToSignIn: Story = { loaders: [walk(ways, ...toSignIn)] }

export const AnotherWay: Story = {
  loaders: [walk(ways, ...toSignIn)],
  async play({ canvas }) {
    await press(canvas, 'Try another way')
    await expect(await canvas.findByText(/How would you like/)).toBeVisible()
  },
}

export const WrongCode: Story = {
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Continue')
    await expect(await canvas.findByText(/not right/)).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Code')).toHaveFocus())
    await expect(await canvas.findByLabelText('Code')).toHaveValue('000000')
  },
}

export const NotACode: Story = {
  async play({ canvas }) {
    await typeIn(canvas, { Code: 'abc' }, 'Continue')
    await expect(await canvas.findByText(/only digits/)).toBeVisible()
  },
}

/** Half a minute later: another one can be asked for. */
export const AfterTheWait: Story = {
  loaders: [walk(ways, ...toSignIn, later(30))],
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Send again' })).toBeEnabled()
  },
}

export const SentAgain: Story = {
  loaders: [walk(ways, ...toSignIn, later(30))],
  async play({ canvas }) {
    await press(canvas, 'Send again')
    await expect(await canvas.findByText(/is on its way\.$/)).toBeVisible()
    await expect(await canvas.findByRole('button', { name: /^Send again in/ })).toBeVisible()
  },
}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [walk(mfa, signInAs(hedy), muchLater)],
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Continue')
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}

export const Filled: Story = { play: ({ canvas }) => fillIn(canvas, typed) }

const trouble = troubles([mfa, signInAs(hedy)], ({ canvas }) => typeIn(canvas, typed, 'Continue'))

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline

/** The pool has had enough: back to the start, which says why. */
export const WrongTooOften: Story = {
  loaders: [
    walk(mfa, signInAs(hedy), ...Array.from({ length: 3 }, () => submit({ code: '000000' }))),
  ],
}

/** Nothing can be sent there. */
export const NotSent: Story = {
  loaders: [walk({ ...mfa, undeliverable: [hedy.username] }, signInAs(hedy))],
}

export const Done: Story = {
  render: () => <Authenticator>Hedy is in.</Authenticator>,
  loaders: [walk(mfa, signInAs(hedy), submitCode())],
  async play({ canvas }) {
    await expect(await canvas.findByText('Hedy is in.')).toBeVisible()
  },
}
