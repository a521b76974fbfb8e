import type { AuthErrorCode, Failure, FieldSpec } from '@portico/core'

/** The field a failure is about; where there is none on this screen, it is about the whole form. */
export function fieldNameOf(failure: Failure, fields: readonly FieldSpec[]): string | null {
  const wanted = failure.field ?? about[failure.code]
  const field = fields.find(
    ({ name, autoComplete }) =>
      name === wanted || (wanted === 'username' && autoComplete === wanted),
  )
  return field?.name ?? null
}

const about: Partial<Record<AuthErrorCode, string>> = {
  wrongCode: 'code',
  codeExpired: 'code',
  usernameTaken: 'username',
  passwordRejected: 'password',
  passwordReused: 'password',
}
