import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { launchOptions } from './scripts/browser.mjs'

const source = '@portico/source'
const resolve = { conditions: [source, ...defaultClientConditions] }
// Without `module`: some packages' module files are for bundlers, and Node cannot load them.
const ssr = { resolve: { conditions: [source, 'node', 'development|production'] } }

// A function, because Vitest writes the instance's name into the object it is given.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: launchOptions() }),
  instances: [{ browser: 'chromium' as const }],
})

export default defineConfig({
  test: {
    // The default leaves one core to itself, which on two is half of the machine.
    maxWorkers: '100%',
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'node',
          include: [
            '*.test.ts',
            '.storybook/**/*.test.ts',
            'scripts/**/*.test.ts',
            'packages/*/src/**/*.test.{ts,tsx}',
            'apps/*/**/*.test.ts',
          ],
          exclude: ['**/*.browser.test.tsx', '**/dist/**', '**/node_modules/**'],
          environment: 'node',
          // Each test opens a pool of its own; loading the code anew for each file takes longer than most tests.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        resolve,
        test: {
          name: 'browser',
          include: ['.storybook/**/*.browser.test.tsx', 'packages/*/src/**/*.browser.test.tsx'],
          testTimeout: 60_000,
          browser: browser(),
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        // One page for all: each story has a pool and a chance of its own, and pages take longer than stories.
        test: { name: 'storybook', isolate: false, browser: browser() },
      },
    ],
  },
})
