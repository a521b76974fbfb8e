// Builds the Storybook into a folder that works from any path, offline, under a strict Content-Security-Policy.
import { buildStorybook } from './build-storybook.ts'
import { tighten } from './tighten.ts'

const folder = 'storybook-static'
await buildStorybook('.', folder)
await tighten(folder)
