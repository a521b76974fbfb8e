import type { Decorator, Meta, StoryObj } from '@storybook/react-vite'
import { useLayoutEffect } from 'react'
import { onItsOwn } from '../../../.storybook/on-its-own.tsx'
import { walk } from '../../../.storybook/walk.ts'
import * as Auth from './parts.ts'
import { amazon, apple, facebook, google, oidc, saml } from './providers.ts'
import brands from './styles/brands.css?inline'

/** The sheet of the brands is there for these stories alone. */
const inBrands: Decorator = Story => {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(brands)
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== sheet)
    }
  }, [])
  return <Story />
}

const meta = {
  title: 'Brands',
  render: () => <Auth.Providers />,
  decorators: [onItsOwn, inBrands],
  loaders: [walk({})],
  parameters: {
    providers: [
      ...[google, apple, facebook, amazon],
      oidc({ id: 'Acme', name: 'Acme Corporation' }),
      saml({ id: 'Bell', name: 'Bell Laboratories' }),
    ],
  },
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Own: Story = {}

export const Dark: Story = { parameters: { mode: 'dark' } }

export const Neutral: Story = {
  decorators: [
    Story => (
      <div data-auth-brands="neutral">
        <Story />
      </div>
    ),
  ],
}

export const OnTheirWay: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: /Facebook/ }))
  },
}
