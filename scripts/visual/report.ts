import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finding } from './look-at-story.ts'
import type { Story } from './story-list.ts'

export interface Outcome {
  /** What was compared: the commit, and what was set. */
  title: string
  findings: Finding[]
  added: Story[]
  gone: Story[]
}

const sheet = fileURLToPath(new URL('report.css', import.meta.url))

/** Writes the page that shows every difference as images, and all it needs beside it. */
export async function writeReport(folder: string, outcome: Outcome): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'images'), { recursive: true })
  for (const { story, before, after, difference } of outcome.findings) {
    const images = { before, after, difference: difference?.picture }
    for (const [side, image] of Object.entries(images)) {
      if (image) await writeFile(join(folder, imageOf(story, side)), image)
    }
  }
  await copyFile(sheet, join(folder, 'report.css'))
  await writeFile(join(folder, 'index.html'), reportPage(outcome))
}

/** The page alone. */
export function reportPage({ title, findings, added, gone }: Outcome): string {
  const of = (kind: Finding['kind']) => findings.filter(finding => finding.kind === kind)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Visual check</title>
<link rel="stylesheet" href="report.css">
</head>
<body>
<h1>Visual check</h1>
<p>${escaped(title)}</p>
${section('Different', of('different'))}
${list('Broken', of('broken').map(named))}
${section('Unsteady: not the same twice', of('unsteady'))}
${list('New', added.map(stories))}
${list('Gone', gone.map(stories))}
</body>
</html>
`
}

function section(title: string, findings: Finding[]): string {
  if (!findings.length) return ''
  return `<h2>${title} (${findings.length})</h2>${findings.map(shown).join('')}`
}

function shown({ story, difference, note }: Finding): string {
  if (!difference) return `<p>${named({ story, ...(note && { note }) })}</p>`
  const figures = ['before', 'after', 'difference'].map(
    side => `<figure><figcaption>${side}</figcaption>
<a href="${imageOf(story, side)}"><img src="${imageOf(story, side)}" alt="${escaped(story.name)}, ${side}" loading="lazy"></a></figure>`,
  )
  const more = note ? `; ${escaped(note)}` : ''
  return `<section>
<h3>${escaped(story.name)}</h3>
<p><code>${story.id}</code>: ${difference.pixels} pixels${more}</p>
<div>${figures.join('')}</div>
</section>`
}

function list(title: string, items: string[]): string {
  if (!items.length) return ''
  return `<h2>${title} (${items.length})</h2><ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`
}

const stories = ({ id, name }: Story) => `${escaped(name)} <code>${id}</code>`

const named = ({ story, note }: Pick<Finding, 'story' | 'note'>) =>
  stories(story) + (note ? `: ${escaped(note)}` : '')

const imageOf = ({ id }: Story, side: string) => `images/${id}.${side}.png`

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
}
