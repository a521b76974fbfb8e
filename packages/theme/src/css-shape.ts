/** Comments, strings and bare `url()`: where braces and quotes mean nothing. */
export const lexemes =
  /\/\*.*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|(?<![\w\u0080-\uffff#@-])url\(\s*[^'")\s][^)]*\)/gis

/** Line ends as CSS reads them: one kind, so that a string ends where a browser ends it. */
export const withPlainLines = (css: string) => css.replace(/\r\n?|\f/g, '\n')

/** Why a text would not stay between the braces it is put in, or nothing. Says nothing of what it fetches. */
export function shapeProblem(css: string): string | undefined {
  if (css.includes('</')) return 'holds "</"'
  const bare = withPlainLines(css).replace(lexemes, ' ')
  if (/@(import|charset|namespace)/i.test(bare)) return 'imports; put the rules into the one file'
  if (/["'\\]|\/\*/.test(bare)) {
    return 'has an open string, an open comment, or a backslash outside of a string'
  }
  const awaited: (string | undefined)[] = []
  for (const [mark] of bare.matchAll(/[(){}[\]]/g)) {
    const opened = '({['.indexOf(mark)
    if (opened >= 0) awaited.push(')}]'[opened])
    else if (awaited.pop() !== mark) return `has a "${mark}" too many`
  }
  return awaited[0] && `has a "{" that is not closed; "${awaited.pop()}" is missing`
}
