import { frances, grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { typeIn } from '../../../../.storybook/type-in.ts'
import { act, signInAs, stalled, submit, unplugged, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const meta = {
  title: 'Screens/Sign in',
  render: () => <Authenticator />,
  loaders: [walk({})],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const wrong = { username: grace.username, password: 'not-her-password' }

const typed = { Email: grace.username, Password: 'not-her-password' }

export const Empty: Story = {}

export const Invalid: Story = {
  async play({ canvas }) {
    await userEvent.type(canvas.getByLabelText('Email'), 'sam@example')
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await expect(await canvas.findByText(/Enter an email address/)).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Email')).toHaveFocus())
    await expect(await canvas.findByLabelText('Password')).toHaveAccessibleDescription(
      /Fill this in/,
    )
  },
}

export const WrongPassword: Story = {
  async play({ canvas }) {
    await userEvent.type(canvas.getByLabelText('Email'), wrong.username)
    await userEvent.type(canvas.getByLabelText('Password'), wrong.password)
    await userEvent.keyboard('{Enter}')
    await expect(await canvas.findByText(/do not match/)).toBeVisible()
    await expect(await canvas.findByLabelText('Email')).toHaveValue(wrong.username)
    await expect(await canvas.findByLabelText('Password')).toHaveValue(wrong.password)
  },
}

export const Pending: Story = {
  loaders: [walk({}, stalled)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Sign in'),
}

export const Unreachable: Story = {
  loaders: [walk({}, unplugged)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Sign in'),
}

export const TooManyAttempts: Story = {
  loaders: [walk({}, ...Array.from({ length: 5 }, () => submit(wrong)))],
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, typed, 'Sign in')
    await expect(await canvas.findByText(/Too many tries/)).toBeVisible()
  },
}

export const SignedOutElsewhere: Story = {
  loaders: [
    walk({}, signInAs(grace), async ({ auth, pool }) => {
      await pool.call('AdminDeleteUser', { Username: grace.username })
      await auth.client.getAccessToken({ forceRefresh: true }).catch(() => {})
    }),
  ],
}

export const PasswordShown: Story = {
  async play({ canvas }) {
    await userEvent.type(canvas.getByLabelText('Password'), frances.password)
    await userEvent.click(canvas.getByRole('button', { name: 'Show password' }))
    await expect(await canvas.findByLabelText('Password')).toHaveAttribute('type', 'text')
  },
}

export const ByUsername: Story = { loaders: [walk({ signInWith: ['username'], accounts: [] })] }

export const ByPhone: Story = {
  loaders: [
    walk({
      signInWith: ['phone_number'],
      attributes: [{ name: 'phone_number', required: true }],
      verification: { contacts: ['phone_number'], by: 'code' },
      accounts: [],
    }),
  ],
}

export const ByEmailOrPhone: Story = {
  loaders: [walk({ signInWith: ['email', 'phone_number'], attributes: [], accounts: [] })],
}

export const NoSelfSignUp: Story = { loaders: [walk({ selfSignUp: false })] }

export const NoRecovery: Story = { loaders: [walk({ recovery: [] })] }

export const BackWithTheName: Story = {
  loaders: [
    walk({}, act({ type: 'go.forgotPassword', username: grace.username }), act({ type: 'back' })),
  ],
}

const nameFirst = { firstFactors: ['password', 'emailCode', 'passkey'] } as const

/** With several ways in, the form asks who they are, and the pool says how they may go on. */
export const NameFirst: Story = {
  loaders: [walk(nameFirst)],
  async play({ canvasElement, canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Forgot password?' })).toBeVisible()
    await typeIn(canvasElement, { Email: grace.username }, 'Continue')
    await expect(await canvas.findByRole('button', { name: /^Code by email/ })).toBeVisible()
  },
}

export const NameFirstPending: Story = {
  loaders: [walk(nameFirst, stalled)],
  play: ({ canvasElement }) => typeIn(canvasElement, { Email: grace.username }, 'Continue'),
}

/** No passwords at all: nothing to forget. */
export const WithoutPasswords: Story = { loaders: [walk({ firstFactors: ['emailCode'] })] }
