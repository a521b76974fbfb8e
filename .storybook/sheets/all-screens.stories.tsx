import * as themes from '@portico/theme/themes'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { amazon, facebook, google } from '../../packages/react/src/providers.ts'
import { type Visit, walks } from '../walk.ts'
import { journey } from './journey.ts'
import { Sheet } from './sheet.tsx'

const trips = Object.fromEntries(Object.entries(journey).map(([key, { trip }]) => [key, trip]))

const meta = {
  title: 'Sheets/All screens',
  loaders: [walks(trips)],
  parameters: { providers: [google, facebook, amazon] },
  render: (_, { loaded, globals, parameters }) => (
    <Sheet
      visits={(loaded as { visits: Record<string, Visit> }).visits}
      {...{ globals, parameters }}
    />
  ),
  async play({ canvas }) {
    // Nobody here was anywhere before, so nothing may take the focus.
    await expect(document.body).toHaveFocus()
    await expect(canvas.getAllByRole('heading', { level: 1 })).toHaveLength(
      1 + Object.keys(journey).length,
    )
  },
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** In the theme, the mode and the language of the toolbar. */
export const Toolbar: Story = {}

export const Portico: Story = { parameters: { theme: themes.portico } }

export const Classic: Story = { parameters: { theme: themes.classic } }

export const Pond: Story = { parameters: { theme: themes.pond } }

export const Lantern: Story = { parameters: { theme: themes.lantern } }

export const Contrast: Story = { parameters: { theme: themes.contrast } }
