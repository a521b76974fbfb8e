import { createHash } from 'node:crypto'

/** A page without a word of code or style in it, and the files that hold them now, by name. */
interface Moved {
  html: string
  files: Map<string, string>
}

const commentOrElement = /<!--[\s\S]*?-->|<(script|style)\b([^>]*)>([\s\S]*?)<\/\1\s*>/gi

/**
 * Moves inline scripts and styles of a page into files beside it, so that what they load by relative address is found
 * as before. Each file takes the place of its element: nothing changes in order, and modules stay modules.
 *
 * @param name what the files' names begin with; the rest is made of what they hold.
 * @throws {Error} that quotes an attribute with code or style in it, which no file can take over.
 */
export function inlineToFiles(html: string, name: string): Moved {
  const files = new Map<string, string>()
  const moved = html.replace(
    commentOrElement,
    (element, tag: string | undefined, attributes: string, text: string) => {
      const isScript = tag?.toLowerCase() === 'script'
      if (isScript && isElsewhereOrData(attributes)) return element
      if (!text?.trim()) return ''
      const file = `${name}-${hash(text)}.${isScript ? 'js' : 'css'}`
      files.set(file, text)
      return isScript
        ? `<script${attributes} src="./${file}"></script>`
        : `<link rel="stylesheet"${attributes} href="./${file}">`
    },
  )
  const inline = moved.match(/<[a-z][^>]*\s(?:style|on[a-z]+)\s*=[^>]*>/i)
  if (inline) throw new Error(`No file can hold what stands in ${inline[0]}`)
  return { html: moved, files }
}

/** A script that is in a file already, or that is none: an import map, or JSON. */
function isElsewhereOrData(attributes: string): boolean {
  const type = /\stype\s*=\s*["']?([^\s"'>]+)/i.exec(attributes)?.[1] ?? 'module'
  return /\ssrc\s*=/i.test(attributes) || !/^(module|text\/javascript)$/i.test(type)
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
