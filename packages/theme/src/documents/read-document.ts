import type { ImportedTheme } from '../report.ts'
import type { DocumentKind, KnownDocument } from './document-kind.ts'

export interface ReadOptions {
  /** What to call the theme; else as its kind, or as the document says. */
  name?: string | undefined
  /** The logo of a classic page, as an address. */
  logo?: string | undefined
}

/**
 * A theme read from a document of a kind that is known.
 *
 * @throws {TypeError} as the reader of that kind does.
 */
export async function readDocument(
  { kind, content }: KnownDocument,
  { name, logo }: ReadOptions = {},
): Promise<ImportedTheme> {
  const named = { ...(name && { name }) }
  switch (kind) {
    case 'classic': {
      const { fromHostedUiCss } = await import('../hosted-ui/from-hosted-ui-css.ts')
      return fromHostedUiCss(String(content), { ...named, ...(logo && { logo }) })
    }
    case 'managed-login':
      return (await import('../managed-login/from-managed-login.ts')).fromManagedLogin(
        content,
        named,
      )
    case 'design-tokens':
      return (await import('../design-tokens/from-design-tokens.ts')).fromDesignTokens(
        content,
        named,
      )
    case 'shadcn':
      return (await import('../shadcn/from-shadcn.ts')).fromShadcn(String(content), named)
  }
}

/** Whether anything of a document is in the theme that was read from it. */
export function isUnderstood({ kind, content }: KnownDocument, { report }: ImportedTheme): boolean {
  // A pool without a look of its own has the one of AWS, which is one.
  const plainPool = kind === 'classic' && !String(content).trim()
  return plainPool || report.carried.length > 0 || report.kept.length > 0
}

/** What each kind is known by, for “… looked for”. */
export const lookedFor: Record<DocumentKind, string> = {
  classic: 'rules for the classes of the classic page, such as .label-customizable, were',
  'managed-login': 'settings of managed login, such as components and componentClasses, were',
  'design-tokens': 'tokens with a $value under names of a theme, such as color.primary, were',
  shadcn: 'shadcn variables, such as --background and --primary, were',
}
