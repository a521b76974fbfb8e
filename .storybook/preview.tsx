import '@fontsource-variable/inter/index.css'
import '../packages/react/src/styles/index.css'
import './preview.css'
import { Auth, en } from '@portico/react'
import { ar } from '@portico/react/messages/ar'
import type { Theme } from '@portico/theme'
import * as themes from '@portico/theme/themes'
import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import type { Visit } from './walk.ts'

// A proof of a password takes a slow machine a while; milliseconds.
configure({ asyncUtilTimeout: 5_000 })

/** In the typeface of the pictures; a theme that brings its own keeps it. */
const typeset = (theme: Theme): Theme => ({
  ...theme,
  font: {
    ...theme.font,
    family: {
      body: "'Inter Variable', ui-sans-serif, system-ui, sans-serif",
      ...theme.font?.family,
    },
  },
})

const chosen = (name: string) =>
  Object.values(themes).find(theme => theme.name === name) ?? themes.portico

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    },
  },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'paintbrush',
        items: Object.values(themes).map(({ name }) => name),
        dynamicTitle: true,
      },
    },
    mode: {
      description: 'Light or dark',
      toolbar: { icon: 'mirror', items: ['light', 'dark', 'system'], dynamicTitle: true },
    },
    language: {
      description: 'Language',
      toolbar: { icon: 'globe', items: ['en', 'ar'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'portico', mode: 'light', language: 'en' },
  decorators: [
    (Story, { loaded, globals, parameters }) => {
      const { auth } = (loaded as { visit: Visit }).visit
      const { theme, providers, mode = globals.mode } = parameters
      return (
        <Auth.Provider
          auth={auth}
          theme={typeset(theme ?? chosen(globals.theme))}
          app="Meridian"
          mode={mode}
          fields={parameters.fields}
          providers={providers}
          onProvider={neverBack}
          messages={globals.language === 'ar' ? ar : en}
        >
          <Story />
        </Auth.Provider>
      )
    },
  ],
}

/** They leave for the provider's page. */
const neverBack = () => new Promise(() => {})

export default preview
