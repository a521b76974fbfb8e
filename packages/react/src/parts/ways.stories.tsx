import { barbara, grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { onItsOwn } from '../../../../.storybook/on-its-own.tsx'
import { signInAs, submit, walk } from '../../../../.storybook/walk.ts'
import * as Auth from '../parts.ts'
import { amazon, apple, facebook, google } from '../providers.ts'

const meta = {
  title: 'Parts/Ways on',
  decorators: [onItsOwn],
  loaders: [walk({})],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Go: Story = { render: () => <Auth.Go to="signUp" /> }

export const Prompt: Story = { render: () => <Auth.Prompt to="signUp" /> }

export const Providers: Story = {
  parameters: { providers: [google, facebook, amazon, apple] },
  render: () => <Auth.Providers />,
}

export const Factors: Story = {
  loaders: [
    walk(
      { firstFactors: ['password', 'emailCode', 'passkey'] },
      submit({ username: grace.username }),
    ),
  ],
  render: () => <Auth.Factors />,
}

const ask = { devices: 'ask' } as const

/** Yes, and “not now”. */
export const Act: Story = {
  loaders: [walk(ask, signInAs(grace))],
  render: () => (
    <Auth.Body>
      <Auth.Accept />
      <Auth.Decline />
    </Auth.Body>
  ),
}

const required = { mfa: { mode: 'required', methods: ['totp'] } } as const

export const TotpSecret: Story = {
  loaders: [walk(required, signInAs(barbara))],
  render: () => <Auth.TotpSecret />,
  async play({ canvas }) {
    await expect(await canvas.findByRole('img', { name: /^QR code/ })).toBeVisible()
  },
}

export const CopyKey: Story = { ...TotpSecret }
