import type { FieldName } from '@portico/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ComponentType } from 'react'
import { expect, userEvent, waitFor } from 'storybook/test'
import { inForm, onItsOwn } from '../../../../.storybook/on-its-own.tsx'
import { press } from '../../../../.storybook/type-in.ts'
import { act, submit, walk } from '../../../../.storybook/walk.ts'
import * as Auth from '../parts.ts'

const given = {
  signInWith: ['username'],
  attributes: [
    { name: 'email', required: true },
    { name: 'phone_number', required: true },
    { name: 'address', required: true },
    { name: 'gender', required: true },
    { name: 'zoneinfo', required: true },
    { name: 'custom:news', type: 'boolean' },
  ],
  accounts: [],
} as const

const meta = {
  title: 'Parts/Fields',
  loaders: [walk(given, act({ type: 'go.signUp' }))],
  decorators: [inForm, onItsOwn],
  parameters: {
    fields: {
      signUp: {
        email: { hint: 'Where we can reach you.' },
        'custom:news': { label: 'Tell me about new features' },
      },
    },
  },
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** A control with the label it belongs to. */
const labelled = (name: FieldName, Control: ComponentType): Story => ({
  render: () => (
    <Auth.Field name={name}>
      <Auth.Label />
      <Control />
    </Auth.Field>
  ),
})

export const Form: Story = {
  decorators: [],
  render: () => <Auth.Fields />,
}

export const Fields: Story = { render: () => <Auth.Fields /> }

export const Field: Story = { render: () => <Auth.Field name="email" /> }

export const Label: Story = labelled('username', Auth.Input)

export const Input: Story = labelled('email', Auth.Input)

export const Password: Story = labelled('password', Auth.Password)

export const Phone: Story = labelled('phone_number', Auth.Phone)

export const Country: Story = {
  ...Phone,
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: /^Country code/ })).toBeVisible()
  },
}

export const CountryList: Story = {
  ...Phone,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: /^Country code/ }))
    await waitFor(() => expect(canvas.getByRole('combobox')).toHaveFocus())
  },
}

export const TextArea: Story = labelled('address', Auth.TextArea)

export const Gender: Story = labelled('gender', Auth.Gender)

export const Select: Story = labelled('zoneinfo', Auth.Select)

export const Checkbox: Story = labelled('custom:news', Auth.Checkbox)

export const CodeInput: Story = {
  ...labelled('code', Auth.CodeInput),
  loaders: [
    walk({}, act({ type: 'go.forgotPassword' }), submit({ username: 'nobody@example.com' })),
  ],
}

export const FieldHint: Story = {
  render: () => (
    <Auth.Field name="email">
      <Auth.FieldHint />
    </Auth.Field>
  ),
}

export const FieldError: Story = {
  render: () => (
    <>
      <Auth.Field name="email" />
      <Auth.Submit />
    </>
  ),
  async play({ canvas }) {
    await press(canvas, 'Create account')
    await expect(await canvas.findByText(/^Fill this in/)).toBeVisible()
  },
}

export const Rules: Story = {
  render: () => (
    <Auth.Field name="password">
      <Auth.Rules />
    </Auth.Field>
  ),
}

export const Submit: Story = { render: () => <Auth.Submit /> }
