import { barbara, grace, katherine } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { longer } from '../../../.storybook/longer.ts'
import { typeIn } from '../../../.storybook/type-in.ts'
import { act, signInAs, submit, walk } from '../../../.storybook/walk.ts'
import { Authenticator } from './authenticator.tsx'
import { amazon, facebook, google } from './providers.ts'

const app = 'The Meridian Institute for Long-Distance Navigation, Cartography and Timekeeping'
const address = 'wolfeschlegelsteinhausenbergerdorff.hubert.blaine@engineering.meridian.example.com'
const contoso = {
  id: 'Contoso',
  name: 'the Contoso Group of Companies, Northern Division, Employees and Contractors',
}

const meta = {
  title: 'Long words',
  render: () => <Authenticator />,
  loaders: [walk({})],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const AppName: Story = { parameters: { app } }

export const ProviderNames: Story = { parameters: { providers: [google, contoso] } }

const ways = { firstFactors: ['password', 'emailCode'] } as const

export const UserName: Story = {
  loaders: [walk(ways, submit({ username: address }))],
}

export const EmailAddress: Story = {
  loaders: [
    walk(
      {},
      act({ type: 'go.signUp' }),
      submit({ email: address, password: 'Analytical-Engine-1' }),
    ),
  ],
}

export const CustomAttribute: Story = {
  parameters: {
    fields: {
      signUp: {
        'custom:department': {
          label:
            'The department, office or ship you are with, as it is written in your letter of appointment',
          hint: 'Those who are with several name the one that pays them, and those who are with none say so in the notes.',
        },
      },
    },
  },
  loaders: [
    walk(
      {
        attributes: [
          { name: 'email', required: true },
          { name: 'custom:department', required: true },
        ],
        accounts: [],
      },
      act({ type: 'go.signUp' }),
    ),
  ],
}

/** The names of keys that an application did not put into words. */
export const UnnamedAttribute: Story = {
  loaders: [
    walk(
      {
        attributes: [
          { name: 'email', required: true },
          { name: 'custom:department_office_or_ship_by_letter', required: true },
        ],
        accounts: [],
      },
      act({ type: 'go.signUp' }),
    ),
  ],
}

/** Every sentence half as long again. */
export const Sentences: Story = {
  parameters: { messages: longer, providers: [google, facebook, amazon] },
  async play({ canvas }) {
    await typeIn(canvas, { Email: grace.username, Password: 'not-her-password' }, 'Sign in')
    await expect(await canvas.findByText(/do not match/)).toBeVisible()
  },
}

const withMessages = { parameters: { messages: longer } }

export const SentencesOfSignUp: Story = {
  ...withMessages,
  loaders: [walk({}, act({ type: 'go.signUp' }))],
  async play({ canvas }) {
    await typeIn(canvas, { Email: 'ada@example', Password: 'short' }, 'Create account')
    await expect(await canvas.findByText(/meets every point/)).toBeVisible()
  },
}

const mfa = { mfa: { mode: 'optional', methods: ['totp', 'sms', 'email'] } } as const

export const SentencesOfFactors: Story = {
  ...withMessages,
  loaders: [walk(mfa, signInAs(katherine))],
}

const required = { mfa: { mode: 'required', methods: ['totp'] } } as const

export const SentencesOfAnApp: Story = {
  ...withMessages,
  loaders: [walk(required, signInAs(barbara))],
}

export const SentencesOnAPhone: Story = {
  ...withMessages,
  globals: { viewport: { value: 'small' } },
  loaders: [walk({}, act({ type: 'go.forgotPassword' }))],
}
