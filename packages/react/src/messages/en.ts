import type {
  AuthErrorCode,
  FieldLabel,
  FormScreen,
  Notice,
  PasswordRule,
  Screen,
} from '@portico/core'
import { firstWords } from './en-first.ts'
import { laterWords } from './en-later.ts'

/** English, and the list of everything the kit says. Keys read `where.what`; `{names}` get filled in. */
export const en = { ...firstWords, ...laterWords } satisfies Record<Owed, string> &
  Record<string, string>

/** A new screen, field, rule, notice or error without words does not compile. */
type Owed =
  | `${Exclude<Screen, 'signedIn'>}.title`
  | `${FormScreen}.submit`
  | `field.${FieldLabel}`
  | `rule.${PasswordRule}`
  | `notice.${Notice}`
  | `error.${AuthErrorCode}`
