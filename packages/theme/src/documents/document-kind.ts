import { parseJson } from './parse-json.ts'

/** What a theme can be read from. */
export const documentKinds = ['classic', 'managed-login', 'design-tokens', 'shadcn'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** A document as its reader wants it: a style sheet as text, everything else as what its JSON says. */
export interface KnownDocument {
  kind: DocumentKind
  content: unknown
}

/**
 * What a text is, by what is in it: a style sheet, or JSON around one, settings of managed login, design tokens.
 *
 * @param kind overrules the guess, not what the AWS CLI wraps around a document.
 * @throws {TypeError} if it is none, saying what it looks like.
 */
export function documentKind(text: string, kind?: DocumentKind): KnownDocument {
  if (!/^\s*[[{"]/.test(text)) {
    const guess = kind ?? kindOfCss(text)
    if (guess) return { kind: guess, content: text }
    throw new TypeError('has neither classes of the classic page nor shadcn variables')
  }
  const json = parseJson(text)
  const sheet = sheetIn(json)
  if (sheet !== undefined) return { kind: kind ?? kindOfCss(sheet) ?? 'classic', content: sheet }
  const guess = kind ?? kindOfJson(json)
  if (guess) return { kind: guess, content: json }
  throw new TypeError('is JSON, but neither settings of managed login nor design tokens')
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function kindOfCss(css: string): DocumentKind | undefined {
  if (/\.[\w-]+-customizable\b/.test(css)) return 'classic'
  return /--(?:background|primary|radius)\s*:/.test(css) ? 'shadcn' : undefined
}

/** The style sheet in what `get-ui-customization` prints and `set-ui-customization` takes. */
function sheetIn(json: unknown): string | undefined {
  if (!isRecord(json)) return undefined
  const { UICustomization: inner = json } = json
  if (!isRecord(inner)) return undefined
  if (typeof inner.CSS === 'string') return inner.CSS
  return 'UICustomization' in json ? '' : undefined
}

function kindOfJson(json: unknown): DocumentKind | undefined {
  if (!isRecord(json)) return undefined
  const inner = isRecord(json.Properties) ? json.Properties : json
  if (managedKeys.some(key => key in inner)) return 'managed-login'
  return hasTokens(json) ? 'design-tokens' : undefined
}

const managedKeys = [
  ...['ManagedLoginBranding', 'Settings', 'settings'],
  ...['categories', 'components', 'componentClasses'],
]

/** A token is whatever has a `$value`, however deep; a resolver has lists of them. */
const hasTokens = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ('$value' in value || 'resolutionOrder' in value || Object.values(value).some(hasTokens))
