import { standardAttributes } from '@portico/core'
import type { GivenPoolSettings } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import type { Canvas } from '../../../.storybook/canvas-in-words.ts'
import { act, walk } from '../../../.storybook/walk.ts'
import { Authenticator } from './authenticator.tsx'
import type { FieldOptions } from './field-options.ts'

const go = act({ type: 'go.signUp' })

const meta = {
  title: 'Fields',
  render: () => <Authenticator />,
  loaders: [walk({}, go)],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const byPhone: GivenPoolSettings = {
  signInWith: ['phone_number'],
  attributes: [{ name: 'phone_number', required: true }],
  verification: { contacts: ['phone_number'], by: 'code' },
  accounts: [],
}

const german: FieldOptions = {
  signUp: { phone_number: { country: 'DE' } },
  signIn: { username: { country: 'DE' } },
}

const create = { name: 'Create account' }

/** The button beside a phone number, once it is there. */
const country = (canvas: Canvas) => canvas.findByRole('button', { name: /^Country code/ })

const phone = (root: HTMLElement) => root.querySelector<HTMLInputElement>('[type=tel]') ?? root

export const EveryStandardAttribute: Story = {
  parameters: { fields: german },
  loaders: [
    walk(
      {
        signInWith: ['username'],
        attributes: standardAttributes.map(name => ({ name, required: true })),
        accounts: [],
      },
      go,
    ),
  ],
}

export const EveryStandardAttributeEmpty: Story = {
  ...EveryStandardAttribute,
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', create))
    await waitFor(() => expect(canvas.getAllByRole('textbox')[0]).toHaveFocus())
  },
}

export const CustomAttributes: Story = {
  parameters: {
    fields: {
      signUp: {
        'custom:team': { label: 'Team', hint: 'As it is called in your company.', required: true },
        'custom:size': {
          label: 'Plan',
          required: true,
          placeholder: 'Choose one',
          choices: [
            { value: 's', label: 'For one' },
            { value: 'm', label: 'For a team' },
          ],
        },
        'custom:seats': { label: 'Seats', required: true },
        'custom:since': { label: 'Founded', required: true },
        'custom:news': { label: 'Tell me about new features' },
        'custom:terms': {
          required: true,
          label: (
            <>
              I agree to the <a href="#terms">terms</a> and the{' '}
              <a href="#privacy">privacy policy</a>
            </>
          ),
        },
      },
    } satisfies FieldOptions,
  },
  loaders: [
    walk(
      {
        attributes: [
          { name: 'email', required: true },
          { name: 'custom:team', min: 2, max: 20 },
          { name: 'custom:size' },
          { name: 'custom:seats', type: 'number', min: 1, max: 50 },
          { name: 'custom:since', type: 'date' },
          { name: 'custom:news', type: 'boolean' },
          { name: 'custom:terms', type: 'boolean' },
        ],
        accounts: [],
      },
      go,
    ),
  ],
}

export const TermsUnticked: Story = {
  ...CustomAttributes,
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', create))
    await expect(await canvas.findByText(/Tick this box/)).toBeInTheDocument()
  },
}

export const Phone: Story = {
  parameters: { fields: german },
  loaders: [walk(byPhone, go)],
  play: async ({ canvas }) => expect(await country(canvas)).toHaveTextContent('DE +49'),
}

export const PhoneList: Story = {
  ...Phone,
  async play({ canvas }) {
    await userEvent.click(await country(canvas))
    await waitFor(() => expect(canvas.getByRole('combobox')).toHaveFocus())
    await expect((await canvas.findAllByRole('option')).length).toBeGreaterThan(200)
  },
}

export const PhoneSearch: Story = {
  ...Phone,
  async play({ canvas }) {
    await userEvent.click(await country(canvas))
    await userEvent.type(canvas.getByRole('combobox'), '+49')
    await waitFor(() => expect(canvas.getAllByRole('option')).toHaveLength(1))
    await userEvent.clear(canvas.getByRole('combobox'))
    await userEvent.type(canvas.getByRole('combobox'), 'uni')
  },
}

export const PhoneNotFound: Story = {
  ...Phone,
  async play({ canvas }) {
    await userEvent.click(await country(canvas))
    await userEvent.type(canvas.getByRole('combobox'), 'Atlantis')
    await expect(canvas.queryAllByRole('option')).toHaveLength(0)
  },
}

export const PhoneTyped: Story = {
  ...Phone,
  async play({ canvas, canvasElement }) {
    await country(canvas)
    await userEvent.type(phone(canvasElement), '020 7946 0958')
    await userEvent.clear(phone(canvasElement))
    await userEvent.type(phone(canvasElement), '+44 20 7946 0958')
    await expect(await country(canvas)).toHaveTextContent('GB')
  },
}

export const PhoneWrong: Story = {
  ...Phone,
  async play({ canvas, canvasElement }) {
    await country(canvas)
    await userEvent.type(phone(canvasElement), '+44 20 7946')
    await userEvent.click(canvas.getByRole('button', create))
    await waitFor(() => expect(phone(canvasElement)).toHaveAttribute('aria-invalid', 'true'))
    await waitFor(() => expect(phone(canvasElement)).toHaveFocus())
  },
}

export const SignInByPhone: Story = {
  ...Phone,
  loaders: [walk({ ...byPhone, keepSignedIn: true })],
}

export const KeepMeSignedIn: Story = {
  loaders: [walk({ keepSignedIn: true })],
  play: ({ canvas }) => userEvent.click(canvas.getByRole('checkbox')),
}

export const NoPassword: Story = {
  loaders: [walk({ firstFactors: ['emailCode', 'passkey'], accounts: [] }, go)],
  async play({ canvasElement }) {
    await expect(canvasElement.querySelector('[type=password]')).toBeNull()
  },
}
