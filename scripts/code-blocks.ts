import { basename, dirname, join } from 'node:path'

/** A piece of code on a page. */
export interface CodeBlock {
  /** The page and the line it begins on: `docs/guides/theme.mdx:10`. */
  at: string
  /** A name no other block has, for a file of its own. */
  name: string
  /** What the page says it is; empty where it does not. */
  language: string
  code: string
}

/** Every code block of a page, in order. */
export function codeBlocks(page: string, text: string): CodeBlock[] {
  const folder = basename(dirname(join(process.cwd(), page)))
  const fences = [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)]
  return fences.map(({ 1: language = '', 2: code = '', index }, place) => ({
    at: `${page}:${text.slice(0, index).split('\n').length}`,
    name: `${folder}-${basename(page).replace(/\.mdx?$/, '')}-${place}`,
    language: language.trim(),
    code,
  }))
}
