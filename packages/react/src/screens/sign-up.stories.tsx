import { grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { typeIn } from '../../../../.storybook/type-in.ts'
import { act, stalled, unplugged, walk } from '../../../../.storybook/walk.ts'
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
    await userEvent.type(canvas.getByLabelText('Email'), typed.Email)
    await userEvent.type(canvas.getByLabelText('Password'), 'analytical1')
    const met = canvas.getAllByRole('listitem').filter(item => item.hasAttribute('data-met'))
    await expect(met.map(item => item.dataset.rule)).toEqual(['length', 'lowercase', 'number'])
  },
}

export const Invalid: Story = {
  async play({ canvas }) {
    await userEvent.type(canvas.getByLabelText('Email'), 'sam@example')
    await userEvent.type(canvas.getByLabelText('Password'), 'short')
    await userEvent.click(canvas.getByRole('button', { name: 'Create account' }))
    await expect(await canvas.findByText(/meets every point/)).toBeVisible()
    await expect(await canvas.findByLabelText('Password')).toHaveAccessibleDescription(
      /An uppercase letter not met yet/,
    )
  },
}

export const Taken: Story = {
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, { ...typed, Email: grace.username }, 'Create account')
    await expect(await canvas.findByText(/There is an account/)).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Email')).toHaveFocus())
  },
}

export const Pending: Story = {
  loaders: [walk({}, go, stalled)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Create account'),
}

export const Unreachable: Story = {
  loaders: [walk({}, go, unplugged)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Create account'),
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
