import { type AuthDoor, memoryAddressBar, memoryStorage } from '@portico/core'
import type { Theme } from '@portico/theme'
import * as themes from '@portico/theme/themes'
import { grace } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect } from 'storybook/test'
import { useLook } from '../../../.storybook/dressed.tsx'
import { typeIn } from '../../../.storybook/type-in.ts'
import { stalled, unplugged, type Visit, walk } from '../../../.storybook/walk.ts'
import { type Language, LoginPage } from './login-page.tsx'

const home = 'https://app.example.com/'
const asked = new URLSearchParams({
  client_id: '1example23456789portico000',
  redirect_uri: home,
  response_type: 'code',
  scope: 'openid email',
})

const languages: readonly Language[] = [
  { tag: 'en', name: 'English', load: async () => (await import('./messages/en.ts')).en },
  { tag: 'ar', name: 'العربية', load: async () => (await import('./messages/ar.ts')).ar },
]

const pool = {
  loginPages: 'https://login.example.com',
  callbackUrls: [home],
  offers: [],
  providers: [
    { id: 'Google', kind: 'Google' },
    { id: 'SignInWithApple', kind: 'SignInWithApple', name: 'Apple' },
    { id: 'Acme', kind: 'SAML', name: 'Acme Corporation' },
  ],
} as const

interface Shown {
  /** Where it was opened. */
  address: string
  /** How the authorization endpoint answers; as the pool does, unless said otherwise. */
  answer?: Response
}

/** A login page over the pool of the story, at an address of its own. */
function Opened({ address, answer, ...look }: Shown & ReturnType<typeof useLook> & Doors) {
  const { auth, visit, ...dress } = look
  const [environment] = useState(() => ({
    addressBar: memoryAddressBar(address),
    storage: memoryStorage(),
    lasting: memoryStorage(),
    now: auth.now,
    fetch: async (...request: Parameters<typeof fetch>) =>
      answer?.clone() ?? visit.pool.fetch(...request),
    leave: () => new Promise<void>(() => {}),
    leaveForGood() {},
  }))
  return (
    <LoginPage
      {...dress}
      client={auth.client}
      settings={auth.settings}
      app="Meridian"
      domain="https://auth.example.com"
      languages={languages}
      environment={environment}
    />
  )
}

interface Doors {
  auth: AuthDoor
  visit: Visit
}

const meta = {
  title: 'Login page',
  args: { address: `/login?${asked}` },
  render: function Page(args, { loaded, globals, parameters }) {
    const { visit } = loaded as { visit: Visit }
    const { theme, mode } = useLook(globals, parameters)
    const lang = globals.language === 'ar' ? 'ar' : 'en'
    const address = args.address.includes('lang=') ? args.address : `${args.address}&lang=${lang}`
    return <Opened {...args} {...{ theme, mode, visit }} address={address} auth={visit.auth} />
  },
  loaders: [walk(pool)],
} satisfies Meta<Shown>
