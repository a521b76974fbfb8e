import * as themes from '@portico/theme/themes'
import { joan } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { act, signInAs, submit, walk } from '../../../.storybook/walk.ts'
import { Authenticator } from './authenticator.tsx'
import { amazon, apple, facebook, google } from './providers.ts'

const providers = [google, facebook, amazon]

const meta = {
  title: 'Themes',
  render: () => <Authenticator />,
  loaders: [walk({})],
  parameters: { providers },
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const links = { terms: '#terms', privacy: '#privacy', help: '#help' }

const wrong = { username: 'sam@example.com', password: 'not-the-password' }

export const Portico: Story = { parameters: { theme: themes.portico } }

export const PorticoNight: Story = { parameters: { theme: themes.portico, mode: 'dark' } }

export const Classic: Story = {
  parameters: { theme: themes.classic, providers: [...providers, apple] },
}

export const ClassicNight: Story = {
  parameters: { theme: themes.classic, mode: 'dark', providers: [...providers, apple] },
}

export const ClassicSignUp: Story = {
  parameters: { theme: themes.classic, providers: [...providers, apple] },
  loaders: [walk({}, act({ type: 'go.signUp' }))],
}

export const ClassicRefused: Story = {
  parameters: { theme: themes.classic },
  loaders: [walk({}, submit(wrong))],
}

export const Pond: Story = { parameters: { theme: themes.pond } }

export const PondNight: Story = { parameters: { theme: themes.pond, mode: 'dark' } }

export const PondCode: Story = {
  parameters: { theme: themes.pond },
  loaders: [walk({}, signInAs(joan))],
}

export const Lantern: Story = { parameters: { theme: themes.lantern, mode: 'system' } }

export const LanternDay: Story = { parameters: { theme: themes.lantern } }

export const LanternSignUp: Story = {
  parameters: { theme: themes.lantern, mode: 'dark' },
  loaders: [walk({}, act({ type: 'go.signUp' }))],
}

export const Contrast: Story = { parameters: { theme: themes.contrast } }

export const ContrastNight: Story = {
  parameters: { theme: themes.contrast, mode: 'dark' },
  loaders: [walk({}, submit(wrong))],
}

export const LinksAlone: Story = {
  parameters: { theme: { ...themes.pond, links } },
}

export const Bands: Story = {
  parameters: {
    theme: {
      ...themes.classic,
      header: { logo: { light: themes.pond.logo?.light, alt: 'Pond', height: 36 } },
      footer: {},
      links,
    },
  },
}

export const AtTheEnd: Story = {
  parameters: {
    theme: {
      ...themes.portico,
      align: { horizontal: 'end', vertical: 'start' },
      social: { placement: 'after', icons: false },
    },
  },
}

export const ColumnsTheOtherWay: Story = {
  parameters: { theme: { ...themes.classic, social: { placement: 'after' } } },
}
