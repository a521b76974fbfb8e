import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { storyNameFromExport, toId } from 'storybook/internal/csf'

/** Where a page’s links, stories and imports lead nowhere. */
export function checkLinks(page: string, text: string, places: ReadonlySet<string>): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '')
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to)
  const imports = [...prose.matchAll(/^import .* from '(\.[^'?]+)(?:\?raw)?'$/gm)].map(
    ([, to = '']) => to,
  )
  return [
    ...[...links, ...imports].filter(to => !leads(page, to, places)),
    ...strayStories(page, prose),
  ]
}

/** The addresses within Storybook: of pages by their title, of stories by their title and name. */
export function storybookPlaces(pages: readonly string[], stories: readonly string[]): Set<string> {
  const docs = pages.flatMap(file => {
    const [, title] = /<Meta title="([^"]+)"/.exec(readFileSync(file, 'utf8')) ?? []
    return title ? [`docs/${toId(title, 'docs')}`] : []
  })
  const shown = stories.flatMap(file => {
    const source = readFileSync(file, 'utf8')
    const [, title = ''] = /title: '([^']+)'/.exec(source) ?? []
    return namesOf(source).map(name => `story/${toId(title, storyNameFromExport(name))}`)
  })
  return new Set([...docs, ...shown])
}

function leads(page: string, to: string, places: ReadonlySet<string>): boolean {
  if (/^(https?:|mailto:)/.test(to)) return true
  const [, place] = /^\?path=\/(.+)$/.exec(to) ?? []
  if (place) return places.has(place)
  // A page in Storybook has no files beside it to lead to.
  const [path = ''] = to.split('#')
  const isFile = existsSync(join(dirname(page), path))
  return page.endsWith('.mdx') ? isFile && /\.(tsx|md)$/.test(path) : isFile
}

const namesOf = (source: string) =>
  [...source.matchAll(/^export const (\w+)/gm)].map(([, name = '']) => name)

/** Stories that are shown on the page, and are not in their file. */
function strayStories(page: string, prose: string): string[] {
  const files = new Map(
    [...prose.matchAll(/^import \* as (\w+) from '([^']+)'$/gm)].map(([, name, file = '']) => [
      name,
      join(dirname(page), file),
    ]),
  )
  return [...prose.matchAll(/<Canvas of=\{(\w+)\.(\w+)\}/g)].flatMap(
    ([shown, name, story = '']) => {
      const file = files.get(name)
      const isThere =
        file && existsSync(file) && namesOf(readFileSync(file, 'utf8')).includes(story)
      return isThere ? [] : [shown]
    },
  )
}
