import '@fontsource-variable/inter/index.css'
import '../packages/react/src/styles/index.css'
import './preview.css'
import { Auth, en } from '@portico/react'
import { ar } from '@portico/react/messages/ar'
import { portico } from '@portico/theme'
import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import type { Visit } from './walk.ts'

// A proof of a password takes a slow machine a while; milliseconds.
configure({ asyncUtilTimeout: 5_000 })

const theme = {
  ...portico,
  font: {
    ...portico.font,
    family: { body: "'Inter Variable', ui-sans-serif, system-ui, sans-serif" },
  },
}

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    },
  },
  globalTypes: {
    mode: {
      description: 'Light or dark',
      toolbar: { icon: 'mirror', items: ['light', 'dark', 'system'], dynamicTitle: true },
    },
    language: {
      description: 'Language',
      toolbar: { icon: 'globe', items: ['en', 'ar'], dynamicTitle: true },
    },
  },
  initialGlobals: { mode: 'light', language: 'en' },
  decorators: [
    (Story, { loaded, globals, parameters }) => {
      const { auth } = (loaded as { visit: Visit }).visit
      return (
        <Auth.Provider
          auth={auth}
          theme={theme}
          app="Meridian"
          mode={globals.mode}
          fields={parameters.fields}
          messages={globals.language === 'ar' ? ar : en}
        >
          <Story />
        </Auth.Provider>
      )
    },
  ],
}

export default preview
