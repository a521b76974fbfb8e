import type { Asked } from './commands.ts'
import { Complaint } from './complaint.ts'
import { openBrowser } from './open-browser.ts'
import type { Outcome } from './outcome.ts'
import { paint } from './paint.ts'
import { previewPages } from './preview-pages.ts'
import { readTheme } from './read-theme.ts'
import { type ServedPages, servePages } from './serve-pages.ts'
import { watchFiles } from './watch-files.ts'

/** Shows the theme in the browser, again with every change, until Ctrl-C. */
export async function preview({ values }: Asked): Promise<Outcome> {
  const read = async () => {
    const { theme, sources } = await readTheme(values.theme)
    return { name: theme.name, sources, pages: await previewPages(theme) }
  }
  let shown = await read()
  const served = await serve(() => shown.pages, toPort(values.port))
  const watched = watchFiles(async () => {
    try {
      shown = await read()
      watched.follow(shown.sources)
      served.reload()
    } catch (thrown) {
      if (!(thrown instanceof Complaint)) throw thrown
      process.stderr.write(`portico-theme: ${thrown.message}\n`)
    }
  })
  watched.follow(shown.sources)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      watched.close()
      void served.close()
    })
  }
  if (!values['no-open']) openBrowser(served.url)
  return {
    exitCode: 0,
    json: { theme: shown.name, url: served.url },
    lines: [
      `The theme "${shown.name}" is at ${paint.strong(served.url)}`,
      'It reloads with every change. Press Ctrl+C to stop.',
    ],
  }
}

function toPort(text = '0'): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new Complaint(
    `The port "${text}" is no number from 0 to 65535; leave it out for a free one.`,
  )
}

async function serve(pages: Parameters<typeof servePages>[0], port: number): Promise<ServedPages> {
  try {
    return await servePages(pages, port)
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : thrown
    const why = code === 'EADDRINUSE' ? 'another program listens there' : code
    throw new Complaint(`Port ${port} cannot be had: ${why}; leave --port out for a free one.`)
  }
}
