import { type Token, type TokenName, tokens } from '../tokens.ts'

/** How sure it is that a token of a document is one of ours: 0 is sure. */
export interface NameMatch {
  token: Token
  rank: 0 | 1 | 2
}

/**
 * Which token of a theme the place of a token means: its name in any spelling (`color.primary-foreground`,
 * `primaryForeground`), or for a seed a word that others use for it.
 */
export function nameMatches(place: string): NameMatch[] {
  const key = plainName(place)
  const named = byName.get(key) ?? []
  const meant = byWord.get(key) ?? []
  return [
    ...named.map(token => ({ token, rank: token.name === place ? (0 as const) : (1 as const) })),
    ...meant.map(token => ({ token, rank: 2 as const })),
  ]
}

/** What others call the ten seeds. */
const words = {
  'color.background': ['bg', 'bg-default', 'page', 'page-background', 'canvas', 'body-bg'],
  'color.border': ['divider', 'outline', 'hairline', 'border-subtle'],
  'color.foreground': ['text', 'fg', 'fg-default', 'on-background', 'text-primary', 'body-color'],
  'color.primary': ['brand', 'brand-primary', 'action', 'interactive', 'accent-primary'],
  'color.primary-foreground': ['on-primary', 'primary-contrast', 'primary-text', 'text-on-primary'],
  'color.accent': ['hover', 'surface-hover'],
  'color.input-border': ['border-input', 'field-border', 'border-strong'],
  'color.destructive': ['danger', 'error', 'negative', 'critical'],
  'color.success': ['positive'],
  'color.warning': ['caution', 'attention'],
} as const satisfies Partial<Record<TokenName, readonly string[]>>

/** The words of a name, whatever stands between them, without those that only say that it is a token. */
function plainName(place: string): string {
  const names = place.split('.').map(name =>
    name
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^\p{L}\p{N}$]+/u)
      .filter(Boolean)
      .join('-'),
  )
  const end = names.length > 1 && /^(?:\$root|default)$/.test(names.at(-1) ?? '') ? -1 : undefined
  const kept = names.slice(0, end)
  while (kept.length > 1 && wrappers.has(kept[0] ?? '')) kept.shift()
  return kept.join('-').replace(/^colou?rs?-/, '')
}

const wrappers = new Set(['color', 'colors', 'colour', 'colours', 'semantic', 'theme', 'tokens'])

const byName = new Map<string, Token[]>()
for (const token of tokens) {
  for (const key of new Set([plainName(token.name), plainName(token.key.replace('{mode}.', ''))])) {
    byName.set(key, [...(byName.get(key) ?? []), token])
  }
}

const byWord = new Map<string, Token[]>()
for (const [name, list] of Object.entries(words)) {
  const seed = tokens.filter(token => token.name === name)
  for (const word of list) byWord.set(word, [...(byWord.get(word) ?? []), ...seed])
}
