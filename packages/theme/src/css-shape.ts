/** Comments, strings and bare `url()`: where braces and quotes mean nothing. */
export const lexemes =
  /\/\*.*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|(?<![\w\u0080-\uffff#@-])url\(\s*[^'")\s][^)]*\)/gis

/** Line ends as CSS reads them: one kind, so that a string ends where a browser ends it. */
export const withPlainLines = (css: string) => css.replace(/\r\n?|\f/g, '\n')

/** The first mark in a text that would let it leave the braces it is put in, or nothing. */
export function strayMark(css: string): string | undefined {
  const bare = withPlainLines(css).replace(lexemes, ' ')
  const [odd] = css.match(/<\//) ?? bare.match(/@(import|charset|namespace)|["'\\]|\/\*/i) ?? []
  const opened: string[] = []
  for (const [mark] of bare.matchAll(/[(){}[\]]/g)) {
    if (/[({[]/.test(mark)) opened.push(mark)
    else if (!'(){}[]'.includes(`${opened.pop()}${mark}`)) return odd ?? mark
  }
  return odd ?? opened[0]
}
