import type { Mode } from '../../../packages/theme/src/theme.ts'
import type { TokenEntry } from '../token-groups.ts'

/** What a control of the studio is given. */
export interface FieldProps {
  /** What a screen reader calls it. */
  label: string
  /** What is seen: said by the theme, or made from the rest. */
  value: unknown
  /** Whether the theme says it itself. */
  isSet: boolean
  set: (value: unknown) => void
  unset: () => void
}

export interface ControlProps extends FieldProps {
  entry: TokenEntry
  mode: Mode
}
