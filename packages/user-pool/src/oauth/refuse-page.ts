import { htmlPage } from '../pages/html-page.ts'
import type { Pool } from '../pool.ts'

/** Nobody is sent anywhere: says why on a page, and to the developer's terminal. */
export function refusePage(pool: Pool, why: string, title = 'This link does not work'): Response {
  console.warn(`Portico user pool: ${why.replaceAll('\n', '\n  ')}`)
  return htmlPage(pool, { status: 400, title, text: why })
}
