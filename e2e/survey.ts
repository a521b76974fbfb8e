import type { Browser, Page } from '@playwright/test'
import { built } from './addresses.ts'
import { axe, misfits } from './look.ts'
import { expect, watch } from './test.ts'

/** What was found on a walk, by the way of looking; each begins with the state it was found in. */
export interface Findings {
  light: string[]
  dark: string[]
  narrow: string[]
  spaced: string[]
  /** The first headings of every state. */
  headings: Map<string, string[]>
}

const wide = { width: 1280, height: 720 }
/** What a phone has, and what a zoom of 400 % leaves of a window of 1280 by 1024. */
const narrow = { width: 320, height: 256 }

/** Walks once, and looks at every state in every way there is: the walk costs more than the looks. */
export async function survey(
  browser: Browser,
  dir: 'ltr' | 'rtl',
  walk: (page: Page) => AsyncIterable<string>,
): Promise<Findings> {
  const found: Findings = { light: [], dark: [], narrow: [], spaced: [], headings: new Map() }
  const context = await browser.newContext({ baseURL: built, reducedMotion: 'reduce' })
  const trouble = watch(context, built)
  const page = await context.newPage()
  await page.addInitScript(addSpacing)
  // Whoever walks has the small window: what is to be pressed must be within reach there too.
  await page.setViewportSize(narrow)
  for await (const state of walk(page)) {
    const note = (problems: string[]) => problems.map(problem => `${state}: ${problem}`)
    if (state !== 'signed in') {
      await expect(page.locator('[data-auth="page"]')).toHaveAttribute('dir', dir)
    }
    found.headings.set(state, await page.getByRole('heading', { level: 1 }).allInnerTexts())
    found.narrow.push(...note(await misfits(page)))
    await space(page, true)
    found.spaced.push(...note(await misfits(page)))
    await space(page, false)
    await page.setViewportSize(wide)
    found.light.push(...note(await axe(page)))
    await turn(page, 'dark')
    found.dark.push(...note(await axe(page)))
    await turn(page, 'light')
    await page.setViewportSize(narrow)
  }
  await context.close()
  expect(trouble).toEqual([])
  return found
}

/** Turns day into night or back, and waits until every colour has come to rest. */
async function turn(page: Page, colorScheme: 'light' | 'dark') {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const before = await ground()
  await page.emulateMedia({ colorScheme })
  await page.evaluate(async () => {
    const running = document.getAnimations().filter(found => found instanceof CSSTransition)
    await Promise.allSettled(running.map(transition => transition.finished))
  })
  expect(await ground()).not.toBe(before)
}

const space = (page: Page, isSpaced: boolean) =>
  page.evaluate(on => document.documentElement.toggleAttribute('data-spaced', on), isSpaced)

/** The distances of WCAG 1.4.12, for as long as the page is marked. */
function addSpacing() {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '[data-spaced] * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } [data-spaced] p { margin-block-end: 2em !important }',
  )
  document.adoptedStyleSheets.push(sheet)
}
