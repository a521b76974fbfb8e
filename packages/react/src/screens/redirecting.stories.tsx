import type { GivenPoolSettings } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { press, typeIn } from '../../../../.storybook/type-in.ts'
import { act, atProvider, goTo, type Trip, unplugged, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const providers: GivenPoolSettings = {
  providers: [
    { id: 'Google', kind: 'Google' },
    { id: 'SignInWithApple', kind: 'SignInWithApple', name: 'Apple' },
    { id: 'Acme', kind: 'SAML', name: 'Acme Corporation', domains: ['acme.example'] },
  ],
}

const toGoogle: Trip = [providers, goTo('Google')]
const accept = /grace/i
const refuse = /refuse/i
const fail = /fail/i

const meta = {
  title: 'Screens/Redirecting',
  render: () => <Authenticator>Somebody is in.</Authenticator>,
  loaders: [walk(...toGoogle)],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const ToAProvider: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole('heading')).toHaveTextContent('Taking you to Google')
    await press(canvas, 'Back to sign in')
    await expect(await canvas.findByRole('heading')).toHaveTextContent('Welcome back')
    await press(canvas, 'Continue with Google')
  },
}

/** There is nothing to fill in: one button leads to the pool's own pages. */
export const ByRedirect: Story = {
  loaders: [walk({ signInBy: 'redirect', accounts: [] })],
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Sign in' })).toBeVisible()
    await expect(canvas.queryByRole('textbox')).toBeNull()
  },
}

export const ToTheHostedPages: Story = {
  loaders: [walk({ signInBy: 'redirect', accounts: [] })],
  async play({ canvas }) {
    await press(canvas, 'Sign in')
    await expect(await canvas.findByText('One moment')).toBeVisible()
  },
}

/** Their address says who signs them in; no password is asked for. */
export const ToAnEmployer: Story = {
  loaders: [walk(providers)],
  async play({ canvas }) {
    await expect(canvas.queryByLabelText('Password')).toBeNull()
    await typeIn(canvas, { Email: 'ada@acme.example' }, 'Continue')
    await expect(await canvas.findByText('Taking you to Acme Corporation')).toBeVisible()
  },
}

/** They come back as somebody the provider knows, and the next time the button says so. */
export const Done: Story = {
  loaders: [walk(...toGoogle, atProvider(accept))],
  async play({ canvas }) {
    await expect(await canvas.findByText('Somebody is in.')).toBeVisible()
  },
}

export const LastUsed: Story = {
  loaders: [walk(...toGoogle, atProvider(accept), act({ type: 'signOut' }))],
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: /Google.*Last used/ })).toBeVisible()
  },
}

export const Refused: Story = {
  loaders: [walk(...toGoogle, atProvider(refuse))],
  async play({ canvas }) {
    const alert = await canvas.findByText(/^You were not signed in/)
    // On a phone the buttons fill the page: what is below them is not seen.
    const button = canvas.getByRole('button', { name: /Google/ })
    await expect(alert.getBoundingClientRect().bottom).toBeLessThan(
      button.getBoundingClientRect().top,
    )
  },
}

export const ProviderFails: Story = {
  loaders: [walk(...toGoogle, atProvider(fail))],
  async play({ canvas }) {
    await expect(await canvas.findByText(/^That way of signing in is not working/)).toBeVisible()
  },
}

/** They come home by a link that was used before, or in a tab that asked for nothing. */
export const SpentTrip: Story = {
  loaders: [
    walk(providers, visit => {
      visit.away.place.replace('/?code=from-elsewhere&state=from-elsewhere')
      visit.reload()
    }),
  ],
  async play({ canvas }) {
    await expect(await canvas.findByText(/^That way back could not be used/)).toBeVisible()
  },
}

/** Home, and the pool cannot be reached to change the code. */
export const Unreachable: Story = {
  loaders: [walk(...toGoogle, unplugged, atProvider(accept))],
  async play({ canvas }) {
    await expect(await canvas.findByText(/could not reach/)).toBeVisible()
  },
}
