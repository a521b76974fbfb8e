import { test as setup } from '@playwright/test'
import { buildStorybook } from '../scripts/storybook/build-storybook.ts'
import { tighten } from '../scripts/storybook/tighten.ts'
import { folder } from './storybook-room.ts'

setup('Storybook builds', async () => {
  setup.setTimeout(300_000)
  await buildStorybook('.', folder)
  await tighten(folder)
})
