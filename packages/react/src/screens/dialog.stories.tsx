import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, screen, userEvent, waitFor } from 'storybook/test'
import { wordsOf } from '../../../../.storybook/in-words.ts'
import { press } from '../../../../.storybook/type-in.ts'
import { walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const meta = {
  title: 'Screens/Dialog',
  render: function Shop() {
    const [open, setOpen] = useState(false)
    return (
      <main>
        <h1>A shop</h1>
        <button type="button" onClick={() => setOpen(true)}>
          Check out
        </button>
        <Authenticator presentation="dialog" open={open} onOpenChange={setOpen} />
      </main>
    )
  },
  loaders: [walk({})],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = {
  async play({ canvas, ...story }) {
    const words = wordsOf(story)
    await press(canvas, 'Check out')
    const dialog = await screen.findByRole('dialog', { name: words('Welcome back') })
    await waitFor(() => expect(dialog).toBeVisible())
    await waitFor(() => expect(screen.getByLabelText(words('Email'))).toHaveFocus())
  },
}

export const OpenAtNight: Story = { ...Open, parameters: { mode: 'dark' } }

export const ClosesAndGivesFocusBack: Story = {
  async play({ canvas }) {
    const opener = canvas.getByRole('button', { name: 'Check out' })
    await userEvent.click(opener)
    await screen.findByRole('dialog')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(opener).toHaveFocus())
  },
}
