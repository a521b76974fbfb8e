import type { Remark } from '../report.ts'

/** A file to write: text or bytes. */
export interface OutputFile {
  /** Below the folder that is written to, with `/`. */
  path: string
  text?: string
  bytes?: Uint8Array
}

/** Files that bring a theme to a user pool, and what they cannot bring. */
export interface Deployment {
  files: OutputFile[]
  remarks: Remark[]
}

/** JSON as people like to read it, in a file. */
export function jsonFile(path: string, value: unknown): OutputFile {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` }
}
