import type { Browser, Page } from 'playwright-core'
import type { Place } from '../clients/sign-in-client.ts'
import { watch } from './watch.ts'

export interface PageOptions {
  /** The address of a built app. */
  url: string
  place: Place
  /** How many times slower than it is the processor shall seem. */
  slower?: number
}

/** Does something in a new page of a new profile, with nothing cached, on an app that is being watched. */
export async function withPage<Result>(
  browser: Browser,
  { url, place, slower = 1 }: PageOptions,
  task: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.addInitScript(watch)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    const { region, userPoolId, clientId, endpoint } = place
    const query = new URLSearchParams({ region, userPoolId, clientId, endpoint })
    await page.goto(`${url}/?${query}`)
    return await task(page)
  } finally {
    await context.close()
  }
}
