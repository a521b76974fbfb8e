import type { Browser, Page } from 'playwright-core'
import type { Place } from '../clients/sign-in-client.ts'
import type { Row } from '../row.ts'
import { withPage } from './open-page.ts'
import { type Kit, toSignUp } from './walks.ts'

/** How often React writes to the page while 40 characters are typed on sign-up, half of them a password. */
export async function measureTyping(
  browser: Browser,
  urls: Record<Kit, string>,
  place: Place,
): Promise<Row[]> {
  const count = (kit: Kit) =>
    withPage(browser, { url: urls[kit], place }, async page => {
      await toSignUp[kit](page)
      await page.locator('form input').first().focus()
      return commitsDuring(page, async () => {
        await page.keyboard.type('somebody@example.com')
        await page.locator('form input[type=password]').first().focus()
        await page.keyboard.type('Correct-Horse-Batter')
      })
    })
  return [
    { what: 'Portico', value: await count('portico'), unit: 'commits', target: 0 },
    { what: 'Amplify UI', value: await count('amplify'), unit: 'commits' },
  ]
}

/** How often React writes when the device goes from light to dark and back. */
export function measureDark(browser: Browser, url: string, place: Place): Promise<Row[]> {
  return withPage(browser, { url, place }, async page => {
    const card = page.locator('[data-auth=card]')
    const color = () => card.evaluate(element => getComputedStyle(element).backgroundColor)
    const light = await color()
    const commits = await commitsDuring(page, async () => {
      await page.emulateMedia({ colorScheme: 'dark' })
      if ((await color()) === light) throw new Error('The card has no dark side to measure')
      await page.emulateMedia({ colorScheme: 'light' })
    })
    return [{ what: 'Portico', value: commits, unit: 'commits', target: 0 }]
  })
}

async function commitsDuring(page: Page, task: () => Promise<void>): Promise<number> {
  const commits = () => page.evaluate(() => window.watched.commits)
  const before = await commits()
  // A hook that hears nothing would count zero for everybody.
  if (before === 0) throw new Error('React is not being heard')
  await task()
  // What a key press sets off later counts as well.
  await page.waitForTimeout(300)
  return (await commits()) - before
}
