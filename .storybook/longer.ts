import { en, type Messages } from '@portico/react'

/**
 * English made half as long again, in letters with marks: what other languages do to a layout, in words that can
 * still be read.
 *
 * @see https://www.w3.org/International/articles/article-text-size
 */
export const longer: Messages = Object.fromEntries(
  Object.entries(en).map(([key, text]) => [key, key.startsWith('locale.') ? text : stretch(text)]),
) as Messages

/** Blanks stay as they are. */
function stretch(text: string): string {
  const more = 'one two three four five six seven eight nine ten '.repeat(4)
  const half = Math.ceil(text.replace(/\{\w+\}/g, '').length / 2)
  const pieces = text.split(/(\{\w+\})/)
  const marked = pieces.map(piece => (piece.startsWith('{') ? piece : mark(piece))).join('')
  return `[${marked} ${mark(more.slice(0, half).trim())}]`
}

function mark(text: string): string {
  const plain = 'aeiouncyAEIOUNCY'
  return text.replace(/[aeiouncy]/gi, letter => 'åéîöûñçýÅÉÎÖÛÑÇÝ'.charAt(plain.indexOf(letter)))
}
