/** A file that an export refers to or brings along. */
export interface Asset {
  /** Where the theme names it: `logo.dark`, `backgroundImage.light`. */
  key: string
  src: string
}

/** Something an export could not say as the theme says it. */
export interface Remark {
  /** A key of the theme. */
  key: string
  reason: string
}

/** What became of a theme on its way out. */
export interface Report {
  /** What arrived as it is, under the names of the export. */
  carried: string[]
  approximated: Remark[]
  dropped: Remark[]
}
