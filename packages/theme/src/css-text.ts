/**
 * A theme's own CSS, held inside the theme: it reaches neither the page around it nor a theme within it.
 *
 * `@font-face`, `@keyframes` and `@property` have no scope in CSS and stand beside it.
 *
 * @throws {TypeError} if the text could leave its scope or fetch from elsewhere.
 */
export function scopeCss(text: string, selector: string): string {
  const problem = cssProblem(text)
  if (problem) throw new TypeError(`css ${problem}`)
  const global: string[] = []
  const scoped = text.replace(lexemes, keepUnlessComment).replace(unscoped, rule => {
    global.push(rule)
    return ''
  })
  return `@layer auth.theme{${global.join('')}@scope (${selector}) to (:scope [data-auth-theme]){${scoped.trim()}}}`
}

/** Why a text cannot be a theme's CSS, or nothing. */
export function cssProblem(text: string): string | undefined {
  if (text.includes('</')) return 'holds "</"'
  if ((text.match(lexemes) ?? []).some(pointsAway)) {
    return 'points to another site; bring the file along and use a relative path'
  }
  const bare = text.replace(lexemes, ' ')
  if (/@(import|charset|namespace)/i.test(bare)) return 'imports; put the rules into the one file'
  if (/["'\\]/.test(bare)) return 'has an open string, or a backslash outside of one'
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

const unscoped = /@(?:font-face|property|(?:-webkit-)?keyframes)\b[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/gi

/** Escapes are read and blanks dropped first, as a browser would. */
const pointsAway = (lexeme: string) =>
  /^(?:url\(|["'])(?:[/\\]{2}|(?:https?|wss?|ftp|file|blob|javascript):)/i.test(
    lexeme
      .replace(/\\([\da-f]{1,6})\s?/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\s|\\(?=[^\\])/g, ''),
  )

const keepUnlessComment = (found: string) => (found.startsWith('/*') ? '' : found)
