import { chromium } from 'playwright-core'
import { findChromium, launchOptions } from '../../scripts/browser.mjs'
import type { App, BuiltApp } from '../bytes/build-app.ts'
import type { OpenPool } from '../pool/open-pool.ts'
import { recordSignIn } from '../pool/record-sign-in.ts'
import type { Section } from '../row.ts'
import { measureDark, measureTyping } from './measure-commits.ts'
import { measureFormRequests } from './measure-form-requests.ts'
import { measureLoading } from './measure-loading.ts'
import { measureSrpInPage } from './measure-srp-in-page.ts'
import { serveFolder } from './serve-folder.ts'

/** Everything that needs a real browser, one after the other; nothing when there is no Chromium. */
export async function measureInBrowser(
  apps: Record<App, BuiltApp>,
  pool: OpenPool,
  rounds: number,
): Promise<Section[]> {
  if (!findChromium()) {
    console.error('No Chromium, so nothing is measured in a page: npx playwright install chromium')
    return []
  }
  const browser = await chromium.launch(launchOptions())
  const serve = ({ folder }: BuiltApp) => serveFolder(folder)
  const served = {
    portico: await serve(apps.portico),
    amplify: await serve(apps.amplify),
    byHand: await serve(apps['by-hand']),
    srp: await serve(apps.srp),
  }
  const { place } = pool
  const kits = { portico: served.portico.url, amplify: served.amplify.url }
  const slow = { slower: 4, rounds }
  try {
    const exchanges = await recordSignIn(pool)
    return [
      {
        title: 'Requests for a sign-in through the form',
        rows: await measureFormRequests(browser, kits, pool),
      },
      {
        title: 'Scripts arrived → form usable, in Chromium, processor 4 × slower',
        rows: await measureLoading(
          browser,
          {
            'a form by hand': served.byHand.url,
            Portico: kits.portico,
            'Amplify UI': kits.amplify,
          },
          place,
          slow,
        ),
      },
      {
        title: 'React commits while 40 characters are typed on sign-up',
        rows: await measureTyping(browser, kits, place),
      },
      {
        title: 'React commits for light → dark → light',
        rows: await measureDark(browser, kits.portico, place),
      },
      {
        title: "SRP, the client's own work for one sign-in, in Chromium, processor 4 × slower",
        rows: await measureSrpInPage(browser, served.srp.url, { place, exchanges }, slow),
      },
    ]
  } finally {
    await browser.close()
    await Promise.all(Object.values(served).map(({ close }) => close()))
  }
}
