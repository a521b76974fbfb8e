import type { Theme } from '@portico/theme'
import * as themes from '@portico/theme/themes'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { walk } from '../../../.storybook/walk.ts'
import { Authenticator } from './authenticator.tsx'
import { amazon, facebook, google } from './providers.ts'

const meta = {
  title: 'Layouts',
  render: () => <Authenticator />,
  loaders: [walk({})],
  parameters: { providers: [google, facebook, amazon] },
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const layout = (changes: Partial<Theme>): Story => ({
  parameters: { theme: { ...themes.portico, ...changes } },
})

export const Card: Story = layout({ layout: 'card' })

export const Columns: Story = layout({ layout: 'columns' })

export const Split: Story = layout({ layout: 'split' })

export const CardAtStart: Story = layout({ align: { horizontal: 'start' } })

export const CardAtEnd: Story = layout({ align: { horizontal: 'end' } })

export const CardAtTop: Story = layout({ align: { vertical: 'start' } })

export const CardAtBottom: Story = layout({ align: { vertical: 'end' } })

export const CardInTopCorner: Story = layout({
  align: { horizontal: 'start', vertical: 'start' },
})

export const CardInBottomCorner: Story = layout({
  align: { horizontal: 'end', vertical: 'end' },
})

export const ColumnsAtEnd: Story = layout({ layout: 'columns', align: { horizontal: 'end' } })

export const SplitTheOtherWay: Story = layout({ layout: 'split', align: { horizontal: 'end' } })

export const ProvidersAfter: Story = layout({ social: { placement: 'after' } })

export const ProvidersWithoutIcons: Story = layout({ social: { icons: false } })

/** In the place it is given, without a page of its own. */
export const Inline: Story = {
  ...layout({}),
  render: () => (
    <main>
      <h1>Somebody else’s page</h1>
      <Authenticator presentation="inline" />
    </main>
  ),
}

export const InlineColumns: Story = { ...Inline, ...layout({ layout: 'columns' }) }
