import { parseJson } from '../../packages/theme/src/documents/parse-json.ts'
import { readLiteral } from './literal.ts'

/** Whether a text is a theme file in TypeScript or JavaScript. */
export const isThemeSource = (text: string) =>
  /^(?:import\b|export default\b)/m.test(text) && /\bdefineTheme\b/.test(text)

/**
 * What the text of an `auth.theme.ts` hands to `defineTheme`, read without running it. Its files are their paths.
 *
 * @throws {SyntaxError} with the line of what is more than plain values.
 */
export function themeSourceValue(text: string): unknown {
  const rest = text.replace(opening, found => found.replace(/[^\n]/g, ' '))
  const call = /export\s+default\s+defineTheme\(/y
  call.lastIndex = rest.search(/\S/)
  if (!call.exec(rest)) throw new SyntaxError(whyOdd(rest))
  const { value, end } = readLiteral(rest, call.lastIndex)
  const [closed = ''] = /^[\s,]*\)[\s;]*(?:\/\/[^\n]*\s*)*/.exec(rest.slice(end)) ?? []
  if (!closed || rest.length > end + closed.length) {
    throw new SyntaxError(whyOdd(rest, end + closed.length))
  }
  return value
}

/** Blanks, comments and the one import it needs. */
const opening =
  /^(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|import\s*(?:type\s*)?\{\s*(?:type\s+Theme\s*,\s*)?defineTheme\s*,?\s*\}\s*from\s*['"]@portico\/theme['"]\s*;?)*/

function whyOdd(text: string, from = 0): string {
  const at = from + Math.max(0, text.slice(from).search(/\S/))
  const said =
    text
      .slice(at, at + 24)
      .split('\n')[0]
      ?.trim() || 'the end'
  return `line ${text.slice(0, at).split('\n').length}: “${said}” is more than plain values`
}

/** The theme in a text of JSON, or nothing if it is another document. */
export function themeJsonValue(text: string): unknown {
  if (!/^\s*\{/.test(text)) return undefined
  const json = parseJson(text)
  return isThemeJson(json) ? json : undefined
}

function isThemeJson(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false
  const { $schema, name, colors } = json as Record<string, unknown>
  if (typeof $schema === 'string' && $schema.endsWith('theme.schema.json')) return true
  if (typeof name !== 'string' || typeof colors !== 'object' || colors === null) return false
  const { light } = colors as Record<string, unknown>
  return (
    typeof light === 'object' &&
    light !== null &&
    Object.values(light).every(each => typeof each === 'string')
  )
}
