import { barbara, totpCode } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { wordsOf } from '../../../../.storybook/in-words.ts'
import { troubles } from '../../../../.storybook/troubles.ts'
import { fillIn, typeIn } from '../../../../.storybook/type-in.ts'
import { muchLater, signInAs, submit, type Visit, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const required = { mfa: { mode: 'required', methods: ['totp'] } } as const
const typed = { Code: '000000' }

const meta = {
  title: 'Screens/Set up an authenticator app',
  render: () => <Authenticator />,
  loaders: [walk(required, signInAs(barbara))],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole('img', { name: /QR code/ })).toBeVisible()
    const link = canvas.getByText('Open in your authenticator app')
    await expect(link.getAttribute('href')).toMatch(
      /^otpauth:\/\/totp\/Meridian:barbara%40example\.com\?secret=[A-Z2-7]+&issuer=Meridian$/,
    )
  },
}

/** Copied without the gaps, and said so. */
export const KeyCopied: Story = {
  async play({ canvas, ...story }) {
    const words = wordsOf(story)
    let copied = ''
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => (copied = text) },
    })
    // Pressed by the browser itself: user-event would put a clipboard of its own in this one's place.
    canvas.getByRole('button', { name: 'Copy key' }).click()
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(words('Copied')))
    await expect(copied).toMatch(/^[A-Z2-7]{16,}$/)
  },
}

export const WrongCode: Story = {
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Continue')
    await expect(await canvas.findByText(/not right/)).toBeVisible()
    await expect(await canvas.findByRole('img', { name: /QR code/ })).toBeVisible()
  },
}

export const NotACode: Story = {
  async play({ canvas }) {
    await typeIn(canvas, { Code: 'abc' }, 'Continue')
    await expect(await canvas.findByText(/only digits/)).toBeVisible()
  },
}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [walk(required, signInAs(barbara), muchLater)],
  async play({ canvas }) {
    await typeIn(canvas, typed, 'Continue')
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}

export const Filled: Story = { play: ({ canvas }) => fillIn(canvas, typed) }

const trouble = troubles([required, signInAs(barbara)], ({ canvas }) =>
  typeIn(canvas, typed, 'Continue'),
)

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline

/** The first code of the app she just set up. */
const firstCode = async (visit: Visit) => {
  const view = visit.auth.getView()
  const secret = view.screen === 'setUpTotp' ? view.secret : ''
  await submit({ code: await totpCode(secret, visit.auth.now()) })(visit)
}

export const Done: Story = {
  render: () => <Authenticator>Barbara is in.</Authenticator>,
  loaders: [walk(required, signInAs(barbara), firstCode)],
  async play({ canvas }) {
    await expect(await canvas.findByText('Barbara is in.')).toBeVisible()
  },
}
