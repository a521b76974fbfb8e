import type { Browser } from 'playwright-core'
import type { Place } from '../clients/sign-in-client.ts'
import type { Exchange } from '../pool/replay.ts'
import type { Row } from '../row.ts'
import { rowsOfTimes } from '../srp/rows-of-times.ts'
import { withPage } from './open-page.ts'

/** The clients' own work in one SRP sign-in, in a slow Chromium. */
export function measureSrpInPage(
  browser: Browser,
  url: string,
  { place, exchanges }: { place: Place; exchanges: readonly Exchange[] },
  { slower, rounds }: { slower: number; rounds: number },
): Promise<Row[]> {
  return withPage(browser, { url, place, slower }, async page => {
    await page.waitForFunction(() => 'timeSrp' in window)
    const times = await page.evaluate(
      ([where, said, count]) => window.timeSrp(where, said, count),
      [place, exchanges, rounds] as const,
    )
    return rowsOfTimes(times)
  })
}
