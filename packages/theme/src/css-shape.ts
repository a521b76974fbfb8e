/** Comments, strings and bare `url()`: where braces and quotes mean nothing. */
export const lexemes =
  /\/\*.*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|(?<![\w\u0080-\uffff#@-])url\(\s*[^'")\s][^)]*\)/gis

/**
 * The text as a browser reads it: one kind of line end, so that a string ends where a browser ends it,
 * and U+FFFD for NUL, which makes it part of a name: `\0url(` is no `url(`.
 *
 * @see https://www.w3.org/TR/css-syntax-3/#input-preprocessing
 */
export const withPlainText = (css: string) =>
  css.replace(/\r\n?|\f/g, '\n').replaceAll('\0', '\ufffd')

/** The first mark in a text that would let it leave the braces it is put in, or nothing. */
export function strayMark(css: string): string | undefined {
  const bare = withPlainText(css).replace(lexemes, ' ')
  const [odd] = css.match(/<\//) ?? bare.match(/@(import|charset|namespace)|["'\\]|\/\*/i) ?? []
  const opened: string[] = []
  for (const [mark] of bare.matchAll(/[(){}[\]]/g)) {
    if (/[({[]/.test(mark)) opened.push(mark)
    else if (!'(){}[]'.includes(`${opened.pop()}${mark}`)) return odd ?? mark
  }
  return odd ?? opened[0]
}
