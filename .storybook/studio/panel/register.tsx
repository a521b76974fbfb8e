import React from 'react'
import { AddonPanel } from 'storybook/internal/components'
import { addons, types } from 'storybook/manager-api'
import { create } from 'storybook/theming/create'
import { ManagerPanel, tellPage } from './manager-panel.tsx'

const panel = 'portico/studio'

const base = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'

addons.setConfig({
  theme: create({ base, brandTitle: 'Portico', brandTarget: '_self', brandUrl: './' }),
  panelPosition: 'right',
  rightPanelWidth: 420,
  selectedPanel: panel,
})

addons.register('portico', () => {
  tellPage()
  addons.add(panel, {
    type: types.PANEL,
    title: 'Theme',
    render: ({ active = false }) => (
      <AddonPanel active={active}>
        <ManagerPanel />
      </AddonPanel>
    ),
  })
})
