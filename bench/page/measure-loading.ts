import type { Browser, Page } from 'playwright-core'
import type { Place } from '../clients/sign-in-client.ts'
import { middle } from '../middle.ts'
import type { Row } from '../row.ts'
import { withPage } from './open-page.ts'

/**
 * From the moment the first screen's scripts have arrived to the moment a password can be typed and sent:
 * compiling, running, drawing. The network has no part in it. The apps load by turns; `urls` names them, the one
 * by hand first. Ratios are of lower quartiles: other work on the machine only ever adds to a load.
 */
export async function measureLoading(
  browser: Browser,
  urls: Record<string, string>,
  place: Place,
  { slower, rounds }: { slower: number; rounds: number },
): Promise<Row[]> {
  const times: Record<string, number[]> = {}
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, url] of Object.entries(urls)) {
      const time = await withPage(browser, { url, place, slower }, timeToUsable)
      if (round >= 0) times[name] = [...(times[name] ?? []), time]
    }
  }
  const quick = (name: string) => middle(times[name] ?? []).spread[0]
  const bare = quick(Object.keys(times)[0] ?? '')
  const rows = Object.entries(times).map(([name, all]): Row => {
    const { median, spread } = middle(all)
    const note = `${(quick(name) / bare).toFixed(2)} × by hand`
    return { what: name, value: median, unit: 'ms', spread, note }
  })
  const ours = quick('Portico') / bare
  return [...rows, { what: 'Portico ÷ by hand', value: ours, unit: '×', target: 1.3 }]
}

async function timeToUsable(page: Page): Promise<number> {
  await page.waitForFunction(() => window.watched.usableAt !== null)
  return page.evaluate(() => {
    const { usableAt, scripts } = window.watched
    const arrived = scripts
      .flatMap(name => performance.getEntriesByName(name) as PerformanceResourceTiming[])
      .map(({ responseEnd }) => responseEnd)
    return (usableAt ?? Number.NaN) - Math.max(...arrived)
  })
}
