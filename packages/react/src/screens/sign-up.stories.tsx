import { grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { act, stall, submit, unplugged, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const go = act({ type: 'go.signUp' })
const values = { email: 'ada@example.com', password: 'Analytical-Engine-1' }

const meta = {
  title: 'Screens/Sign up',
  render: () => <Authenticator />,
  loaders: [walk({}, go)],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}

export const RulesTickWhileTyping: Story = {
  async play({ canvas }) {
    await userEvent.type(canvas.getByLabelText('Email'), values.email)
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
    await expect(canvas.getByLabelText('Password')).toHaveAccessibleDescription(
      /An uppercase letter not met yet/,
    )
  },
}

export const Taken: Story = {
  loaders: [walk({}, go, submit({ ...values, email: grace.username }))],
}

export const Pending: Story = {
  loaders: [walk({}, go, stall({ type: 'submit', values }))],
}

export const Unreachable: Story = {
  loaders: [walk({}, go, unplugged({ type: 'submit', values }))],
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
