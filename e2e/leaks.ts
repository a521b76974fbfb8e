import type { Page } from '@playwright/test'
import { expect } from './test.ts'

/** Nothing of this lies in the address, the history, a cookie or any storage. */
export async function expectNoLeak(page: Page, secrets: readonly string[]) {
  const places = await page.evaluate(() => ({
    address: location.href,
    referrer: document.referrer,
    history: JSON.stringify(history.state),
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    cookie: document.cookie,
    window: window.name,
    title: document.title,
  }))
  for (const secret of secrets) {
    for (const [place, said] of Object.entries(places)) {
      expect(said.includes(secret), `${secret} lies in the ${place}: ${said}`).toBe(false)
    }
  }
}
