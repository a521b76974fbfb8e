import { defineConfig, devices } from '@playwright/test'
import { built, developed } from './e2e/addresses.ts'
import { findFirefox, launchOptions } from './scripts/browser.mjs'

const storybook = ['storybook.spec.ts', 'designer.spec.ts', 'visual-check.spec.ts']
const firefox = process.env.FIREFOX === '1' ? findFirefox() : undefined

/** The demo on a port of its own; its pool starts empty and forgets everything at the end. */
const serve = (command: string, url: string) => ({
  command,
  url,
  env: { PORT: new URL(url).port, DEMO_DATA: '' },
  reuseExistingServer: false,
  timeout: 180_000,
})

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  // A second try on a busy machine; what needed one is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  reporter: [['list']],
  // Built, for it is what people get, and answers twice as fast; `development.spec.ts` looks at the other.
  use: {
    baseURL: built,
    // No film: it takes a third of the time, and the trace has the page itself at every step.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
  },
  projects: [
    // Storybook is built for those who ask for its tests; `--no-deps` takes what was built last.
    { name: 'storybook is built', testMatch: 'storybook.setup.ts' },
    {
      name: 'storybook',
      testMatch: storybook,
      dependencies: ['storybook is built'],
      use: { ...devices['Desktop Chrome'], launchOptions: launchOptions() },
    },
    {
      name: 'chromium',
      testIgnore: storybook,
      use: { ...devices['Desktop Chrome'], launchOptions: launchOptions() },
    },
    ...(firefox
      ? [
          {
            name: 'firefox',
            testIgnore: storybook,
            use: {
              ...devices['Desktop Firefox'],
              channel: firefox.channel,
              launchOptions: { executablePath: firefox.path },
            },
          },
        ]
      : []),
  ],
  webServer: [
    serve('npm start --silent', developed),
    serve('npm run build:packages --silent && npm run --silent preview -w @portico/demo', built),
  ],
})
