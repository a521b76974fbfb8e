import { frances, grace, joan, margaret } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { wordsOf } from '../../../../.storybook/in-words.ts'
import { troubles } from '../../../../.storybook/troubles.ts'
import { fillIn, press, typeIn } from '../../../../.storybook/type-in.ts'
import {
  act,
  later,
  signInAs,
  stalled,
  submit,
  submitCode,
  walk,
} from '../../../../.storybook/walk.ts'
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
  async play({ canvas, ...story }) {
    const words = wordsOf(story)
    await fillIn(canvas, { Email: 'sam@example' })
    await press(canvas, 'Sign in')
    await expect(await canvas.findByText(/Enter an email address/)).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Email')).toHaveFocus())
    await expect(await canvas.findByLabelText('Password')).toHaveAccessibleDescription(
      words(/Fill this in/),
    )
  },
}

export const WrongPassword: Story = {
  async play({ canvas }) {
    await fillIn(canvas, { Email: wrong.username })
    await fillIn(canvas, { Password: wrong.password })
    await userEvent.keyboard('{Enter}')
    await expect(await canvas.findByText(/do not match/)).toBeVisible()
    await expect(await canvas.findByLabelText('Email')).toHaveValue(wrong.username)
    await expect(await canvas.findByLabelText('Password')).toHaveValue(wrong.password)
  },
}

export const TooManyAttempts: Story = {
  loaders: [walk({}, ...Array.from({ length: 5 }, () => submit(wrong)))],
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Sign in')
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
    await fillIn(canvas, { Password: frances.password })
    await press(canvas, 'Show password')
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
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Forgot password?' })).toBeVisible()
    await typeIn(canvas, { Email: grace.username }, 'Continue')
    await expect(await canvas.findByRole('button', { name: /^Code by email/ })).toBeVisible()
  },
}

export const NameFirstPending: Story = {
  loaders: [walk(nameFirst, stalled)],
  play: ({ canvas }) => typeIn(canvas, { Email: grace.username }, 'Continue'),
}

/** No passwords at all: nothing to forget. */
export const WithoutPasswords: Story = { loaders: [walk({ firstFactors: ['emailCode'] })] }

export const Filled: Story = { play: ({ canvas }) => fillIn(canvas, typed) }

const trouble = troubles([{}], ({ canvas }) => typeIn(canvas, typed, 'Sign in'))

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline

/** The application’s own check says no. */
export const Refused: Story = {
  loaders: [
    walk(
      {
        triggers: {
          preAuthentication() {
            throw new Error('Not today.')
          },
        },
      },
      signInAs(grace),
    ),
  ],
  async play({ canvas }) {
    await expect(await canvas.findByText(/did not accept that/)).toBeVisible()
  },
}

/** The password she was given is a week old. */
export const TemporaryPasswordExpired: Story = {
  loaders: [walk({}, later(8 * 24 * 3_600), signInAs(margaret))],
  async play({ canvas }) {
    await expect(await canvas.findByText(/you were given is too old/)).toBeVisible()
  },
}

/** The app client does not allow passwords to be sent. */
export const NotSwitchedOn: Story = {
  loaders: [walk({ flow: 'USER_PASSWORD_AUTH', authFlows: ['USER_SRP_AUTH'] }, signInAs(grace))],
  async play({ canvas }) {
    await expect(await canvas.findByText(/is not switched on/)).toBeVisible()
  },
}

/** She followed the link on a device that does not know her password. */
export const JustConfirmed: Story = {
  loaders: [
    walk(
      { link: { screen: 'confirmSignUp', username: joan.username, code: '' } },
      act({ type: 'resend' }),
      submitCode(),
    ),
  ],
  async play({ canvas }) {
    await expect(await canvas.findByText(/Your account is confirmed/)).toBeVisible()
  },
}

/** The new password stands, though something keeps her from coming in with it. */
export const PasswordJustChanged: Story = {
  loaders: [
    walk(
      {
        triggers: {
          preAuthentication() {
            throw new Error('Not today.')
          },
        },
      },
      act({ type: 'go.forgotPassword' }),
      submit({ username: frances.username }),
      submitCode({ password: 'Remembered-Now-1' }),
    ),
  ],
  async play({ canvas }) {
    await expect(await canvas.findByText(/Your password is changed/)).toBeVisible()
  },
}

export const Done: Story = {
  render: () => <Authenticator>Grace is in.</Authenticator>,
  async play({ canvas }) {
    await typeIn(canvas, { ...typed, Password: grace.password }, 'Sign in')
    await expect(await canvas.findByText('Grace is in.')).toBeVisible()
  },
}
