import { memoryAddressBar, memoryStorage } from '@portico/core'
import type { Theme } from '@portico/theme'
import * as themes from '@portico/theme/themes'
import { grace, joan } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ComponentProps, useMemo, useState } from 'react'
import { expect } from 'storybook/test'
import { typeset, useLook } from '../../../.storybook/dressed.tsx'
import { press, typeIn } from '../../../.storybook/type-in.ts'
import { type Visit, walk } from '../../../.storybook/walk.ts'
import { type Language, LoginPage } from './login-page.tsx'

const home = 'https://app.example.com/'

/** What the application asks. */
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

const logo = { ...themes.pond.logo, light: themes.pond.logo?.light ?? '', alt: 'Meridian' }
const bands: Partial<Theme> = {
  header: { logo },
  footer: {},
  links: { terms: '#terms', privacy: '#privacy', help: '#help' },
}

interface PageProps extends Omit<ComponentProps<typeof LoginPage>, 'client' | 'domain'> {
  visit: Visit
  address: string
  /** What the authorization endpoint answers, in place of the pool. */
  answer?: () => Promise<Response>
}

/** A login page over the story’s pool, in a browser of its own. */
function Page({ visit, address, answer, ...look }: PageProps) {
  const [environment] = useState(() => ({
    addressBar: memoryAddressBar(address),
    storage: memoryStorage(),
    lasting: memoryStorage(),
    now: visit.auth.now,
    fetch: answer ?? visit.pool.fetch,
    leave: () => new Promise<void>(() => {}),
    leaveForGood() {},
  }))
  return (
    <LoginPage
      {...look}
      client={visit.auth.client}
      settings={visit.auth.settings}
      app="Meridian"
      domain="https://auth.example.com"
      environment={environment}
    />
  )
}

const meta = {
  title: 'Login page',
  render(_, { loaded, globals, parameters }) {
    const { visit } = loaded as { visit: Visit }
    const { path = '/login', query = asked, answer } = parameters
    const { language: lang = 'en' } = globals
    const request = new URLSearchParams(query)
    request.set('lang', lang)
    const address = `${path}?${request}`
    return <Dressed key={address} {...{ visit, globals, parameters, address, answer }} />
  },
  loaders: [
    walk({
      loginPages: 'https://login.example.com',
      callbackUrls: [home],
      offers: [],
      providers: [
        { id: 'Google', kind: 'Google' },
        { id: 'SignInWithApple', kind: 'SignInWithApple', name: 'Apple' },
        { id: 'Acme', kind: 'SAML', name: 'Acme Corporation' },
      ],
    }),
  ],
} satisfies Meta

function Dressed({
  globals,
  parameters,
  ...page
}: PageProps & { globals: object; parameters: object }) {
  const { theme, mode } = useLook(globals as Record<string, string>, parameters)
  const inType = useMemo(() => typeset(theme), [theme])
  return <Page {...page} theme={inType} mode={mode} languages={languages} />
}

export default meta
type Story = StoryObj<typeof meta>

const layout = (changes: Partial<Theme>): Story => ({
  parameters: { theme: { ...themes.portico, ...changes } },
})

export const Card: Story = layout({ layout: 'card' })

export const Columns: Story = layout({ layout: 'columns', ...bands })

export const Split: Story = layout({ layout: 'split' })

export const SplitBetweenBands: Story = layout({ layout: 'split', ...bands })

export const HeaderAndFooter: Story = layout(bands)

export const Links: Story = layout({
  links: { terms: '#terms', privacy: '#privacy', help: '#help' },
})

export const SignUp: Story = {
  parameters: { theme: { ...themes.portico, ...bands }, path: '/signup' },
}

export const OnAPhone: Story = {
  ...layout(bands),
  globals: { viewport: { value: 'small', isRotated: false } },
}

export const Arabic: Story = { ...layout(bands), globals: { language: 'ar' } }

export const Hinted: Story = {
  parameters: {
    query: new URLSearchParams([...asked, ['login_hint', grace.username]]),
  },
  async play({ canvas }) {
    await expect(await canvas.findByLabelText('Email')).toHaveValue(grace.username)
  },
}

const signIn: Story['play'] = async ({ canvas }) => {
  await canvas.findByLabelText('Email')
  await typeIn(canvas, { Email: grace.username, Password: grace.password }, 'Sign in')
}

export const TakingBack: Story = {
  async play(context) {
    await signIn(context)
    const { canvas } = context
    await expect(await canvas.findByText('Taking you back to Meridian')).toBeVisible()
  },
}

export const Unreachable: Story = {
  parameters: { answer: () => Promise.reject(new TypeError('no network')) },
  async play(context) {
    await signIn(context)
    const { canvas } = context
    await expect(await canvas.findByText('We could not take you back')).toBeVisible()
    await expect(canvas.getByText(/could not reach the service/)).toBeVisible()
  },
}

/** The application wants people sent to an address that is not its own. */
export const Refused: Story = {
  parameters: {
    query: new URLSearchParams({ ...Object.fromEntries(asked), redirect_uri: `${home}elsewhere` }),
  },
  async play({ canvas }) {
    await expect(await canvas.findByText('This link does not work')).toBeVisible()
    await expect(canvas.getByText('Reference: invalid_request')).toBeVisible()
  },
}

export const ToBeConfirmed: Story = {
  ...layout(bands),
  async play({ canvas }) {
    await canvas.findByLabelText('Email')
    await typeIn(canvas, { Email: joan.username, Password: joan.password }, 'Sign in')
    await expect(await canvas.findByText('Check your email')).toBeVisible()
  },
}

export const ToAProvider: Story = {
  async play({ canvas }) {
    await canvas.findByLabelText('Email')
    await press(canvas, 'Continue with Google')
    await expect(await canvas.findByText('Taking you to Google')).toBeVisible()
  },
}

export const WithoutAnApplication: Story = {
  parameters: { query: new URLSearchParams() },
  async play({ canvas }) {
    await expect(await canvas.findByText('No application sent you here')).toBeVisible()
  },
}

export const SignedOut: Story = {
  parameters: { path: '/logout', query: new URLSearchParams({ signed_out: 'true' }) },
  async play({ canvas }) {
    await expect(await canvas.findByText('You are signed out')).toBeVisible()
  },
}
