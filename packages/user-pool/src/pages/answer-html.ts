import type { Pool } from '../pool.ts'
import { type Drawn, htmlDocument } from './html-document.ts'

interface Answered extends Drawn {
  status?: number
  /** Where a form of the page may lead in the end; without it, the page has no form. */
  home?: string
}

/** A page of the pool's own as an answer: no script runs in it, nobody frames it, nobody keeps it. */
export function answerHtml(
  { address }: Pick<Pool, 'address'>,
  { status = 200, home, ...drawn }: Answered,
): Response {
  // Browsers ask this of every address that the answer to a form leads to.
  const forms = home === undefined ? "'none'" : `'self' ${sourceOf(home)}`
  return new Response(htmlDocument(address, drawn), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'self'; img-src data:; form-action ${forms}; frame-ancestors 'none'; base-uri 'none'`,
      // Without a referrer, a form would come from an origin called “null”.
      'referrer-policy': home === undefined ? 'no-referrer' : 'same-origin',
      'cache-control': 'no-store',
    },
  })
}

/** An application of its own scheme has no origin. */
function sourceOf(home: string): string {
  const { origin, protocol } = new URL(home)
  return origin === 'null' ? protocol : origin
}
