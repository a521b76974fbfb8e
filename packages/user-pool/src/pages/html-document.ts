interface Drawn {
  title: string
  /** What else stands in the head, in HTML. */
  head?: string
  /** What stands in `main`, in HTML. */
  main: string
}

/** A page of the pool's own, for people: without script, in the browser's colours, found by no search. */
export const htmlDocument = ({ title, head = '', main }: Drawn): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>${escapeHtml(title)}</title>
    ${head}
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
