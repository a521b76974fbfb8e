import { fileURLToPath } from 'node:url'
import type { StorybookConfig } from '@storybook/react-vite'

const studio = fileURLToPath(import.meta.resolve('./studio/panel/register.tsx'))

const config: StorybookConfig & { managerEntries: (others?: string[]) => string[] } = {
  stories: ['../docs/guides/*.mdx', './**/*.stories.tsx', '../packages/react/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: '@storybook/react-vite',
  // The parts are described in docs/parts.md; nobody reads their props from a panel.
  typescript: { reactDocgen: false },
  // First, so that the theme is the first panel.
  managerEntries: (others: string[] = []) => [studio, ...others],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // What nobody needs here, and what would bring styles of its own into a page that allows none.
  features: {
    sidebarOnboardingChecklist: false,
    backgrounds: false,
    measure: false,
    outline: false,
    highlight: false,
    actions: false,
  },
  async viteFinal(given) {
    const { defaultClientConditions, mergeConfig } = await import('vite')
    return mergeConfig(given, {
      resolve: { conditions: ['@portico/source', ...defaultClientConditions] },
      // The browsers of the theme plugin: for older ones `:dir()` would become a list of languages.
      build: { cssTarget: ['chrome123', 'edge123', 'firefox128', 'safari17.5'] },
    })
  },
}

export default config
