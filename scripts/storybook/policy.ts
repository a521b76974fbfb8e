/** The very texts that a style element may hold, in Storybook's pages of documentation. */
const styles = [
  // None: Emotion's elements are filled rule by rule.
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  // What hides the browser's own scrollbars beside a block of code.
  "'sha256-PPXvTto92uh84aFCI7MBOIX0TMcl90R+oo61A3tFCvw='",
].join(' ')

const strict = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': `'self' ${styles}`,
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
}

/** What the stories run under: nothing inline, nothing from elsewhere, no text that becomes code. */
export const previewPolicy = written(strict)

/** The same for the rooms around them, whose parts write styles of their own into the page. */
export const managerPolicy = written({
  ...strict,
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
})

/** A page with something more at the very beginning of its head. */
export function withHead(html: string, more: string): string {
  const told = html.replace(/<head\b[^>]*>/i, head => head + more)
  if (told === html) throw new Error('The page has no head.')
  return told
}

function written(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}
