import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { launchOptions } from '../browser.mjs'
import { buildStorybook } from '../storybook/build-storybook.ts'
import { serveFolder } from '../storybook/serve-folder.ts'
import { copyCommit } from './copy-commit.ts'
import { type Finding, lookAtStory } from './look-at-story.ts'
import type { VisualOptions } from './options.ts'
import type { Outcome } from './report.ts'
import { pairStories, storiesIn } from './story-list.ts'
import { type Side, standStill } from './take-picture.ts'

/** Pictures are no matter of accessibility, which Storybook would test each time. */
const quietly = 'a11y.manual:!true'

interface Built {
  before: string
  after: string
}

/** Builds the Storybook of a commit and of the checkout as it stands, below a folder for what is not kept. */
export async function buildBoth(checkout: string, commit: string, temp: string): Promise<Built> {
  const built = { before: join(temp, 'before'), after: join(temp, 'after') }
  const base = join(temp, 'base')
  await copyCommit(checkout, commit, base)
  await Promise.all([
    buildStorybook(base, built.before, '--test'),
    buildStorybook(checkout, built.after, '--test'),
  ])
  return built
}

/** Compares every story of two built Storybooks, in one browser, both sides at once. */
export async function compareStories(
  built: Built,
  { only, globals, colorScheme }: Pick<VisualOptions, 'only' | 'globals' | 'colorScheme'>,
): Promise<Omit<Outcome, 'title'>> {
  const [before, after] = await Promise.all([
    storiesIn(built.before, only),
    storiesIn(built.after, only),
  ])
  const { both, added, gone } = pairStories(before, after)
  const servers = await Promise.all([serveFolder(built.before), serveFolder(built.after)])
  const browser = await chromium.launch(launchOptions())
  try {
    const open = async ({ address }: { address: string }): Promise<Side> => {
      // A picture without a caret takes a style of its own, which a strict policy would not allow.
      const page = await browser.newPage({ colorScheme, reducedMotion: 'reduce', bypassCSP: true })
      await page.addInitScript(standStill)
      const addressOf = (id: string) =>
        `${address}iframe.html?id=${id}&viewMode=story&globals=${quietly};${globals}`
      return { page, addressOf }
    }
    const sides = { before: await open(servers[0]), after: await open(servers[1]) }
    const findings: Finding[] = []
    for (const story of both) findings.push(await lookAtStory(sides, story))
    return { findings, added, gone }
  } finally {
    await browser.close()
    await Promise.all(servers.map(server => server.stop()))
  }
}
