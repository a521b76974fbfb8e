import type { Browser } from 'playwright-core'
import type { OpenPool } from '../pool/open-pool.ts'
import type { Row } from '../row.ts'
import { withPage } from './open-page.ts'
import { type Kit, signIn } from './walks.ts'

/** What each kit asks a pool for when somebody signs in through its form, until the app is shown. */
export async function measureFormRequests(
  browser: Browser,
  urls: Record<Kit, string>,
  { place, take }: OpenPool,
): Promise<Row[]> {
  const ask = (kit: Kit) =>
    withPage(browser, { url: urls[kit], place }, async page => {
      take()
      await signIn(page, place.username, place.password)
      await page.waitForLoadState('networkidle')
      return take().map(({ operation }) => operation)
    })
  const [portico, amplify] = [await ask('portico'), await ask('amplify')]
  return [
    {
      what: '<Authenticator> of Portico',
      value: portico.length,
      unit: 'requests',
      target: 2,
      note: portico.join(', '),
    },
    {
      what: '<Authenticator> of Amplify UI',
      value: amplify.length,
      unit: 'requests',
      note: amplify.join(', '),
    },
  ]
}
