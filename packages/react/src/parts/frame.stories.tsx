import * as themes from '@portico/theme/themes'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, screen, waitFor } from 'storybook/test'
import { onItsOwn } from '../../../../.storybook/on-its-own.tsx'
import { act, walk } from '../../../../.storybook/walk.ts'
import * as Auth from '../parts.ts'
import { Dialog as DialogPart } from './dialog.tsx'

const meta = {
  title: 'Parts/Frame',
  loaders: [walk({}, act({ type: 'go.forgotPassword' }))],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const links = { terms: '#terms', privacy: '#privacy', help: '#help' }

const languages = [
  { tag: 'en', name: 'English' },
  { tag: 'ar', name: 'العربية' },
  { tag: 'ja', name: '日本語' },
  { tag: 'pt-BR', name: 'Português (Brasil)' },
]

export const Page: Story = { render: () => <Auth.Page>The ground a card stands on.</Auth.Page> }

export const Site: Story = {
  parameters: { theme: { ...themes.portico, header: { logo: themes.pond.logo }, links } },
  render: () => (
    <Auth.Site>
      <Auth.Page>Between the bands</Auth.Page>
    </Auth.Site>
  ),
}

/** Each by its own name, in the foot of a page. */
export const Languages: Story = {
  decorators: [onItsOwn],
  render: function Chosen() {
    const [tag, setTag] = useState('pt-BR')
    return <Auth.Languages languages={languages} value={tag} onValueChange={setTag} />
  },
}

export const Card: Story = {
  render: () => (
    <Auth.Page>
      <Auth.Card>
        <Auth.Title />
      </Auth.Card>
    </Auth.Page>
  ),
}

export const Dialog: Story = {
  render: function Opened() {
    const [open, setOpen] = useState(true)
    return (
      <main>
        <h1>A page below</h1>
        <DialogPart open={open} onOpenChange={setOpen}>
          <Auth.Card>
            <Auth.Header />
          </Auth.Card>
        </DialogPart>
      </main>
    )
  },
  async play() {
    await waitFor(() => expect(screen.getByRole('dialog')).toBeVisible())
  },
}

export const Header: Story = { decorators: [onItsOwn], render: () => <Auth.Header /> }

export const Logo: Story = {
  parameters: { theme: themes.pond },
  decorators: [onItsOwn],
  render: () => <Auth.Logo />,
}

export const Title: Story = { decorators: [onItsOwn], render: () => <Auth.Title /> }

export const Hint: Story = { decorators: [onItsOwn], render: () => <Auth.Hint /> }

export const Body: Story = {
  decorators: [onItsOwn],
  render: () => (
    <Auth.Body>
      <p>What stands where other screens have their form.</p>
    </Auth.Body>
  ),
}

export const Ways: Story = {
  decorators: [onItsOwn],
  render: () => (
    <Auth.Ways>
      <Auth.Go to="back" />
    </Auth.Ways>
  ),
}
