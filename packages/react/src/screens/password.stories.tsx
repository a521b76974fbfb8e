import { grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { troubles } from '../../../../.storybook/troubles.ts'
import { fillIn, press, typeIn } from '../../../../.storybook/type-in.ts'
import { act, muchLater, submit, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const ways = { firstFactors: ['password', 'emailCode'] } as const
const name = submit({ username: grace.username })
const choose = act({ type: 'choose', factor: 'password' })
const wrong = { Password: 'not-her-password' }

const meta = {
  title: 'Screens/Password',
  render: () => <Authenticator />,
  loaders: [walk(ways, name, choose)],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}

export const WrongPassword: Story = {
  async play({ canvas }) {
    await typeIn(canvas, wrong, 'Sign in')
    await expect(await canvas.findByText(/do not match/)).toBeVisible()
  },
}

/** Where she takes another way, she chooses again. */
export const AnotherWay: Story = {
  async play({ canvas }) {
    await press(canvas, 'Try another way')
    await expect(await canvas.findByRole('button', { name: /^Code by email/ })).toBeVisible()
  },
}

export const NotHer: Story = {
  async play({ canvas }) {
    await press(canvas, 'Not you?')
    await expect(await canvas.findByLabelText('Email')).toHaveValue(grace.username)
  },
}

export const LongName: Story = {
  loaders: [
    walk(
      ways,
      submit({ username: 'wolfeschlegelsteinhausenbergerdorff.hubert@engineering.example.com' }),
      choose,
    ),
  ],
}

export const Invalid: Story = {
  async play({ canvas }) {
    await typeIn(canvas, {}, 'Sign in')
    await expect(await canvas.findByText(/Fill this in/)).toBeVisible()
  },
}

/** However long she pauses: a password needs nothing that was begun before. */
export const MuchLater: Story = {
  loaders: [walk(ways, name, choose, muchLater)],
  async play({ canvas }) {
    await typeIn(canvas, wrong, 'Sign in')
    await expect(await canvas.findByText(/do not match/)).toBeVisible()
  },
}

export const Filled: Story = { play: ({ canvas }) => fillIn(canvas, wrong) }

const trouble = troubles([ways, name, choose], ({ canvas }) => typeIn(canvas, wrong, 'Sign in'))

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline

/** The sixth in a row. */
export const TooManyAttempts: Story = {
  loaders: [
    walk(
      ways,
      name,
      choose,
      ...Array.from({ length: 5 }, () => submit({ password: wrong.Password })),
    ),
  ],
  async play({ canvas }) {
    await typeIn(canvas, wrong, 'Sign in')
    await expect(await canvas.findByText(/Too many tries/)).toBeVisible()
  },
}

export const Done: Story = {
  render: () => <Authenticator>Grace is in.</Authenticator>,
  loaders: [walk(ways, name, choose, submit({ password: grace.password }))],
  async play({ canvas }) {
    await expect(await canvas.findByText('Grace is in.')).toBeVisible()
  },
}
