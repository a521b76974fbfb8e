/** What one piece of a theme file is; everything else is code, which is not run. */
const piece =
  /(?<blank>\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<url>new URL\(\s*(?<src>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")\s*,\s*import\.meta\.url\s*,?\s*\))|(?<text>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.|\$(?!\{))*`)|(?<number>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?)(?![\w$])|(?<name>[a-z_$][\w$]*)|(?<mark>[{}[\]:,()])/iuy

interface Piece {
  kind: 'url' | 'text' | 'number' | 'name' | 'mark' | 'end'
  /** As it is written. */
  said: string
  /** Of an address: its text. */
  src: string
  at: number
}

/**
 * The value of the text of a literal: objects, lists, texts, numbers, and `new URL('./file', import.meta.url)`, which
 * is the path. Nothing is run.
 *
 * @param start where the literal begins in `source`.
 * @returns the value, and where it ends.
 * @throws {SyntaxError} with the line of what is more than that.
 */
export function readLiteral(source: string, start: number): { value: unknown; end: number } {
  let at = start
  const value = read(next(), 0)
  return { value, end: at }

  function next(): Piece {
    for (;;) {
      if (at >= source.length) return { kind: 'end', said: '', src: '', at }
      piece.lastIndex = at
      const { groups } = piece.exec(source) ?? {}
      if (!groups) throw odd(at)
      const begin = at
      at = piece.lastIndex
      if (groups.blank !== undefined) continue
      const kind = (['url', 'text', 'number', 'name', 'mark'] as const).find(
        each => groups[each] !== undefined,
      )
      if (!kind) throw odd(begin)
      return { kind, said: groups[kind] ?? '', src: groups.src ?? '', at: begin }
    }
  }

  function read({ kind, said, src, at: begin }: Piece, depth: number): unknown {
    if (depth > deepest) throw odd(begin)
    if (kind === 'url') return textOf(src)
    if (kind === 'text') return textOf(said)
    if (kind === 'number') return Number(said)
    if (kind === 'name' && Object.hasOwn(words, said)) return words[said]
    if (said === '{') return readObject(depth + 1)
    if (said === '[') return readList(depth + 1)
    throw odd(begin)
  }

  function readObject(depth: number): Record<string, unknown> {
    const entries: [string, unknown][] = []
    for (let key = next(); key.said !== '}' || key.kind !== 'mark'; ) {
      if (key.kind !== 'name' && key.kind !== 'text') throw odd(key.at)
      const colon = next()
      if (colon.said !== ':') throw odd(key.at)
      entries.push([key.kind === 'text' ? textOf(key.said) : key.said, read(next(), depth)])
      key = afterComma('}')
    }
    return Object.fromEntries(entries)
  }

  function readList(depth: number): unknown[] {
    const list: unknown[] = []
    for (let item = next(); item.said !== ']' || item.kind !== 'mark'; item = afterComma(']')) {
      list.push(read(item, depth))
    }
    return list
  }

  /** What stands behind a comma, or the end. */
  function afterComma(end: string): Piece {
    const mark = next()
    if (mark.kind === 'mark' && mark.said === end) return mark
    if (mark.said !== ',') throw odd(mark.at)
    return next()
  }

  function odd(place: number): SyntaxError {
    const line = source.slice(0, place).split('\n').length
    const said =
      source
        .slice(place, place + 24)
        .split('\n')[0]
        ?.trim() || 'the end'
    return new SyntaxError(`line ${line}: “${said}” is more than plain values`)
  }
}

const deepest = 200
const words: Record<string, unknown> = { true: true, false: false, null: null }

/** What a text in quotes says. */
const textOf = (quoted: string) =>
  quoted
    .slice(1, -1)
    .replace(
      /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|\r?\n|(.))/gisu,
      (_, point?: string, unit?: string, byte?: string, letter = '') => {
        const code = point ?? unit ?? byte
        if (!code) return escapes[letter] ?? letter
        const number = Number.parseInt(code, 16)
        return point ? String.fromCodePoint(number) : String.fromCharCode(number)
      },
    )

const escapes: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
}
