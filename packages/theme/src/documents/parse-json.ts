/**
 * What a text of JSON says.
 *
 * @throws {SyntaxError} with line and column, or if it is nested too deep to be a document of anybody.
 */
export function parseJson(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text)
    if (depthOf(text) <= deepest) return json
  } catch {
    throw new SyntaxError(problemOf(text))
  }
  throw new SyntaxError(`it is nested more than ${deepest} deep`)
}

const deepest = 200

/** Brackets that are open at once; those in strings are words. */
function depthOf(text: string): number {
  let [open, most, quoted] = [0, 0, false]
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]
    if (quoted && mark === '\\') at += 1
    else if (mark === '"') quoted = !quoted
    else if (!quoted && (mark === '{' || mark === '[')) open += 1
    else if (!quoted && (mark === '}' || mark === ']')) open -= 1
    most = Math.max(most, open)
  }
  return most
}

/** Node says where in some messages alone, so that the text is read once more. */
function problemOf(text: string): string {
  const open: string[] = []
  let next: 'value' | 'key' | 'colon' | 'comma' = 'value'
  let emptied = false
  let at = 0
  for (;;) {
    while (blank.has(text[at] ?? '')) at += 1
    token.lastIndex = at
    const [found = ''] = token.exec(text) ?? []
    const [mark = ''] = found
    const closes = mark === '}' || mark === ']'
    if (closes && open.at(-1) === mark && (next === 'comma' || emptied)) {
      open.pop()
      next = 'comma'
    } else if (next === 'colon' && mark === ':') next = 'value'
    else if (next === 'key' && mark === '"') next = 'colon'
    else if (next === 'comma' && mark === ',' && open.length) {
      next = open.at(-1) === '}' ? 'key' : 'value'
    } else if (next === 'value' && (mark === '{' || mark === '[')) {
      open.push(mark === '{' ? '}' : ']')
      next = mark === '{' ? 'key' : 'value'
    } else if (next === 'value' && /["\-\dtfn]/.test(mark)) next = 'comma'
    else return said(text, at)
    emptied = mark === '{' || mark === '['
    at += found.length
  }
}

const blank = new Set([' ', '\t', '\r', '\n'])

const token =
  /[{}[\]:,]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/iuy

function said(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n')
  const place = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`
  if (at >= text.length) return `${place}: it ends too early`
  return `${place}: ${JSON.stringify(text.slice(at, at + 12).split('\n')[0])} is not expected there`
}
