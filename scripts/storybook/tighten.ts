import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inlineToFiles } from './inline-to-files.ts'
import { managerPolicy, previewPolicy, withHead } from './policy.ts'
import { hidesFilters, withoutStyle } from './vision-filters.ts'

/** Puts a built Storybook under a strict Content-Security-Policy: its stories wholly, the rooms around them but for styles. */
export async function tighten(folder: string): Promise<void> {
  await tightenPage(folder, 'index', managerPolicy)
  // Without an icon of its own, a page that is opened alone asks the root of the server for one.
  const icon = '<link rel="icon" href="./favicon.svg">'
  await tightenPage(folder, 'iframe', previewPolicy, `${icon}<style>${hidesFilters}</style>`)
  const assets = join(folder, 'assets')
  for (const name of await readdir(assets)) {
    if (!name.endsWith('.js')) continue
    const script = withoutStyle(await readFile(join(assets, name), 'utf8'))
    if (script !== null) await writeFile(join(assets, name), script)
  }
}

async function tightenPage(folder: string, page: string, policy: string, more = '') {
  const path = join(folder, `${page}.html`)
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  const told = withHead(await readFile(path, 'utf8'), meta + more)
  const { html, files } = inlineToFiles(told, page)
  for (const [name, text] of files) await writeFile(join(folder, name), text)
  await writeFile(path, html)
}
