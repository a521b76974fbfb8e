import { grace, jean, joan } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { inForm, onItsOwn } from '../../../../.storybook/on-its-own.tsx'
import { riddle } from '../../../../.storybook/riddle.ts'
import { act, later, signInAs, submit, walk } from '../../../../.storybook/walk.ts'
import * as Auth from '../parts.ts'

const meta = {
  title: 'Parts/What is said',
  decorators: [onItsOwn],
  loaders: [walk({})],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Failure: Story = {
  loaders: [walk({}, submit({ username: grace.username, password: 'not-her-password' }))],
  render: () => <Auth.Failure />,
  async play({ canvas }) {
    await expect(await canvas.findByText(/do not match/)).toBeVisible()
  },
}

export const Notice: Story = {
  loaders: [walk({}, signInAs(joan), later(30), act({ type: 'resend' }))],
  render: () => <Auth.Notice />,
  async play({ canvas }) {
    await expect(await canvas.findByText(/is on its way\.$/)).toBeVisible()
  },
}

export const Parameters: Story = {
  loaders: [walk(riddle, submit({ username: grace.username }))],
  render: () => <Auth.Parameters />,
}

const ways = { firstFactors: ['password', 'emailCode'] } as const

export const Identity: Story = {
  loaders: [
    walk(ways, submit({ username: grace.username }), act({ type: 'choose', factor: 'password' })),
  ],
  render: () => <Auth.Identity />,
}

/** Not to be seen: it tells password managers whose new password it is. */
export const AccountName: Story = {
  ...Identity,
  decorators: [inForm],
  render: () => (
    <>
      <Auth.AccountName />
      <Auth.Field name="password" />
    </>
  ),
}

export const SignedIn: Story = {
  loaders: [walk({}, signInAs(grace))],
  render: () => <Auth.SignedIn>{({ session }) => `${session.user.label} is in.`}</Auth.SignedIn>,
  async play({ canvas }) {
    await expect(await canvas.findByText('Grace is in.')).toBeVisible()
  },
}

export const SignedOut: Story = {
  render: () => <Auth.SignedOut>Nobody is in.</Auth.SignedOut>,
  async play({ canvas }) {
    await expect(await canvas.findByText('Nobody is in.')).toBeVisible()
  },
}

export const Resend: Story = {
  loaders: [walk({ offers: ['verification'] }, signInAs(jean), later(30))],
  render: () => <Auth.Resend />,
}
