import type { Pool } from '../pool.ts'

/**
 * Whether a form comes from one of the pool's own pages, as far as a browser says; whoever is no browser may post.
 *
 * @see OWASP Cross-Site Request Forgery Prevention, Fetch Metadata and Verifying Origin
 */
export function isOwnForm({ address }: Pick<Pool, 'address'>, { headers }: Request): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = headers.get('origin')
  // By its host, as a proxy may have taken the TLS off.
  return !origin || (URL.canParse(origin) && new URL(origin).host === new URL(address).host)
}
