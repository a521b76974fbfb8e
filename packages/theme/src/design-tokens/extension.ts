import type { Json } from '../json.ts'
import type { Palette } from '../palette.ts'
import type { Mode, Theme } from '../theme.ts'
import type { TokenName } from '../tokens.ts'

/** Where a token or a file says what the format has no words for. Other tools pass it on and do not read it. */
export const extensionKey = 'dev.portico'

/** What a file says beyond its tokens. */
export interface FileExtension {
  name: string
  /** Tokens the format has no type for, as the kit shows them. `null`: the theme and the default leave it out. */
  values: Partial<Record<TokenName, Json>>
  /** Which of `values` the theme leaves to the kit. */
  unsaid: readonly TokenName[]
  /** Keys of a theme that are no tokens. */
  keys: Pick<Theme, 'layout' | 'links' | 'css' | 'kept'>
  /** Colours of a mode that nobody sees. */
  unshown?: Partial<Record<Mode, Palette>>
}

/** What a token says beyond its value. Both hold as long as the value is the one it was written with. */
export interface TokenExtension {
  /** The value as the theme writes it. */
  css: string
  /** The kit made it: the theme does not say it. */
  derived?: true
}
