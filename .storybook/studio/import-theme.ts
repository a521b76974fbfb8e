import type { DocumentKind } from '../../packages/theme/src/documents/document-kind.ts'
import { moreThan, mostWithImages, tooLong } from '../../packages/theme/src/documents/text-size.ts'
import type { ImportReport } from '../../packages/theme/src/report.ts'
import { themeName } from '../../packages/theme/src/rules.ts'
import type { Theme } from '../../packages/theme/src/theme.ts'
import { kindOf } from './drop-image.ts'
import { importArchive, isArchive } from './import-archive.ts'
import { importText } from './import-text.ts'
import { Refusal } from './refusal.ts'

/** A file as it was dropped. */
export interface DroppedFile {
  name: string
  bytes: Uint8Array
}

/** What a theme was read from. */
export type ImportKind = DocumentKind | 'theme-json' | 'theme-source' | 'archive'

export interface Imported {
  theme: Theme
  kind: ImportKind
  report: ImportReport
}

/** Why nothing was read, and what to do. */
export interface ImportRefused {
  refused: string
  /** The places in a style sheet that Cognito would refuse. */
  lines?: readonly { line: number; reason: string }[]
}

/** A theme read from a file or from pasted text of any kind that is known. It never throws. */
export async function importTheme(
  source: string | DroppedFile,
  { name }: { name?: string } = {},
): Promise<Imported | ImportRefused> {
  const label = typeof source === 'string' ? 'the text' : source.name
  try {
    if (name !== undefined && !themeName.allows(name)) {
      throw new Refusal(`The name “${name}” must be ${themeName.expected}.`)
    }
    if (typeof source !== 'string' && isArchive(source.bytes)) {
      return await importArchive(source.bytes, { label, name })
    }
    const text = typeof source === 'string' ? source : textOf(source)
    const long = tooLong(text)
    if (long) throw new Refusal(`${label} ${long}. Bring a smaller one.`)
    return await importText(text.replace(/^\ufeff/, ''), { label, name })
  } catch (thrown) {
    if (!(thrown instanceof Refusal))
      return { refused: `${upper(label)} cannot be read: ${thrown}.` }
    const { message, lines } = thrown
    return { refused: upper(message), ...(lines && { lines }) }
  }
}

/** The text of a file, if it is one. */
function textOf({ name, bytes }: DroppedFile): string {
  if (bytes.length > mostWithImages) {
    throw new Refusal(`${name} ${moreThan(bytes.length, mostWithImages)}. Bring a smaller one.`)
  }
  const kind = kindOf(bytes)
  if (kind && (kind !== 'svg' || /\.svg$/i.test(name))) {
    throw new Refusal(`${name} is an image. Drop it on the logo or on a background instead.`)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(`${name} is no text that can be read. Save it as UTF-8 and try again.`)
  }
}

const upper = (text: string) => (/^the text\b/.test(text) ? `T${text.slice(1)}` : text)
