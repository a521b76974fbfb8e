import { grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { typeIn } from '../../../../.storybook/type-in.ts'
import { act, muchLater, stalled, submit, unplugged, walk } from '../../../../.storybook/walk.ts'
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
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, wrong, 'Sign in')
    await expect(await canvas.findByText(/do not match/)).toBeVisible()
  },
}

export const Pending: Story = {
  loaders: [walk(ways, name, choose, stalled)],
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, wrong, 'Sign in')
    await expect(await canvas.findByRole('button', { name: 'Try another way' })).toBeVisible()
  },
}

export const Unreachable: Story = {
  loaders: [walk(ways, name, choose, unplugged)],
  play: ({ canvasElement }) => typeIn(canvasElement, wrong, 'Sign in'),
}

/** Where she takes another way, she chooses again. */
export const AnotherWay: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Try another way' }))
    await expect(await canvas.findByRole('button', { name: /^Code by email/ })).toBeVisible()
  },
}

export const NotHer: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Not you?' }))
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
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, {}, 'Sign in')
    await expect(await canvas.findByText(/Fill this in/)).toBeVisible()
  },
}

/** However long she pauses: a password needs nothing that was begun before. */
export const MuchLater: Story = {
  loaders: [walk(ways, name, choose, muchLater)],
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, wrong, 'Sign in')
    await expect(await canvas.findByText(/do not match/)).toBeVisible()
  },
}
