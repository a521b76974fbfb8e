import { grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { wordsOf } from '../../../../.storybook/in-words.ts'
import { troubles } from '../../../../.storybook/troubles.ts'
import { fillIn, press, typeIn } from '../../../../.storybook/type-in.ts'
import { act, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const go = act({ type: 'go.signUp' })

const meta = {
  title: 'Screens/Sign up',
  render: () => <Authenticator />,
  loaders: [walk({}, go)],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const typed = { Email: 'ada@example.com', Password: 'Analytical-Engine-1' }

export const Empty: Story = {}

export const RulesTickWhileTyping: Story = {
  async play({ canvas }) {
    await fillIn(canvas, { Email: typed.Email })
    await fillIn(canvas, { Password: 'analytical1' })
    const met = canvas.getAllByRole('listitem').filter(item => item.hasAttribute('data-met'))
    await expect(met.map(item => item.dataset.rule)).toEqual(['length', 'lowercase', 'number'])
  },
}

export const Invalid: Story = {
  async play({ canvas, ...story }) {
    const words = wordsOf(story)
    await fillIn(canvas, { Email: 'sam@example' })
    await fillIn(canvas, { Password: 'short' })
    await press(canvas, 'Create account')
    await expect(await canvas.findByText(/meets every point/)).toBeVisible()
    await expect(await canvas.findByLabelText('Password')).toHaveAccessibleDescription(
      words(/An uppercase letter/),
    )
  },
}

export const Taken: Story = {
  async play({ canvas }) {
    await typeIn(canvas, { ...typed, Email: grace.username }, 'Create account')
    await expect(await canvas.findByText(/There is an account/)).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Email')).toHaveFocus())
  },
}

export const Attributes: Story = {
  loaders: [
    walk(
      {
        signInWith: ['username'],
        attributes: [
          { name: 'name', required: true },
          { name: 'birthdate', required: true },
          { name: 'phone_number', required: true },
          { name: 'website', required: true },
          { name: 'custom:team_name', required: true },
        ],
        accounts: [],
      },
      go,
    ),
  ],
}

export const ByPhone: Story = {
  loaders: [
    walk(
      {
        signInWith: ['phone_number'],
        attributes: [{ name: 'phone_number', required: true }],
        verification: { contacts: ['phone_number'], by: 'code' },
        accounts: [],
      },
      go,
    ),
  ],
}

export const Filled: Story = { play: ({ canvas }) => fillIn(canvas, typed) }

const trouble = troubles([{}, go], ({ canvas }) => typeIn(canvas, typed, 'Create account'))

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
          preSignUp() {
            throw new Error('Not you.')
          },
        },
      },
      go,
    ),
  ],
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Create account')
    await expect(await canvas.findByText(/did not accept that/)).toBeVisible()
  },
}

/** It meets every rule, and is known to others. */
export const StolenPassword: Story = {
  loaders: [walk({ compromisedPasswords: [typed.Password] }, go)],
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Create account')
    await waitFor(() => expect(canvas.getByLabelText('Password')).toBeInvalid())
  },
}

export const Done: Story = {
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Create account')
    await expect(await canvas.findByText('Check your email')).toBeVisible()
  },
}
