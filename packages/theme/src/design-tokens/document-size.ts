/**
 * Refuses what is no JSON document, or one so deep or large that reading it would take the page down.
 *
 * @throws {TypeError}
 */
export function checkSize(document: unknown): void {
  if (typeof document !== 'object' || document === null) {
    throw new TypeError('design tokens must be a JSON object, or a list of files')
  }
  const left: [value: unknown, depth: number][] = [[document, 0]]
  let count = 0
  for (let next = left.pop(); next; next = left.pop()) {
    const [value, depth] = next
    if (depth > deepest) throw new TypeError(`design tokens are nested more than ${deepest} deep`)
    if (++count > largest) throw new TypeError(`design tokens hold more than ${largest} values`)
    if (typeof value !== 'object' || value === null) continue
    for (const each of Object.values(value)) left.push([each, depth + 1])
  }
}

const deepest = 64
const largest = 200_000

/** Tokens and groups of a document, once groups have what they extend. */
export const mostTokens = 30_000
