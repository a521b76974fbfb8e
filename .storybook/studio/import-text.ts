import { defineTheme } from '../../packages/theme/src/define-theme.ts'
import {
  documentKind,
  type KnownDocument,
} from '../../packages/theme/src/documents/document-kind.ts'
import {
  isUnderstood,
  lookedFor,
  readDocument,
} from '../../packages/theme/src/documents/read-document.ts'
import { sheetProblems } from '../../packages/theme/src/documents/sheet-problems.ts'
import type { ImportReport } from '../../packages/theme/src/report.ts'
import type { Theme, ThemeFile } from '../../packages/theme/src/theme.ts'
import type { Imported } from './import-theme.ts'
import { orRefusal, Refusal } from './refusal.ts'
import { cleanTheme } from './safe-theme.ts'
import { saidTokens } from './said-tokens.ts'
import { missingFrom } from './theme-bytes.ts'
import { isThemeSource, themeJsonValue, themeSourceValue } from './theme-text.ts'

export interface TextOptions {
  /** What the text is called in sentences. */
  label: string
  name?: string | undefined
  /** A theme whose images are found, where files came along. */
  withFiles?: (theme: Theme) => Theme
  /** The logo of a classic page, as an address. */
  logo?: string | undefined
}

/** A theme from a text of any kind that is known. */
export async function importText(text: string, options: TextOptions): Promise<Imported> {
  const { label } = options
  if (isThemeSource(text)) {
    const file = await orRefusal(
      () => themeSourceValue(text),
      why =>
        `${label}, ${why}, and the studio runs no code. Write the values out in defineTheme({ … }), or bring an auth.theme.json.`,
    )
    return { ...(await themeFrom(file, options)), kind: 'theme-source' }
  }
  const json = await orRefusal(
    () => themeJsonValue(text),
    why => `${label} is no whole JSON (${why}). Copy all of it and try again.`,
  )
  if (json !== undefined) return { ...(await themeFrom(json, options)), kind: 'theme-json' }
  const document = await orRefusal(
    () => documentKind(text),
    why =>
      `${label} ${why}. The studio reads theme files, CSS of the classic hosted page, JSON of managed login, design tokens and shadcn variables.`,
  )
  return importKnown(document, options)
}

/** A theme from a document of a kind that is known. */
export async function importKnown(
  document: KnownDocument,
  { label, name, logo }: TextOptions,
): Promise<Imported> {
  if (document.kind === 'classic') refuseSheet(String(document.content), label)
  const imported = await orRefusal(
    () => readDocument(document, { name, logo }),
    why => `${label} cannot be read: ${why}. Mend that and try again.`,
  )
  if (isUnderstood(document, imported)) {
    return { ...imported, theme: defineTheme(imported.theme), kind: document.kind }
  }
  throw new Refusal(
    `Nothing in ${label} was understood: ${lookedFor[document.kind]} looked for. Is it the right file?`,
  )
}

function refuseSheet(css: string, label: string) {
  const refused = sheetProblems(css).filter(({ severity }) => severity === 'refused')
  if (refused.length === 0) return
  throw new Refusal(
    `Cognito would refuse ${label}, so no page ever showed it. Mend the lines below and try again.`,
    refused.map(({ line, reason }) => ({ line, reason })),
  )
}

async function themeFrom(
  file: unknown,
  { label, name, withFiles = theme => theme }: TextOptions,
): Promise<{ theme: Theme; report: ImportReport }> {
  const written = await orRefusal(
    () => defineTheme({ ...(file as ThemeFile), ...(name && { name }) }),
    why =>
      `${label} says what a theme cannot: ${why.replace(/^theme ".*?": /, '')}. Mend that and try again.`,
  )
  const { theme, left, cleaned } = cleanTheme(withFiles(written))
  const missing = missingFrom(theme, [])
  return {
    theme: defineTheme(theme),
    report: {
      carried: saidTokens(theme),
      approximated: [...cleaned, ...missing],
      dropped: left,
      kept: [],
    },
  }
}
