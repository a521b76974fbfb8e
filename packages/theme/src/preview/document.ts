import { toBase64 } from '../deploy/base64.ts'

/** A style sheet of a page. */
export interface Sheet {
  name: string
  css: string
}

/** Where a page finds a style sheet: what its link says. */
export type AddressOf = (sheet: Sheet) => string

/** The sheet itself, in its address: a page that is one file. */
export const inAddress: AddressOf = ({ css }) =>
  `data:text/css;charset=utf-8;base64,${toBase64(new TextEncoder().encode(css))}`

export interface PreviewPage {
  title: string
  lang?: string
  dir?: 'ltr' | 'rtl'
  sheets: readonly Sheet[]
  /** HTML. */
  body: string
}

/**
 * A page that runs nothing and asks for nothing but its style sheets, in the order they are given.
 *
 * Styles are linked and never stand in the page: a sheet that holds `</style>` is a sheet like any other.
 */
export function htmlDocument(page: PreviewPage, addressOf: AddressOf): string {
  const { title, lang = 'en', dir = 'ltr', sheets, body } = page
  const links = sheets.map(
    sheet => `<link rel="stylesheet" href="${escapeHtml(addressOf(sheet))}">\n`,
  )
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="${policy}">
<title>${escapeHtml(title)}</title>
${links.join('')}<body>
${body}
`
}

const policy =
  "default-src 'none'; style-src 'self' data:; img-src 'self' data:; font-src 'self' data:; form-action 'none'; base-uri 'none'"

/** A text as HTML, also for the inside of an attribute. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, mark => `&#${mark.charCodeAt(0)};`)

/** An address for an attribute that shows an image: nothing that could run. */
export const imageAddress = (src: string) => (/^\s*(?:javascript|vbscript):/i.test(src) ? '' : src)
