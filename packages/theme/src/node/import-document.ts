import { statSync } from 'node:fs'
import { type DocumentKind, documentKind, type KnownDocument } from '../documents/document-kind.ts'
import { isUnderstood, lookedFor, readDocument } from '../documents/read-document.ts'
import { refuseSheet } from '../documents/sheet-problems.ts'
import type { ImportedTheme } from '../report.ts'
import { Complaint } from './complaint.ts'
import { dataAddress } from './inline-files.ts'
import { readInput } from './read-input.ts'
import { tokenFolder, withReferences } from './token-files.ts'

export interface ImportOptions {
  kind?: DocumentKind | undefined
  name?: string | undefined
  /** The file of the logo of a classic page. */
  logo?: string | undefined
}

/** A theme read from a file of any kind that is known, with what became of it. */
export async function importDocument(
  file: string,
  { kind, name, logo }: ImportOptions,
): Promise<ImportedTheme & { kind: DocumentKind }> {
  const document = isFolder(file)
    ? ({ kind: 'design-tokens', content: await tokenFolder(file) } as const)
    : await together(file, knownDocument(file, await readInput(file), kind))
  if (document.kind === 'classic') refuseSheet(String(document.content))
  const picture = logo === undefined ? undefined : await dataAddress(logo)
  const imported = await readDocument(document, { name, logo: picture }).catch(
    (thrown: unknown) => {
      // A refusal has its problems line by line, which say more.
      const plain = thrown instanceof TypeError && !('problems' in thrown)
      throw plain ? new Complaint(`${file}: ${thrown.message}`, 1) : thrown
    },
  )
  if (!isUnderstood(document, imported)) {
    throw new Complaint(
      `Nothing in ${file} was understood: ${lookedFor[document.kind]} looked for.`,
    )
  }
  return { ...imported, kind: document.kind }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** Design tokens may be spread over files. */
async function together(file: string, document: KnownDocument): Promise<KnownDocument> {
  if (document.kind !== 'design-tokens' || file === '-') return document
  const files = await withReferences(file, document.content)
  return files.length > 1 ? { ...document, content: files } : document
}

/** What a file's text is; complains where `documentKind` throws. */
export function knownDocument(file: string, text: string, kind?: DocumentKind): KnownDocument {
  try {
    return documentKind(text, kind)
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message.replaceAll('\n', ' ') : thrown
    if (thrown instanceof SyntaxError) {
      throw new Complaint(`${file} is not JSON (${why}); mend it and try again.`)
    }
    throw new Complaint(`${file} ${why}; say what it is with --from.`)
  }
}
