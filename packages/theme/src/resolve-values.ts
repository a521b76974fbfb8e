import { multiples } from './derive.ts'
import type { Theme } from './theme.ts'
import { portico } from './themes.ts'
import { type Token, type TokenName, tokens } from './tokens.ts'

/** A token that is neither a colour nor a file: one value, whatever the mode. */
type ValueToken = Exclude<Token, { type: 'color' | 'file' }>
export type ValueName = Extract<TokenName, ValueToken['name']>

/** What a theme says of a token: pixels, a weight, a font list, a shadow, an enumeration, a flag. */
export type Value = string | number | boolean | { horizontal?: string; vertical?: string }

/**
 * Every token of a theme that is neither a colour nor a file, as the kit shows it: given, made from others, or
 * the default's. Absent where the kit leaves it to the page.
 */
export function resolveValues(theme: Theme): Partial<Record<ValueName, Value>> {
  const read = (token: Token): Value | undefined => {
    const given = at(theme, token.key)
    if (token.name === 'layout.align') return { ...centred, ...theme.align }
    if (given !== undefined) return given
    if (token.name in multiples) {
      const { of, times, max } = multiples[token.name as keyof typeof multiples]
      const base = read(named(of))
      return typeof base === 'number' ? Math.min(times * base, max) : undefined
    }
    if (token.fallback) return read(named(token.fallback))
    return at(portico, token.key) ?? unsaid[token.name]
  }
  const entries = tokens
    .filter(token => token.type !== 'color' && token.type !== 'file')
    .map(token => [token.name, read(token)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** What holds where neither a theme nor the default says anything. */
const unsaid: Partial<Record<TokenName, Value>> = {
  colorScheme: 'auto',
  illustrations: true,
  'social.icons': true,
  'social.placement': 'before',
}

const centred = { horizontal: 'center', vertical: 'center' }

const named = (name: string) => tokens.find(token => token.name === name) as Token

/** `font.size.base` of a theme. */
function at(theme: object, path: string): Value | undefined {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      theme,
    ) as Value | undefined
}
