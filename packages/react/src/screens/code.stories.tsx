import { dorothy, hedy, radia } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { typeIn } from '../../../../.storybook/type-in.ts'
import {
  act,
  later,
  muchLater,
  signInAs,
  stalled,
  submit,
  unplugged,
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
    await userEvent.click(canvas.getByRole('button', { name: 'Try another way' }))
    await expect(await canvas.findByText(/How would you like/)).toBeVisible()
  },
}

export const WrongCode: Story = {
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, typed, 'Continue')
    await expect(await canvas.findByText(/not right/)).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Code')).toHaveFocus())
    await expect(await canvas.findByLabelText('Code')).toHaveValue('000000')
  },
}

export const NotACode: Story = {
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, { Code: 'abc' }, 'Continue')
    await expect(await canvas.findByText(/only digits/)).toBeVisible()
  },
}

export const Pending: Story = {
  loaders: [walk(mfa, signInAs(hedy), stalled)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Continue'),
}

export const Unreachable: Story = {
  loaders: [walk(mfa, signInAs(hedy), unplugged)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Continue'),
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
    await userEvent.click(canvas.getByRole('button', { name: 'Send again' }))
    await expect(await canvas.findByText(/is on its way\.$/)).toBeVisible()
    await expect(await canvas.findByRole('button', { name: /^Send again in/ })).toBeVisible()
  },
}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [walk(mfa, signInAs(hedy), muchLater)],
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, typed, 'Continue')
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}
