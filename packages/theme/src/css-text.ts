import { lexemes, strayMark, withPlainText } from './css-shape.ts'

/**
 * A theme's own CSS without its comments, checked so that it can be held inside the theme.
 *
 * @throws {TypeError} if it could leave its scope or fetch from another site.
 */
export function cleanCss(text: string): string {
  const problem = cssProblem(text)
  if (problem) throw new TypeError(`css ${problem}`)
  const plain = withPlainText(text)
  return plain
    .replace(lexemes, (found, at: number) => {
      if (!found.startsWith('/*')) return found
      // Between two words a comment keeps them apart: `u/**/rl(` is no `url(`.
      const apart = /\s/.test(plain[at - 1] ?? ' ') || /\s/.test(plain[at + found.length] ?? ' ')
      return apart ? '' : '/**/'
    })
    .trim()
}

/** Why a text cannot be a theme's CSS, or nothing. */
export function cssProblem(text: string): string | undefined {
  for (const found of withPlainText(text).match(lexemes) ?? []) {
    const problem = found.startsWith('/*') ? undefined : addressProblem(found)
    if (problem) return problem
  }
  const mark = strayMark(text)
  return mark && strayProblem(mark)
}

/** Whether a `css` value is the address of a file; otherwise it is the text itself. */
export const isCssAddress = (css: string) => /^[^\s{}]+\.css(\?\S*)?$/.test(css)

/** Why a string or a bare `url()`, either of which may be an address, cannot stand. */
function addressProblem(lexeme: string) {
  const bare = lexeme.startsWith('u') || lexeme.startsWith('U')
  // What would end a bare url() elsewhere for a browser than here.
  if (bare && /\\/.test(lexeme)) return 'has a backslash in a url() without quotes'
  const address = readEscapes(lexeme).replace(unseen, '')
  if (away.test(address)) {
    return 'points to another site; bring the file along and use a relative path'
  }
  return address.includes('\\') ? 'has a backslash that an address would read as "/"' : undefined
}

function strayProblem(mark: string) {
  if (mark === '</') return 'holds "</"'
  if (mark.startsWith('@')) return 'imports; put the rules into the one file'
  if (/[({[]/.test(mark)) return `has a "${mark}" that is not closed`
  if (/[)}\]]/.test(mark)) return `has a "${mark}" too many`
  return 'has an open string, an open comment, or a backslash outside of a string'
}

/** As a browser does: one pass, so that an escaped backslash escapes nothing more. */
const readEscapes = (lexeme: string) =>
  lexeme.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gis, (_, code?: string, escaped = '') => {
    if (!code) return escaped
    const point = Number.parseInt(code, 16)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'
  })

/** What a browser drops from an address: blanks and control characters. */
const unseen = /[\s\0-\x20]/g

const away =
  /^(?:url\(|["'])(?:(?:[a-z][a-z\d+.-]*:)?[/\\]{2}|(?:https?|wss?|ftp|file|filesystem|blob|javascript|vbscript):)/i
