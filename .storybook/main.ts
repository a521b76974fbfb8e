import type { StorybookConfig } from '@storybook/react-vite'

const config: StorybookConfig = {
  stories: ['../packages/react/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: '@storybook/react-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  async viteFinal(given) {
    const { defaultClientConditions, mergeConfig } = await import('vite')
    return mergeConfig(given, {
      resolve: { conditions: ['@portico/source', ...defaultClientConditions] },
    })
  },
}

export default config
