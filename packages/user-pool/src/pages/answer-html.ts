import type { Pool } from '../pool.ts'
import { type Drawn, htmlDocument } from './html-document.ts'

interface Answered extends Drawn {
  status?: number
  /** Whether the page has a form. */
  hasForm?: boolean
}

/** A page of the pool's own as an answer: no script runs in it, nobody frames it, nobody keeps it. */
export function answerHtml(
  { address }: Pick<Pool, 'address'>,
  { status = 200, hasForm = false, ...drawn }: Answered,
): Response {
  // Browsers ask it of every address that a form leads to in the end, and an application may send people on to anywhere.
  const forms = hasForm ? '' : " form-action 'none';"
  return new Response(htmlDocument(address, drawn), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'self'; img-src data:;${forms} frame-ancestors 'none'; base-uri 'none'`,
      // Without a referrer, a form would come from an origin called “null”.
      'referrer-policy': hasForm ? 'same-origin' : 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}
