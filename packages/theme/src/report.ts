import type { Theme } from './theme.ts'

/** A file that an export refers to or brings along. */
export interface Asset {
  /** Where the theme names it: `logo.dark`, `backgroundImage.light`. */
  key: string
  src: string
}

/** Something that did not go across as it was. */
export interface Remark {
  /** Going out, a key of the theme; coming in, a place in the document. */
  key: string
  reason: string
  /** The line of the document, from 1, where it has lines. */
  line?: number
}

/** What became of a theme on its way out. */
export interface Report {
  /** What arrived as it is, under the names of the export. */
  carried: string[]
  approximated: Remark[]
  dropped: Remark[]
}

/** What became of a document on its way in. */
export interface ImportReport extends Report {
  /** What no key of a theme says: it is in `theme.kept`, and goes back out with it. */
  kept: Remark[]
}

/** A theme read from a document of another kind. */
export interface ImportedTheme {
  theme: Theme
  report: ImportReport
}
