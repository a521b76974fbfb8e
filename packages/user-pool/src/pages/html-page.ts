import { escapeHtml, htmlDocument } from './html-document.ts'

/** A small page for people, without script or style of its own: it looks as their browser likes it. */
export function htmlPage(status: number, title: string, text: string): Response {
  const main = `      <h1>${escapeHtml(title)}</h1>
      <p>${escapeHtml(text)}</p>`
  return new Response(htmlDocument({ title, main }), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}
