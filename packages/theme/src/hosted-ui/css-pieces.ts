/** Strings and `url()`: what a value holds that is no word of CSS. */
const quoted = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\(\s*(?:"[^"]*"|'[^']*'|[^)"']*)\s*\)/gis

/** A value with its words and its strings and addresses each rewritten. */
export function mapPieces(
  value: string,
  words: (text: string) => string,
  strings: (text: string) => string = text => text,
): string {
  let at = 0
  let out = ''
  for (const { 0: found, index } of value.matchAll(quoted)) {
    out += words(value.slice(at, index)) + strings(found)
    at = index + found.length
  }
  return out + words(value.slice(at))
}

/** The address in a `url()`, without its quotes. */
export function addressIn(piece: string): string | undefined {
  return /^url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*?))\s*\)$/is.exec(piece)?.slice(1).find(isGiven)
}

const isGiven = (text: string | undefined) => text !== undefined
