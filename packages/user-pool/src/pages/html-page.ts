import type { Pool } from '../pool.ts'
import { answerHtml } from './answer-html.ts'
import { escapeHtml } from './html-document.ts'

interface SmallPage {
  status: number
  title: string
  /** A paragraph a line. */
  text: string
  /** An address that is known to be good, to go on to. */
  onward?: { address: string; name: string } | undefined
}

/** A small page for people: what happened, and what to do. */
export function htmlPage(
  pool: Pick<Pool, 'address'>,
  { status, title, text, onward }: SmallPage,
): Response {
  const lines = [
    `<h1>${escapeHtml(title)}</h1>`,
    ...text.split('\n').map(line => `<p>${escapeHtml(line)}</p>`),
    ...(onward === undefined ? [] : [`<p>${linkTo(onward)}</p>`]),
  ]
  return answerHtml(pool, { status, title, main: lines.map(line => `      ${line}`).join('\n') })
}

const linkTo = ({ address, name }: NonNullable<SmallPage['onward']>) =>
  `<a href="${escapeHtml(address)}">Go to ${escapeHtml(name)}</a>`
