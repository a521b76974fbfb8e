import { stylePath } from './page-style.ts'

export interface Drawn {
  title: string
  /** What stands in `main`, in HTML. */
  main: string
}

/** A page of the pool's own, for people: without script, in the browser's colours, found by no search. */
export const htmlDocument = (address: string, { title, main }: Drawn): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${escapeHtml(address + stylePath)}">
  </head>
  <body>
    <main>
${main}
    </main>
  </body>
</html>
`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, mark => entities[mark] ?? mark)
