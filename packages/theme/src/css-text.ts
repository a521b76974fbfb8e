/**
 * A theme's own CSS without its comments, checked so that it can be held inside the theme.
 *
 * @throws {TypeError} if it could leave its scope or fetch from another site.
 */
export function cleanCss(text: string): string {
  const problem = cssProblem(text)
  if (problem) throw new TypeError(`css ${problem}`)
  return text.replace(lexemes, found => (found.startsWith('/*') ? '' : found)).trim()
}

/** Why a text cannot be a theme's CSS, or nothing. */
export function cssProblem(text: string): string | undefined {
  if (text.includes('</')) return 'holds "</"'
  if ((text.match(lexemes) ?? []).some(pointsAway)) {
    return 'points to another site; bring the file along and use a relative path'
  }
  const bare = text.replace(lexemes, ' ')
  if (/@(import|charset|namespace)/i.test(bare)) return 'imports; put the rules into the one file'
  if (/["'\\]|\/\*/.test(bare)) {
    return 'has an open string, an open comment, or a backslash outside of a string'
  }
  let depth = 0
  for (const brace of bare.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1
    if (depth < 0) return 'has a "}" too many'
  }
  return depth ? 'has a "{" that is not closed' : undefined
}

/** Whether a `css` value is the address of a file; otherwise it is the text itself. */
export const isCssAddress = (css: string) => /^[^\s{}]+\.css(\?\S*)?$/.test(css)

/** Comments, strings and bare `url()`: where braces and quotes mean nothing. */
const lexemes = /\/\*.*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|url\(\s*[^'")\s][^)]*\)/gis

/** Escapes are read and blanks dropped first, as a browser would. */
const pointsAway = (lexeme: string) =>
  /^(?:url\(|["'])(?:[/\\]{2}|(?:https?|wss?|ftp|file|blob|javascript):)/i.test(
    lexeme
      .replace(/\\([\da-f]{1,6})\s?/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\s|\\(?=[^\\])/g, ''),
  )
