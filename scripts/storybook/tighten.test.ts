import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { inlineToFiles } from './inline-to-files.ts'
import { serveFolder } from './serve-folder.ts'
import { tighten } from './tighten.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portico-tighten-'))
})

afterEach(() => rm(folder, { recursive: true }))

it('moves code and styles into files, in their order, modules as modules', () => {
  const { html, files } = inlineToFiles(
    '<style media="print">a{}</style><script>one</script><script type="module" src="./two.js"></script><script type="module">three</script>',
    'page',
  )
  expect(html.replaceAll(/-\w{10}\./g, '.')).toBe(
    '<link rel="stylesheet" media="print" href="./page.css"><script src="./page.js"></script><script type="module" src="./two.js"></script><script type="module" src="./page.js"></script>',
  )
  expect([...files.values()]).toEqual(['a{}', 'one', 'three'])
  for (const name of files.keys()) expect(html).toContain(`"./${name}"`)
})

it('keeps data where it is, and drops what is empty or a comment', () => {
  const data = '<script type="application/json">{"a":1}</script>'
  const { html, files } = inlineToFiles(
    `<!-- <script>x</script> --><style> </style>${data}`,
    'page',
  )
  expect(html).toBe(data)
  expect(files.size).toBe(0)
})

it.each(['<p style="color: red">', '<img onerror="go()" alt="">'])(
  'refuses %s, which no file can hold',
  html => {
    expect(() => inlineToFiles(html, 'page')).toThrow(html)
  },
)

it('puts both pages under their policies, and takes the style off the filters', async () => {
  const page = '<html><head><title>x</title></head><body><script>run()</script></body></html>'
  const filters = '<svg id="storybook-a11y-vision-filters" aria-hidden="true" style="width:0">'
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'iframe.html'), page)
  await writeFile(join(folder, 'index.html'), page)
  await writeFile(join(folder, 'assets/preview.js'), `let a=\`${filters}\``)
  await tighten(folder)
  const preview = await readFile(join(folder, 'iframe.html'), 'utf8')
  expect(preview).toMatch(/^<html><head><meta http-equiv="Content-Security-Policy" content="/)
  expect(preview).not.toMatch(/unsafe|run\(\)/)
  const manager = await readFile(join(folder, 'index.html'), 'utf8')
  expect(manager).toContain("script-src 'self'; style-src 'self' 'unsafe-inline'")
  const script = await readFile(join(folder, 'assets/preview.js'), 'utf8')
  expect(script).toContain('aria-hidden="true">')
  const sheet = (await readdir(folder)).find(name => name.endsWith('.css')) ?? ''
  expect(await readFile(join(folder, sheet), 'utf8')).toContain('storybook-a11y-vision-filters')
})

it('serves what is in the folder below its base, and nothing else', async () => {
  await writeFile(join(folder, 'index.html'), 'the page')
  const headers = (path: string): Record<string, string> =>
    path === 'index.html' ? { 'x-told': 'yes' } : {}
  const { address, stop } = await serveFolder(folder, { base: '/design/room/', headers })
  const found = await fetch(`${address}?path=/story/one`)
  expect(await found.text()).toBe('the page')
  expect(found.headers.get('x-told')).toBe('yes')
  expect(found.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const { origin } = new URL(address)
  for (const path of ['/index.html', '/design/room/none.js', '/design/room/..%2f..%2fetc/passwd']) {
    expect((await fetch(origin + path)).status).toBe(404)
  }
  await stop()
  await expect(fetch(address)).rejects.toThrow()
})
