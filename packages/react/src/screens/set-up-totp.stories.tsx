import { barbara } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { typeIn } from '../../../../.storybook/type-in.ts'
import { muchLater, signInAs, stalled, unplugged, walk } from '../../../../.storybook/walk.ts'
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
  async play({ canvas }) {
    let clipboard = ''
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: async (text: string) => {
          clipboard = text
        },
      },
    })
    await userEvent.click(canvas.getByRole('button', { name: 'Copy key' }))
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Copied'))
    await expect(clipboard).toMatch(/^[A-Z2-7]{16,}$/)
  },
}

export const WrongCode: Story = {
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, typed, 'Continue')
    await expect(await canvas.findByText(/not right/)).toBeVisible()
    await expect(await canvas.findByRole('img', { name: /QR code/ })).toBeVisible()
  },
}

export const Pending: Story = {
  loaders: [walk(required, signInAs(barbara), stalled)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Continue'),
}

export const Unreachable: Story = {
  loaders: [walk(required, signInAs(barbara), unplugged)],
  play: ({ canvasElement }) => typeIn(canvasElement, typed, 'Continue'),
}

export const NotACode: Story = {
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, { Code: 'abc' }, 'Continue')
    await expect(await canvas.findByText(/only digits/)).toBeVisible()
  },
}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [walk(required, signInAs(barbara), muchLater)],
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, typed, 'Continue')
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}
